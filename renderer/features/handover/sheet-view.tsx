import { Button } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconArrowLeft, IconFileTypePdf, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { callDesktop } from '#renderer/data/desktop-client.ts'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { showSheet } from './handover-view.ts'
import { SheetCase } from './sheet-case.tsx'
import { SheetHead } from './sheet-head.tsx'
import { SheetOthers } from './sheet-others.tsx'
import './sheet.css'

export type Sheet = Value<'handover.sheet'>

/** 售后交接表 (R04) as it comes out of the printer: the page is the preview, all around it is left out on paper. */
export function SheetView({ noteId }: { readonly noteId: string }) {
  const t = useText()
  const failureText = useFailureText('handover')
  useHotkeys([['Escape', () => showSheet(null)]])
  const { value: sheet, failure } = useQuery('handover.sheet', { noteId })
  return (
    <div className="ho-print">
      <div className="ho-print-bar">
        <Button variant="default" leftSection={<IconArrowLeft size={14} />} onClick={() => showSheet(null)}>
          {t('handover.sheet.back')}
        </Button>
        {sheet && <Ways sheet={sheet} />}
      </div>
      <ProblemLine problem={failure && failureText(failure)} />
      {sheet && (
        <article className="ho-sheet" aria-label={t('handover.sheet.title')}>
          <SheetHead sheet={sheet} />
          <h2>{t('handover.sheet.cases', { count: sheet.cases.length })}</h2>
          {sheet.cases.length === 0 && <p>{t('handover.sheet.none')}</p>}
          {sheet.cases.map((one, at) => (
            <SheetCase key={one.refId} place={at + 1} of={one} />
          ))}
          <SheetOthers sheet={sheet} />
        </article>
      )}
    </div>
  )
}

function Ways({ sheet: { on, author } }: { readonly sheet: Sheet }) {
  const t = useText()
  const [told, tell] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  async function print(): Promise<void> {
    const result = await callDesktop('printPage', {})
    setProblem(result.ok && result.value.failure ? t('handover.sheet.notPrinted', { why: result.value.failure }) : null)
  }

  async function save(): Promise<void> {
    const result = await callDesktop('savePagePdf', { name: `${t('handover.sheet.title')}-${on}-${author}.pdf` })
    if (!result.ok) return
    const { file, failure } = result.value
    setProblem(failure === null ? null : t('handover.sheet.notSaved', { why: failure }))
    tell(file === null ? null : t('handover.sheet.saved', { file }))
  }

  return (
    <>
      <Button ref={focusAtOnce} leftSection={<IconPrinter size={14} />} onClick={() => void print()}>
        {t('handover.sheet.print')}
      </Button>
      <Button variant="default" leftSection={<IconFileTypePdf size={14} />} onClick={() => void save()}>
        {t('handover.sheet.pdf')}
      </Button>
      <span className="gt-quiet" role="status">
        {told ?? t('handover.sheet.masked')}
      </span>
      <ProblemLine problem={problem} />
    </>
  )
}

function focusAtOnce(button: HTMLButtonElement | null): void {
  button?.focus()
}

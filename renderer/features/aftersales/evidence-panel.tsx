import { Button, FileButton } from '@mantine/core'
import { useState } from 'react'
import { inTurn } from '#renderer/data/own-turns.ts'
import { readPicture, useKeptBytes } from '#renderer/data/pictures.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import type { TicketView } from '#shared/aftersales/contract.ts'
import { evidenceStandings } from '#shared/aftersales/ticket.ts'
import type { EvidenceKind } from '#shared/aftersales/ticket-words.ts'
import type { Result } from '#shared/kernel/result.ts'
import { actOn } from './act.ts'

/** What the case will be decided by: there, missing, not needed; and the pictures that show it. */
export function EvidencePanel({ view }: { readonly view: TicketView }) {
  const t = useText()
  const failureText = useFailureText('aftersales')
  const [problem, setProblem] = useState<string | null>(null)
  const isOpen = view.closedAt === null
  const missing = view.evidence.filter(({ standing }) => standing === 'missing').length

  async function attach(file: File | null, of: EvidenceKind | null): Promise<void> {
    if (!file) return
    const read = await readPicture(file)
    if (!read.ok) return tell(read)
    const name = file.name.slice(0, 120) || t('aftersales.picture')
    tell(
      await inTurn(view.id, view.version, (expected) =>
        runCommand('aftersales.attach', { id: view.id, expected, name, of, bytes: read.value }),
      ),
    )
  }

  function tell(done: Result<unknown>): void {
    setProblem(done.ok ? null : failureText(done.failure))
  }

  return (
    <section aria-label={t('aftersales.evidence')}>
      <h3>
        {t('aftersales.evidence')}{' '}
        <span className={missing > 0 ? 'as-warn' : 'gt-quiet'}>
          {missing > 0 ? t('aftersales.missing', { count: missing }) : t('aftersales.evidence.whole')}
        </span>
      </h3>
      <ul>
        {view.evidence.map(({ kind, standing }) => (
          <li key={kind} className="as-line">
            <span className="as-grow">{t(`aftersales.evidence.${kind}`)}</span>
            <ChoiceRow
              label={t(`aftersales.evidence.${kind}`)}
              isDisabled={!isOpen}
              choices={evidenceStandings.map((value) => ({ value, label: t(`aftersales.standing.${value}`) }))}
              value={standing}
              onChoose={(next) => void actOn(view, { do: 'evidence', kind, standing: next }).then(tell)}
            />
            {isOpen && <Attach words={t('aftersales.attach')} onFile={(file) => void attach(file, kind)} />}
          </li>
        ))}
      </ul>
      {isOpen && <Attach words={t('aftersales.attachOther')} onFile={(file) => void attach(file, null)} />}
      <ProblemLine problem={problem} />
      <div className="as-pictures">
        {view.files.map(({ id, name, of }) => (
          <Picture key={id} id={id} label={of === null ? name : `${t(`aftersales.evidence.${of}`)} ${name}`} />
        ))}
      </div>
    </section>
  )
}

function Attach({ words, onFile }: { readonly words: string; readonly onFile: (file: File | null) => void }) {
  return (
    <FileButton accept="image/*" onChange={onFile}>
      {(props) => (
        <Button {...props} size="compact-xs" variant="default">
          {words}
        </Button>
      )}
    </FileButton>
  )
}

/** Small in its row; a press shows it as large as there is room. */
function Picture({ id, label }: { readonly id: string; readonly label: string }) {
  const url = useKeptBytes(useQuery('aftersales.file', { id }).value)
  const [isLarge, setLarge] = useState(false)
  return (
    <figure data-large={isLarge || undefined}>
      <button type="button" aria-expanded={isLarge} onClick={() => setLarge(!isLarge)}>
        <span className="gt-picture">{url && <img src={url} alt={label} />}</span>
      </button>
      <figcaption className="gt-quiet gt-cut">{label}</figcaption>
    </figure>
  )
}

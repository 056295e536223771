import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMinute } from '#renderer/data/use-minute.ts'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { CauseForm } from './cause-form.tsx'
import { CauseRow } from './cause-row.tsx'
import { CauseWork } from './cause-work.tsx'
import { openCause, useManagement } from './management-view.ts'
import { SampleCase } from './sample-case.tsx'

type Prompt = Value<'management.causePrompts'>[number]
const lists = ['open', 'check', 'closed'] as const

/** 根因 (R75): what repeats and has no record, records, and the one that is worked on. */
export function CausesTab() {
  const { causeId } = useManagement()
  return causeId === null ? <CauseList /> : <CauseWork key={causeId} id={causeId} />
}

function CauseList() {
  const t = useText()
  const [which, setWhich] = useState<(typeof lists)[number]>('open')
  const pages = usePages(which)
  const page = useLast(useQuery('management.rootCauses', { which, after: pages.after }).value)
  const opened = (close: () => void) => (id: string | null) => {
    close()
    if (id !== null) openCause(id)
  }
  const { ticketId } = useManagement()
  return (
    <div className="mg-page">
      {ticketId !== null && <FromTicket key={ticketId} id={ticketId} />}
      <Prompts />
      <div className="mg-line">
        <ChoiceRow
          label={t('management.causes.which')}
          choices={lists.map((value) => ({ value, label: t(`management.causes.${value}`) }))}
          value={which}
          onChoose={setWhich}
        />
      </div>
      <FormButton words={t('management.cause.new')}>{(close) => <CauseForm onDone={opened(close)} />}</FormButton>
      {page?.rows.length === 0 && <p className="gt-quiet">{t(`management.causes.empty.${which}`)}</p>}
      <ul className="mg-list">
        {(page?.rows ?? []).map((row) => (
          <CauseRow key={row.id} row={row} />
        ))}
      </ul>
      <Pager pages={pages} next={page?.next} />
      <SampleCase />
    </div>
  )
}

function Prompts() {
  const minute = useMinute()
  const prompts = useLast(useQuery('management.causePrompts', { minute }).value) ?? []
  return prompts.map((prompt) => <PromptLine key={prompt.cause} prompt={prompt} />)
}

/** A cause that repeats, and the one step to a record of it. */
function PromptLine({ prompt }: { readonly prompt: Prompt }) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  const { why, cause, count } = prompt

  function act(): void {
    if (prompt.why === 'recurred') openCause(prompt.id)
    else setOpen(true)
  }

  function done(id: string | null): void {
    setOpen(false)
    if (id !== null) openCause(id)
  }

  if (isOpen) return <CauseForm cause={cause} onDone={done} />
  return (
    <div className="mg-line mg-prompt">
      <strong className="mg-grow">{t(`management.prompt.${why}`, { cause, count })}</strong>
      <Button size="compact-xs" variant="default" onClick={act}>
        {t(`management.prompt.${why}.act`)}
      </Button>
    </div>
  )
}

/** A record begun from a case, with the tag the case was closed with. */
function FromTicket({ id }: { readonly id: string }) {
  const view = useQuery('aftersales.get', { id }).value
  return view ? <CauseForm ticketId={id} cause={view.cause ?? ''} onDone={openCause} /> : null
}

import { useState } from 'react'
import { now } from '#renderer/data/store-client.ts'
import { useText } from '#renderer/text/use-text.ts'
import { DueField } from '#renderer/ui/due-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { PickField } from '#renderer/ui/pick-field.tsx'
import { type DueText, dueAtOf, firstDue } from '#shared/handover/due-choices.ts'
import type { FindingLine } from '#shared/inspection/finding-entries.ts'
import { useLeads } from '../sheet/use-leads.ts'
import type { Act } from './finding-acts.tsx'

interface Props {
  readonly row: FindingLine
  readonly act: Act
  readonly onDone: () => void
}

/** Another owner, or another day. */
export function GiveForm({ row, act, onDone }: Props) {
  const t = useText()
  const { leads } = useLeads()
  const [ownerId, setOwner] = useState(row.ownerId)
  const [due, setDue] = useState<DueText>(() => firstDue(now()))

  async function send() {
    const dueAt = dueAtOf(due, now())
    return dueAt === null ? t('scorecards.finding.needsOwner') : act({ do: 'give', ownerId, dueAt })
  }

  return (
    <OpenedForm domain="inspection" onSend={send} onDone={onDone} action={t('scorecards.act.give')}>
      <PickField
        isTitled
        autoFocus
        label={t('scorecards.finding.owner')}
        values={leads.map(({ id }) => id)}
        wordsOf={(id) => leads.find((one) => one.id === id)?.name ?? id}
        value={ownerId}
        onPick={setOwner}
      />
      <DueField label={t('scorecards.finding.due')} value={due} onChange={setDue} />
    </OpenedForm>
  )
}

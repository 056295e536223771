import { useState } from 'react'
import { now } from '#renderer/data/store-client.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { DueField } from '#renderer/ui/due-field.tsx'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { PickField } from '#renderer/ui/pick-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useTyped } from '#renderer/ui/use-typed.ts'
import { type DueText, dueAtOf, firstDue } from '#shared/handover/due-choices.ts'
import type { inspectionContract } from '#shared/inspection/contract.ts'
import type { FindingScope } from '#shared/inspection/finding.ts'
import type { InputOf } from '#shared/kernel/contract.ts'
import type { Result } from '#shared/kernel/result.ts'
import { useLeads } from '../sheet/use-leads.ts'

type Send = (given: InputOf<typeof inspectionContract.addFinding>) => Promise<Result<unknown>>

const scopes = ['team', 'individual'] as const satisfies readonly FindingScope[]

/** Something found without a check, in a meeting or in the figures. */
export function NewFindingForm({ onSend }: { readonly onSend: Send }) {
  const t = useText()
  return (
    <FormButton words={t('scorecards.findings.new')}>{(close) => <Fields onSend={onSend} onDone={close} />}</FormButton>
  )
}

function Fields({ onSend, onDone }: { readonly onSend: Send; readonly onDone: () => void }) {
  const t = useText()
  const { leads, people, me } = useLeads()
  const [scope, setScope] = useState<(typeof scopes)[number]>('team')
  const [personId, setPerson] = useState<string | null>(null)
  const [ownerId, setOwner] = useState<string | null>(me)
  const [due, setDue] = useState<DueText>(() => firstDue(now()))
  const { typed, field } = useTyped(() => ({ note: '' }))
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? id

  async function send() {
    const dueAt = dueAtOf(due, now())
    if (typed.note.trim() === '') return t('scorecards.finding.needsNote')
    if (ownerId === null || dueAt === null) return t('scorecards.finding.needsOwner')
    const given = { scope, severity: 'medium' as const, causeId: null, formId: null, note: typed.note }
    return onSend({ ...given, personId: scope === 'individual' ? personId : null, ownerId, dueAt })
  }

  return (
    <OpenedForm domain="inspection" onSend={send} onDone={onDone}>
      <ChoiceRow
        label={t('scorecards.finding.scope')}
        choices={scopes.map((value) => ({ value, label: t(`scorecards.scope.${value}`) }))}
        value={scope}
        onChoose={setScope}
      />
      {scope === 'individual' && (
        <PickField
          isTitled
          label={t('scorecards.person')}
          values={people.map(({ id }) => id)}
          wordsOf={nameOf}
          value={personId}
          onPick={setPerson}
        />
      )}
      <PickField
        isTitled
        label={t('scorecards.finding.owner')}
        values={leads.map(({ id }) => id)}
        wordsOf={nameOf}
        value={ownerId}
        onPick={setOwner}
      />
      <DueField label={t('scorecards.finding.due')} value={due} onChange={setDue} />
      <TextField
        autoFocus
        className="gt-wide"
        isTitled
        label={t('scorecards.finding.note')}
        maxLength={1_000}
        {...field('note')}
      />
    </OpenedForm>
  )
}

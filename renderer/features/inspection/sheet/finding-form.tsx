import { useState } from 'react'
import { now } from '#renderer/data/store-client.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { DueField } from '#renderer/ui/due-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { PickField } from '#renderer/ui/pick-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useTyped } from '#renderer/ui/use-typed.ts'
import { type DueText, dueAtOf, firstDue } from '#shared/handover/due-choices.ts'
import type { NewFinding } from '#shared/inspection/check-entries.ts'
import { findingSeverities } from '#shared/inspection/finding.ts'
import { type FormContent, itemsOf } from '#shared/inspection/score-form.ts'
import { ok } from '#shared/kernel/result.ts'
import { CauseField } from './cause-field.tsx'
import { useFormWords } from './form-words.ts'
import { useLeads } from './use-leads.ts'

const scopes = ['team', 'individual'] as const

interface Props {
  readonly form: FormContent
  readonly formId: string
  /** The line it stands at; null: none. */
  readonly line: number | null
  readonly onFinding: (finding: NewFinding) => void
  readonly onDone: () => void
}

/** Something that has to change: whom it is about, how bad, by which item and cause, who sees to it until when. */
export function FindingForm({ form, formId, line, onFinding, onDone }: Props) {
  const t = useText()
  const wordOf = useFormWords(formId)
  const { leads, me } = useLeads()
  const [scope, setScope] = useState<(typeof scopes)[number]>('team')
  const [severity, setSeverity] = useState<NewFinding['severity']>('medium')
  const [itemId, setItem] = useState<string | null>(null)
  const [causeId, setCause] = useState<string | null>(null)
  const [ownerId, setOwner] = useState<string | null>(me)
  const [due, setDue] = useState<DueText>(() => firstDue(now()))
  const { typed, field } = useTyped(() => ({ note: '' }))
  const items = itemsOf(form)
  const nameIn = (things: readonly { readonly id: string; readonly name: string }[], id: string) => {
    const thing = things.find((one) => one.id === id)
    return thing ? wordOf(thing) : id
  }

  async function send() {
    const dueAt = dueAtOf(due, now())
    if (typed.note.trim() === '') return t('scorecards.finding.needsNote')
    if (ownerId === null || dueAt === null) return t('scorecards.finding.needsOwner')
    onFinding({ scope, severity, itemId, causeId, line, note: typed.note, ownerId, dueAt })
    return ok(null)
  }

  return (
    <OpenedForm domain="inspection" onSend={send} onDone={onDone} action={t('scorecards.finding.add')}>
      <ChoiceRow
        label={t('scorecards.finding.scope')}
        choices={scopes.map((value) => ({ value, label: t(`scorecards.scope.${value}`) }))}
        value={scope}
        onChoose={setScope}
        autoFocus
      />
      <ChoiceRow
        label={t('scorecards.finding.severity')}
        choices={findingSeverities.map((value) => ({ value, label: t(`scorecards.severity.${value}`) }))}
        value={severity}
        onChoose={setSeverity}
      />
      <PickField
        isTitled
        label={t('scorecards.finding.item')}
        values={items.map(({ id }) => id)}
        wordsOf={(id) => nameIn(items, id)}
        value={itemId}
        onPick={setItem}
        onClear={() => setItem(null)}
      />
      <CauseField form={form} nameIn={nameIn} value={causeId} onPick={setCause} />
      <PickField
        isTitled
        label={t('scorecards.finding.owner')}
        values={leads.map(({ id }) => id)}
        wordsOf={(id) => leads.find((one) => one.id === id)?.name ?? id}
        value={ownerId}
        onPick={setOwner}
      />
      <DueField label={t('scorecards.finding.due')} value={due} onChange={setDue} />
      <TextField
        className="gt-wide"
        isTitled
        label={line === null ? t('scorecards.finding.note') : t('scorecards.finding.noteAt', { line })}
        maxLength={1_000}
        {...field('note')}
      />
    </OpenedForm>
  )
}

import { useState } from 'react'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { PersonPick } from '#renderer/ui/person-pick.tsx'
import { PickField } from '#renderer/ui/pick-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { conductItems } from '#shared/conduct/conduct-items.ts'
import { conductKinds } from '#shared/conduct/conduct-rows.ts'
import type { EntryOf } from '#shared/contract.ts'
import type { AskedOf } from '#shared/kernel/contract.ts'
import type { Result } from '#shared/kernel/result.ts'

export type ConductEventTyped = AskedOf<EntryOf<'conduct.record'>>

interface Props {
  /** What a draft names already. */
  readonly first?: { readonly personId: string | null; readonly rule: ConductEventTyped['rule'] }
  readonly onSend: (event: ConductEventTyped) => Promise<Result<unknown>>
  readonly onDone: () => void
}

/** A warning, a penalty or a praise: who, which point, what happened. */
export function EventForm({ first, onSend, onDone }: Props) {
  const t = useText()
  const [personId, setPerson] = useState(first?.personId ?? null)
  const [kind, setKind] = useState<ConductEventTyped['kind'] | null>(null)
  const [rule, setRule] = useState<ConductEventTyped['rule'] | null>(first?.rule ?? null)
  const [note, setNote] = useState('')

  async function send() {
    if (personId === null || kind === null || rule === null || note.trim() === '') return t('conduct.events.needsAll')
    return onSend({ personId, kind, rule, note })
  }

  return (
    <OpenedForm domain="conduct" onSend={send} onDone={onDone} action={t('conduct.events.record')}>
      <PersonPick label={t('conduct.events.person')} value={personId} onPick={setPerson} />
      <PickField
        isTitled
        label={t('conduct.events.rule')}
        values={conductItems}
        wordsOf={(item) => t(`conduct.item.${item}`)}
        value={rule}
        onPick={setRule}
      />
      <ChoiceRow
        label={t('conduct.events.kind')}
        value={kind}
        onChoose={setKind}
        choices={conductKinds.map((value) => ({ value, label: t(`conduct.kind.${value}`) }))}
      />
      <TextField label={t('conduct.events.note')} maxLength={500} value={note} onText={setNote} />
    </OpenedForm>
  )
}

import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { PickField } from '#renderer/ui/pick-field.tsx'
import { useTyped } from '#renderer/ui/use-typed.ts'
import { useLeads } from '../sheet/use-leads.ts'

/** Puts somebody into the list. */
export function FocusForm({ version, onDone }: { readonly version: number | null; readonly onDone: () => void }) {
  const t = useText()
  const { people } = useLeads()
  const [personId, setPerson] = useState<string | null>(null)
  const { typed, field } = useTyped(() => ({ reason: '' }))

  async function send() {
    if (personId === null || typed.reason.trim() === '') return t('scorecards.focus.needs')
    return runCommand('inspection.setFocus', { expected: version, personId, reason: typed.reason })
  }

  return (
    <OpenedForm domain="inspection" onSend={send} onDone={onDone}>
      <PickField
        isTitled
        autoFocus
        label={t('scorecards.person')}
        values={people.map(({ id }) => id)}
        wordsOf={(id) => people.find((one) => one.id === id)?.name ?? id}
        value={personId}
        onPick={setPerson}
      />
      <LineField isTitled label={t('scorecards.focus.reason')} maxLength={200} {...field('reason')} />
    </OpenedForm>
  )
}

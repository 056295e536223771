import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { confirmWays } from '#shared/checks/check-rows.ts'
import type { ShownChange } from './change-list.tsx'

/** The customer was asked: how, and what else is worth knowing (R19). */
export function ConfirmChange({ change: { id, version }, onDone }: { change: ShownChange; onDone: () => void }) {
  const t = useText()
  const [how, setHow] = useState<(typeof confirmWays)[number]>('ownAccount')
  const [note, setNote] = useState('')
  return (
    <OpenedForm
      domain="checks"
      onSend={() => runCommand('checks.confirmChange', { id, expected: version, how, note })}
      onDone={onDone}
      action={t('checks.page.change.confirm')}
    >
      <div className="gt-wide gt-change-what">
        <ChoiceRow
          autoFocus
          label={t('checks.page.change.how')}
          choices={confirmWays.map((way) => ({ value: way, label: t(`checks.how.${way}`) }))}
          value={how}
          onChoose={setHow}
        />
        <LineField label={t('checks.page.change.note')} maxLength={200} value={note} onText={setNote} />
      </div>
    </OpenedForm>
  )
}

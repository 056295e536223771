import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { ConsoleSettings } from '#shared/response/console.ts'
import { wholeOf } from './day-minutes.ts'

/** The shop's values. Bounds are the store's to judge: its refusal says which one was broken. */
export function ConsoleForm({ console, onDone }: { console: ConsoleSettings; onDone: () => void }) {
  const t = useText()
  const [reminder, setReminder] = useState(String(console.waitReminderSeconds))
  const [load, setLoad] = useState(String(console.loadReplyFrom))
  const [interval, setMinutes] = useState(String(console.signatureMinutes))
  const [lines, setLines] = useState(console.signatureLines.join('\n'))

  async function save() {
    return runCommand('response.saveConsole', {
      waitReminderSeconds: wholeOf(reminder) ?? 0,
      loadReplyFrom: wholeOf(load) ?? 0,
      signatureMinutes: wholeOf(interval) ?? 0,
      signatureLines: lines.split('\n').filter((line) => line.trim() !== ''),
    })
  }

  const numbers = [
    { name: 'reminder', value: reminder, set: setReminder },
    { name: 'load', value: load, set: setLoad },
    { name: 'interval', value: interval, set: setMinutes },
  ] as const
  return (
    <OpenedForm domain="response" onSend={save} onDone={onDone}>
      <p className="gt-wide gt-quiet">{t('response.page.console.shopHelp')}</p>
      {numbers.map(({ name, value, set }) => (
        <LineField
          key={name}
          isTitled
          label={t(`response.page.field.${name}`)}
          inputMode="numeric"
          maxLength={4}
          value={value}
          onText={set}
        />
      ))}
      <TextField
        className="gt-wide"
        minRows={3}
        isTitled
        label={t('response.page.field.lines')}
        value={lines}
        onText={setLines}
      />
    </OpenedForm>
  )
}

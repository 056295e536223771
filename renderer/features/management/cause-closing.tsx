import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import type { CauseView } from '#shared/management/cause-entries.ts'
import { endOfDay } from './day-field.ts'

interface Props {
  readonly view: CauseView
  readonly onDone: () => void
}

/** The end of a record: with the day somebody looks whether it helped. */
export function CauseClosing({ view: { id, version }, onDone }: Props) {
  const t = useText()
  const [check, setCheck] = useState('')
  return (
    <OpenedForm
      domain="management"
      onSend={() => runCommand('management.closeRootCause', { id, expected: version, checkAt: endOfDay(check) })}
      onDone={onDone}
      action={t('management.cause.close')}
    >
      <LineField
        autoFocus
        isTitled
        type="date"
        label={t('management.cause.checkAt')}
        description={t('management.cause.checkAt.help')}
        value={check}
        onText={setCheck}
      />
    </OpenedForm>
  )
}

import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { TickField } from '#renderer/ui/tick-field.tsx'
import type { CauseView } from '#shared/management/cause-entries.ts'

interface Props {
  readonly view: CauseView
  readonly onDone: () => void
}

/** Somebody looked whether it helped. */
export function CauseChecking({ view: { id, version, since }, onDone }: Props) {
  const t = useText()
  const [hasHelped, setHelped] = useState(since === 0)
  const [words, setWords] = useState('')
  return (
    <OpenedForm
      domain="management"
      onSend={() => runCommand('management.checkRootCause', { id, expected: version, hasHelped, words })}
      onDone={onDone}
      action={t('management.cause.check')}
    >
      <TickField label={t('management.cause.hasHelped')} isTicked={hasHelped} onTick={setHelped} />
      <LineField
        autoFocus
        className="gt-wide"
        isTitled
        label={t('management.cause.checkWords')}
        maxLength={300}
        value={words}
        onText={setWords}
      />
    </OpenedForm>
  )
}

import { runCommand } from '#renderer/data/use-command.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { OneActAlert } from '#renderer/ui/one-act-alert.tsx'

/** One click takes the sample shop away and leaves a fresh desk. */
export function SampleRemoval() {
  const t = useText()
  const failureText = useFailureText('sample')

  async function remove(): Promise<string | null> {
    const result = await runCommand('sample.remove', {})
    return result.ok ? null : failureText(result.failure)
  }

  return (
    <OneActAlert
      title={t('settings.sample')}
      help={t('settings.sampleHelp')}
      action={t('settings.removeSample')}
      onSend={remove}
    />
  )
}

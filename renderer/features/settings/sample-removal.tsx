import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { OneActAlert } from '#renderer/ui/one-act-alert.tsx'

/** One click takes the sample shop away and leaves a fresh desk. */
export function SampleRemoval() {
  const t = useText()
  return (
    <OneActAlert
      title={t('settings.sample')}
      help={t('settings.sampleHelp')}
      action={t('settings.removeSample')}
      domain="sample"
      onSend={() => runCommand('sample.remove', {})}
    />
  )
}

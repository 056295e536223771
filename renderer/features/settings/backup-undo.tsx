import { runCommand } from '#renderer/data/use-command.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { OneActAlert } from '#renderer/ui/one-act-alert.tsx'

/** Back to the data before the restore, as long as they are kept. */
export function BackupUndo() {
  const t = useText()
  const failureText = useFailureText('backup')

  async function undo(): Promise<string | null> {
    const result = await runCommand('backup.undoRestore', {})
    return result.ok ? null : failureText(result.failure)
  }

  return (
    <OneActAlert title={t('backup.undoTitle')} help={t('backup.undoHelp')} action={t('backup.undo')} onSend={undo} />
  )
}

import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { OneActAlert } from '#renderer/ui/one-act-alert.tsx'

/** Back to the data before the restore, as long as they are kept. */
export function BackupUndo() {
  const t = useText()
  return (
    <OneActAlert
      title={t('backup.undoTitle')}
      help={t('backup.undoHelp')}
      action={t('backup.undo')}
      domain="backup"
      onSend={() => runCommand('backup.undoRestore', {})}
    />
  )
}

import { Alert, Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useCommand } from '#renderer/data/use-command.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'

/** Back to the data before the restore, as long as they are kept. */
export function BackupUndo() {
  const t = useText()
  const failureText = useFailureText('backup')
  const undo = useCommand('backup.undoRestore')
  const [problem, setProblem] = useState<string | null>(null)

  async function act(): Promise<void> {
    const result = await undo.run({})
    setProblem(result.ok ? null : failureText(result.failure))
  }

  return (
    <Alert title={t('backup.undoTitle')}>
      <Text>{t('backup.undoHelp')}</Text>
      <Group mt="sm">
        <Button variant="default" loading={undo.isRunning} onClick={() => void act()}>
          {t('backup.undo')}
        </Button>
      </Group>
      {problem && (
        <Text c="red" role="alert">
          {problem}
        </Text>
      )}
    </Alert>
  )
}

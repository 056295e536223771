import { Alert, Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useCommand } from '#renderer/data/use-command.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'

/** One click takes the sample shop away and leaves a fresh desk. */
export function SampleRemoval() {
  const t = useText()
  const failureText = useFailureText('sample')
  const remove = useCommand('sample.remove')
  const [problem, setProblem] = useState<string | null>(null)
  async function act(): Promise<void> {
    const result = await remove.run({})
    setProblem(result.ok ? null : failureText(result.failure))
  }
  return (
    <Alert title={t('settings.sample')} maw={720}>
      <Text>{t('settings.sampleHelp')}</Text>
      <Group mt="sm">
        <Button variant="default" loading={remove.isRunning} onClick={() => void act()}>
          {t('settings.removeSample')}
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

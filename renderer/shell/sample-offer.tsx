import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useCommand } from '#renderer/data/use-command.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'

/** "Try the sample shop": filled in a moment, removed in one click. */
export function SampleOffer() {
  const t = useText()
  const failureText = useFailureText('sample')
  const fill = useCommand('sample.fill')
  const [problem, setProblem] = useState<string | null>(null)
  async function tryIt(): Promise<void> {
    const result = await fill.run({})
    setProblem(result.ok ? null : failureText(result.failure))
  }
  return (
    <Stack gap={6}>
      <Text className="gt-quiet">{t('shell.firstStart.sampleHint')}</Text>
      <Button variant="default" onClick={() => void tryIt()} loading={fill.isRunning}>
        {t('shell.firstStart.sample')}
      </Button>
      {problem && (
        <Text c="red" role="alert">
          {problem}
        </Text>
      )}
    </Stack>
  )
}

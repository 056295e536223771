import { Button, Stack, Text } from '@mantine/core'
import { runCommand } from '#renderer/data/use-command.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useSending } from '#renderer/ui/use-sending.ts'

/** "Try the sample shop": filled in a moment, removed in one click. */
export function SampleOffer() {
  const t = useText()
  const failureText = useFailureText('sample')
  const { problem, isSending, start } = useSending(async () => {
    const result = await runCommand('sample.fill', {})
    return result.ok ? null : failureText(result.failure)
  })
  return (
    <Stack gap={6}>
      <Text className="gt-quiet">{t('shell.firstStart.sampleHint')}</Text>
      <Button variant="default" onClick={() => void start()} loading={isSending}>
        {t('shell.firstStart.sample')}
      </Button>
      <ProblemLine problem={problem} />
    </Stack>
  )
}

import { Button, Stack, Text } from '@mantine/core'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useSending } from '#renderer/ui/use-sending.ts'

/** "Try the sample shop": filled in a moment, removed in one click. */
export function SampleOffer() {
  const t = useText()
  const { problem, isSending, start } = useSending('sample', () => runCommand('sample.fill', {}))
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

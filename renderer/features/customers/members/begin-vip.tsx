import { Button } from '@mantine/core'
import { runCommand } from '#renderer/data/use-command.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useSending } from '#renderer/ui/use-sending.ts'

/** Evaluates a customer now, and begins the process when the condition is met. */
export function BeginVip({ customerId, words }: { readonly customerId: string; readonly words: string }) {
  const { problem, isSending, start } = useSending('loyalty', () => runCommand('loyalty.beginVip', { customerId }))
  return (
    <>
      <Button size="compact-xs" variant="default" loading={isSending} onClick={() => void start()}>
        {words}
      </Button>
      <ProblemLine problem={problem} />
    </>
  )
}

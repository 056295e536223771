import { Alert, Button, Group, Text } from '@mantine/core'
import { ProblemLine } from './problem-line.tsx'
import { type Send, useSending } from './use-sending.ts'

interface Props {
  readonly title: string
  readonly help: string
  readonly action: string
  /** Whose words tell of a failure. */
  readonly domain: string
  readonly onSend: Send
}

/** Something worth knowing, and the one thing to do about it. */
export function OneActAlert({ title, help, action, domain, onSend }: Props) {
  const { problem, isSending, start } = useSending(domain, onSend)
  return (
    <Alert title={title} maw={720}>
      <Text>{help}</Text>
      <Group mt="sm">
        <Button variant="default" loading={isSending} onClick={() => void start()}>
          {action}
        </Button>
      </Group>
      <ProblemLine problem={problem} />
    </Alert>
  )
}

import { Button, Stack } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { ProblemLine } from './problem-line.tsx'
import { type Send, useSending } from './use-sending.ts'

interface Props {
  readonly children: ReactNode
  /** Whose words tell of a failure. */
  readonly domain: string
  readonly onSend: Send
  readonly onDone?: () => void
  /** Words of its one button. */
  readonly action: string
}

/** A few fields, what is wrong with them, and one button to send them; Enter does the same. */
export function ShortForm({ children, domain, onSend, onDone, action }: Props) {
  const { problem, isSending, start } = useSending(domain, onSend, onDone)

  function submit(event: FormEvent): void {
    event.preventDefault()
    void start()
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xs">
        {children}
        <ProblemLine problem={problem} />
        <Button type="submit" loading={isSending}>
          {action}
        </Button>
      </Stack>
    </form>
  )
}

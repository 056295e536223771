import { Button, Stack } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { ProblemLine } from './problem-line.tsx'
import { type Send, useSending } from './use-sending.ts'

interface Props {
  readonly children: ReactNode
  readonly onSend: Send
  /** Words of its one button. */
  readonly action: string
}

/** A few fields, what is wrong with them, and one button to send them; Enter does the same. */
export function ShortForm({ children, onSend, action }: Props) {
  const { problem, isSending, start } = useSending(onSend)

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

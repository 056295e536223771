import { Button, type ButtonProps } from '@mantine/core'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useSending } from '#renderer/ui/use-sending.ts'
import type { TicketView } from '#shared/aftersales/contract.ts'
import type { TicketAct } from '#shared/aftersales/ticket-act.ts'
import { actOn } from './act.ts'

interface Props extends Pick<ButtonProps, 'size' | 'variant' | 'disabled'> {
  readonly view: TicketView
  readonly act: TicketAct
  readonly words: string
}

/** One press, one line in the story. */
export function ActButton({ view, act, words, ...rest }: Props) {
  const { problem, isSending, start } = useSending('aftersales', () => actOn(view, act))
  return (
    <>
      <Button {...rest} loading={isSending} onClick={() => void start()}>
        {words}
      </Button>
      <ProblemLine problem={problem} />
    </>
  )
}

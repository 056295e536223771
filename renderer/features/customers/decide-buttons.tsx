import { Button } from '@mantine/core'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { type Send, useSending } from '#renderer/ui/use-sending.ts'

interface Props {
  readonly yes: string
  readonly no: string
  /** Whose words tell of a failure. */
  readonly domain: string
  readonly onDecide: (isYes: boolean) => ReturnType<Send>
}

/** What somebody asked for is taken or refused. */
export function DecideButtons({ yes, no, domain, onDecide }: Props) {
  const taking = useSending(domain, () => onDecide(true))
  const refusing = useSending(domain, () => onDecide(false))
  return (
    <>
      <Button loading={taking.isSending} onClick={() => void taking.start()}>
        {yes}
      </Button>
      <Button variant="default" loading={refusing.isSending} onClick={() => void refusing.start()}>
        {no}
      </Button>
      <ProblemLine problem={taking.problem ?? refusing.problem} />
    </>
  )
}

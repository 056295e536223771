import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFailureText } from '#renderer/text/use-text.ts'
import { moveByArrows } from '#renderer/ui/arrow-rows.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import type { Failure } from '#shared/kernel/result.ts'

interface Props<L> {
  readonly label: string
  /** Said where there is nothing; empty where something stands elsewhere. */
  readonly none: string
  /** Why it could not be read. */
  readonly failure: Failure | null
  /** Undefined while it is read. */
  readonly lines: readonly L[] | undefined
  /** One line as a list item. */
  readonly children: (line: L) => ReactNode
}

/** A list of one of the clocks' tabs; the arrows move through it. */
export function ClockRows<L>({ label, none, failure, lines, children }: Props<L>) {
  const failureText = useFailureText('clocks')
  return (
    <>
      <ProblemLine problem={failure && failureText(failure)} />
      {lines?.length === 0 && none !== '' && <Text className="gt-quiet">{none}</Text>}
      <ul className="gt-clock-rows" onKeyDown={moveByArrows} aria-label={label}>
        {lines?.map(children)}
      </ul>
    </>
  )
}

import { Text } from '@mantine/core'

interface Props {
  /** Null: nothing is wrong, and nothing is shown. */
  readonly problem: string | null
  readonly className?: string
}

/** What went wrong, in words, where it was tried; read out at once. */
export function ProblemLine({ problem, className = '' }: Props) {
  if (!problem) return null
  return (
    <Text c="red" role="alert" className={className}>
      {problem}
    </Text>
  )
}

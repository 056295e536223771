import { Text } from '@mantine/core'

/** What was just done, or why not: beside the button, never a box over the work. */
export interface Told {
  readonly words: string
  readonly isGood: boolean
}

export function ToldLine({ told }: { told: Told | null }) {
  if (!told) return null
  return told.isGood ? (
    <Text role="status" className="sc-told">
      {told.words}
    </Text>
  ) : (
    <Text role="alert" c="red" className="sc-told">
      {told.words}
    </Text>
  )
}

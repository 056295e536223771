import { now } from '#renderer/data/store-client.ts'
import { useText } from '#renderer/text/use-text.ts'
import type { TicketLine } from '#shared/aftersales/contract.ts'
import { isOverdue } from '#shared/kernel/deadline.ts'

type Clock = Pick<NonNullable<TicketLine['due']>, 'clock' | 'words' | 'dueAt' | 'endedAt'>

/** What a deadline is about and what happens if nobody acts; once it is over, what the platform may have done by now. */
export function useClockWords(): (clock: Clock) => string {
  const t = useText()
  return ({ clock, words, dueAt, endedAt }) => {
    if (clock === 'typed') return words
    const isLate = endedAt === null && isOverdue(dueAt, now())
    return isLate ? t(`flows.expired.${clock}`) : t(`flows.clock.${clock}`)
  }
}

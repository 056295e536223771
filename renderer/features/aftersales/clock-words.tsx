import { useNow } from '#renderer/data/use-now.ts'
import { useText } from '#renderer/text/use-text.ts'
import type { TicketLine } from '#shared/aftersales/contract.ts'
import { isOverdue } from '#shared/kernel/deadline.ts'

type Clock = Pick<NonNullable<TicketLine['due']>, 'clock' | 'words' | 'dueAt' | 'endedAt'>

/** What a deadline is about and what happens if nobody acts; once it is over, what the platform may have done by now. */
export function ClockWords({ clock: { clock, words, dueAt, endedAt } }: { readonly clock: Clock }) {
  const t = useText()
  const now = useNow()
  const isLate = endedAt === null && isOverdue(dueAt, now)
  if (clock === 'typed') return words
  return isLate ? t(`flows.expired.${clock}`) : t(`flows.clock.${clock}`)
}

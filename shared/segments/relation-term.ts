import { addMonths } from '#shared/kernel/calendar.ts'
import { dayMs } from '#shared/kernel/time.ts'

/** 短暂 / 关键 / 战略相处 (000_ L15), by the time between first and last order. */
export const relationTerms = ['short', 'key', 'strategic'] as const
export type RelationTerm = (typeof relationTerms)[number]

const keyFromMonths = 3
const strategicAfterMonths = 12

/** Under 3 calendar months short, 3 to 12 key (both edges included), longer strategic. Null without an order. */
export function relationTermOf(firstOrderAt: number | null, lastOrderAt: number | null): RelationTerm | null {
  if (firstOrderAt === null || lastOrderAt === null) return null
  if (lastOrderAt < addMonths(firstOrderAt, keyFromMonths)) return 'short'
  return lastOrderAt <= addMonths(firstOrderAt, strategicAfterMonths) ? 'key' : 'strategic'
}

/** Whole days between orders on average; null with fewer than two. */
export function averageIntervalDays(
  firstOrderAt: number | null,
  lastOrderAt: number | null,
  orderCount: number,
): number | null {
  if (firstOrderAt === null || lastOrderAt === null || orderCount < 2) return null
  return Math.round((lastOrderAt - firstOrderAt) / (orderCount - 1) / dayMs)
}

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
  const apart = lastOrderAt - firstOrderAt
  if (isBefore(apart, firstOrderAt, keyFromMonths)) return 'short'
  return isAfter(apart, firstOrderAt, strategicAfterMonths) ? 'strategic' : 'key'
}

/** Months have 28 to 31 days: far from the edge the calendar need not be asked, for every customer at once. */
function isBefore(apart: number, from: number, months: number): boolean {
  if (apart < months * 28 * dayMs) return true
  return apart <= months * 31 * dayMs && from + apart < addMonths(from, months)
}

function isAfter(apart: number, from: number, months: number): boolean {
  if (apart > months * 31 * dayMs) return true
  return apart >= months * 28 * dayMs && from + apart > addMonths(from, months)
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

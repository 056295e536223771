import { dayMs, dayOf, startOfDay } from '#shared/kernel/time.ts'

interface Dated {
  /** Epoch ms. */
  readonly createdAt: number
}

const keptOfToday = 3
const keptPeriods = [
  { most: 14, periodOf: dayOf },
  { most: 8, periodOf: mondayOf },
  { most: 12, periodOf: (atMs: number) => dayOf(atMs).slice(0, 7) },
] as const

/**
 * What stays, newest first: 3 of today, and the last one of each of 14 days, 8 weeks and 12 months (Asia/Shanghai).
 * Days, weeks and months without any do not count: a shop that was shut for a month loses nothing by it.
 */
export function keptOf<T extends Dated>(all: readonly T[], nowMs: number): T[] {
  const newestFirst = all.toSorted((one, other) => other.createdAt - one.createdAt)
  const today = newestFirst.filter(({ createdAt }) => dayOf(createdAt) === dayOf(nowMs))
  const kept = new Set(today.slice(0, keptOfToday))
  for (const { most, periodOf } of keptPeriods) {
    for (const one of lastOfEach(newestFirst, periodOf).slice(0, most)) kept.add(one)
  }
  return newestFirst.filter((one) => kept.has(one))
}

function lastOfEach<T extends Dated>(newestFirst: readonly T[], periodOf: (atMs: number) => string): T[] {
  const seen = new Set<string>()
  return newestFirst.filter(({ createdAt }) => {
    const period = periodOf(createdAt)
    const isLast = !seen.has(period)
    seen.add(period)
    return isLast
  })
}

function mondayOf(atMs: number): string {
  const day = dayOf(atMs)
  const daysSinceMonday = (new Date(day).getUTCDay() + 6) % 7
  return dayOf(startOfDay(day) - daysSinceMonday * dayMs)
}

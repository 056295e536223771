import { dayMs, dayOf, hourMs, secondMs, startOfDay } from '#shared/kernel/time.ts'
import { indexAbove, type Random } from './random.ts'

const months = 18
const daysBack = Math.round(months * 30.44)

/** How much more than an ordinary day the big promotions sell. */
const promotions: Readonly<Record<string, number>> = {
  '03-08': 3,
  '06-01': 3,
  '06-18': 7,
  '08-18': 2,
  '09-09': 2.5,
  '11-01': 6,
  '11-10': 4,
  '11-11': 12,
  '12-12': 5,
}

/** Months that differ: quiet around New Year, busy around the promotions. */
const seasons: Readonly<Record<string, number>> = { '02': 0.6, '06': 1.3, '11': 1.8, '12': 1.3 }

/** How much a day sells, an ordinary one being 1; weekends a little more. */
function weightOf(day: string): number {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  const isWeekend = weekday === 0 || weekday === 6
  return (promotions[day.slice(5)] ?? 1) * (seasons[day.slice(5, 7)] ?? 1) * (isWeekend ? 1.2 : 1)
}

/** Orders of 100 by hour of the day: little at night, most at 10, 15 and 21. */
const hours = [2, 1, 1, 1, 1, 1, 1, 2, 4, 6, 8, 7, 6, 6, 7, 7, 6, 5, 5, 6, 8, 9, 7, 4]
const hourEnds = sums(hours)

/** Gives instants (epoch ms) of the 18 months before `now`, spread as a shop's orders are. */
export function orderTimes(now: number): (random: Random) => number {
  const first = startOfDay(dayOf(now - daysBack * dayMs))
  const days = Array.from({ length: daysBack + 1 }, (_, at) => first + at * dayMs)
  const ends = sums(days.map((start) => weightOf(dayOf(start))))
  return (random) => {
    for (;;) {
      const day = days[indexAbove(ends, random.next() * (ends.at(-1) ?? 1))] ?? first
      const hour = indexAbove(hourEnds, random.next() * (hourEnds.at(-1) ?? 1))
      const at = day + hour * hourMs + random.below(3_600) * secondMs
      if (at < now) return at
    }
  }
}

function sums(values: readonly number[]): number[] {
  let total = 0
  return values.map((value) => {
    total += value
    return total
  })
}

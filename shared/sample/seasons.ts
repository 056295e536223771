import { dayMs, dayOf, hourMs, secondMs, startOfDay } from '#shared/kernel/time.ts'
import { indexAbove, type Random } from './random.ts'

const months = 18
const daysBack = Math.round(months * 30.44)

/** How much a day sells, an ordinary one being 1: the big promotions, quiet New Year weeks, better weekends. */
function weightOf(day: string): number {
  const monthDay = day.slice(5)
  const promotions: Readonly<Record<string, number>> = {
    '11-11': 12, '11-10': 4, '11-01': 6, '06-18': 7, '06-01': 3, '12-12': 5, '03-08': 3, '09-09': 2.5, '08-18': 2,
  }
  const month = Number(day.slice(5, 7))
  const season = month === 11 ? 1.8 : month === 6 || month === 12 ? 1.3 : month === 2 ? 0.6 : 1
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return (promotions[monthDay] ?? 1) * season * (weekday === 0 || weekday === 6 ? 1.2 : 1)
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

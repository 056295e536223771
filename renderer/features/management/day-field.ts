import { dayMs, dayOf, startOfDay } from '#shared/kernel/time.ts'

/** The last instant of a day as a field of days holds it; null when none is typed. */
export function endOfDay(day: string): number | null {
  return day === '' ? null : startOfDay(day) + dayMs - 1
}

/** What such a field shows of an instant. */
export function dayText(at: number | null): string {
  return at === null ? '' : dayOf(at)
}

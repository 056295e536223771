import { dayMs, dayOf, startOfDay } from '#shared/kernel/time.ts'

const daysOfWeek = 7

export function addDays(on: string, days: number): string {
  return dayOf(startOfDay(on) + days * dayMs)
}

/** The Monday on or before a day. */
export function mondayOf(on: string): string {
  // Days since Monday: the first of January 1970 was a Thursday.
  const sinceMonday = (Math.round(Date.parse(`${on}T00:00:00Z`) / dayMs) + 3) % daysOfWeek
  return addDays(on, -sinceMonday)
}

/** Monday to Sunday. */
export function weekDays(monday: string): string[] {
  return Array.from({ length: daysOfWeek }, (_, at) => addDays(monday, at))
}

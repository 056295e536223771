import { addMonths } from '#shared/kernel/calendar.ts'
import { dayOf, startOfDay } from '#shared/kernel/time.ts'
import { addDays, mondayOf } from '#shared/roster/week.ts'
import type { ReportUnit } from './group.ts'

/** Days `YYYY-MM-DD`, both ends in it. */
export interface Period {
  readonly from: string
  readonly to: string
}

/** The day, the week (Monday to Sunday) or the calendar month a day lies in. */
export function periodOf(unit: ReportUnit, on: string): Period {
  if (unit === 'day') return { from: on, to: on }
  if (unit === 'week') return { from: mondayOf(on), to: addDays(mondayOf(on), 6) }
  const first = `${on.slice(0, 8)}01`
  return { from: first, to: addDays(dayOf(addMonths(startOfDay(first), 1)), -1) }
}

/** The periods up to the one a day lies in, the earliest first. */
export function periodsUpTo(unit: ReportUnit, on: string, count: number): Period[] {
  const periods = [periodOf(unit, on)]
  while (periods.length < count) periods.unshift(periodOf(unit, addDays(periods[0]?.from ?? on, -1)))
  return periods
}

export function daysOf({ from, to }: Period): string[] {
  const days: string[] = []
  for (let on = from; on <= to; on = addDays(on, 1)) days.push(on)
  return days
}

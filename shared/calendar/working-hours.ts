import { dayMs, dayOf, minuteMs, minuteOfDay, startOfDay } from '#shared/kernel/time.ts'
import { shiftHours } from '#shared/roster/shift.ts'
import type { HolidayOn } from './calendar.ts'

/** Both shifts together: 08:30 to 24:00 (domain 2.2). */
const openingMinute = shiftHours.day.from

/** Holidays of a year and a week: nobody looks back further than that. */
const mostDaysBack = 40

export function isWorkingTime(atMs: number, holidayOn: HolidayOn): boolean {
  return minuteOfDay(atMs) >= openingMinute && holidayOn(dayOf(atMs)) === null
}

/** 08:30 of the next day shift after an instant; exactly 08:30 belongs to the shift that begins. Epoch ms. */
export function nextDayShiftAt(atMs: number): number {
  const today = startOfDay(dayOf(atMs)) + openingMinute * minuteMs
  return atMs < today ? today : today + dayMs
}

/**
 * When to remind of a deadline, epoch ms: so long before, and where that falls into the night or on a holiday, so long
 * before people went home. Never later than wished.
 */
export function reminderAt(dueAt: number, aheadMs: number, holidayOn: HolidayOn): number {
  const wished = dueAt - aheadMs
  if (isWorkingTime(wished, holidayOn)) return wished
  for (let back = 0; back < mostDaysBack; back += 1) {
    const endOfDay = startOfDay(dayOf(wished)) + (1 - back) * dayMs
    const at = endOfDay - aheadMs
    if (at < wished && isWorkingTime(at, holidayOn)) return at
  }
  return wished
}

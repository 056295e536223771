import { type Calendar, holidaysOf } from '#shared/calendar/calendar.ts'
import type { Duty } from '#shared/roster/rota-rows.ts'
import { mondayOf, weekDays } from '#shared/roster/week.ts'

/**
 * Whether somebody works on a day: as the rota says; where it says nothing, Monday to Friday, as the imported calendar moves
 * them.
 */
export function worksOn(
  dutyOn: (on: string) => Duty | null,
  calendars: readonly Pick<Calendar, 'days'>[],
): (on: string) => boolean {
  const holidayOn = holidaysOf(calendars)
  const worked = new Set(calendars.flatMap(({ days }) => days.flatMap(({ on, isOff }) => (isOff ? [] : [on]))))
  return (on) => {
    const duty = dutyOn(on)
    if (duty !== null) return duty === 'day' || duty === 'night'
    if (holidayOn(on) !== null) return false
    return worked.has(on) || weekDays(mondayOf(on)).indexOf(on) < 5
  }
}

import { array, boolean, type InferOutput, object, string } from 'valibot'
import { rowStamps } from '#shared/kernel/row.ts'
import { count, day } from '#shared/kernel/schema.ts'
import { dayOf } from '#shared/kernel/time.ts'

/** A year of public holidays, as somebody imported it; its id is made of the year. */
export const calendar = object({
  ...rowStamps,
  year: count,
  fileName: string(),
  /** `isOff` false: a weekend day that is worked. Days not named follow the weekday. */
  days: array(object({ on: day, name: string(), isOff: boolean() })),
})
export type Calendar = InferOutput<typeof calendar>

/** The name of the holiday a day (`YYYY-MM-DD`) is off for; null on a working day and where no calendar knows it. */
export type HolidayOn = (on: string) => string | null

export function holidaysOf(calendars: readonly Pick<Calendar, 'days'>[]): HolidayOn {
  const off = new Map(
    calendars.flatMap(({ days }) => days.filter(({ isOff }) => isOff).map(({ on, name }) => [on, name] as const)),
  )
  return (on) => off.get(on) ?? null
}

/** The holiday an instant (epoch ms) falls on. */
export function holidayAt(atMs: number, holidayOn: HolidayOn): string | null {
  return holidayOn(dayOf(atMs))
}

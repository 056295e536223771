import { array, boolean, maxLength, object, pipe, safeParse } from 'valibot'
import { fail, ok } from '#shared/kernel/result.ts'
import { count, day, text } from '#shared/kernel/schema.ts'
import type { Calendar } from './calendar.ts'

/** A year has some 40 such days; a file is about 5 KB. */
export const mostCalendarLetters = 200_000

const file = object({
  year: count,
  days: pipe(array(object({ name: text(40), date: day, isOffDay: boolean() })), maxLength(400)),
})

export const calendarFailures = ['no_json', 'no_calendar', 'no_days', 'wrong_year', 'day_twice'] as const

/** Reads a year of holidays (`{ year, days: [{ name, date, isOffDay }] }`), or tells what is wrong with it. */
export function readCalendar(letters: string) {
  const json = jsonOf(letters)
  if (json === undefined) return fail('no_json')
  const read = safeParse(file, json)
  if (!read.success) return fail('no_calendar')
  const { year, days } = read.output
  if (days.length === 0) return fail('no_days')
  const stray = days.find(({ date }) => !belongsTo(date, year))
  if (stray) return fail('wrong_year', { on: stray.date })
  const twice = days.find(({ date }, at) => days.findIndex((one) => one.date === date) !== at)
  if (twice) return fail('day_twice', { on: twice.date })
  const named: Calendar['days'] = days.map(({ date, name, isOffDay }) => ({ on: date, name, isOff: isOffDay }))
  return ok({ year, days: named })
}

/** New Year's holiday of the next year may begin in December, and the other way round. */
function belongsTo(date: string, year: number): boolean {
  return date.startsWith(`${year}-`) || date.startsWith(`${year - 1}-12`) || date.startsWith(`${year + 1}-01`)
}

function jsonOf(letters: string): unknown {
  try {
    return JSON.parse(letters.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}

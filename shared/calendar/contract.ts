import { array, maxLength, object, pick, pipe, string } from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { everyRole, leads } from '#shared/kernel/role.ts'
import { count, text } from '#shared/kernel/schema.ts'
import { calendar } from './calendar.ts'
import { calendarFailures, mostCalendarLetters } from './read-calendar.ts'

/** Public holidays by year: nobody is reminded then, and a deadline on one is marked. */
export const calendarContract = {
  years: query({
    input: object({}),
    output: array(pick(calendar, ['year', 'fileName', 'days'])),
    roles: everyRole,
    failures: [],
    reads: ['calendars'],
  }),
  /** A file somebody chose; a year that is known already is replaced. */
  importYear: command({
    input: object({ fileName: text(120), letters: pipe(string(), maxLength(mostCalendarLetters)) }),
    output: object({ year: count, days: count }),
    roles: leads,
    failures: calendarFailures,
    touches: ['calendars'],
  }),
}

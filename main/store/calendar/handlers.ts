import type { calendarContract } from '#shared/calendar/contract.ts'
import { readCalendar } from '#shared/calendar/read-calendar.ts'
import { importedId } from '#shared/kernel/id.ts'
import { ok } from '#shared/kernel/result.ts'
import { insert, patch } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'
import { calendarsOf } from './calendars-of.ts'

export const calendarHandlers: Handlers<typeof calendarContract> = {
  years: async (_input, context) => {
    const rows = await calendarsOf(context)
    return ok(rows.map(({ year, fileName, days }) => ({ year, fileName, days })))
  },
  importYear: async ({ fileName, letters }, { db, shopId }) => {
    const read = readCalendar(letters)
    if (!read.ok) return read
    const { year, days } = read.value
    const id = importedId('calendar', 'file', shopId, String(year))
    const known = await db.calendars.get(id)
    const row = { year, fileName, days }
    return decided({ year, days: days.length }, [
      known ? patch('calendars', known, row) : insert('calendars', { id, ...row }),
    ])
  },
}

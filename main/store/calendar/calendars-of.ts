import type { Calendar } from '#shared/calendar/calendar.ts'
import type { Context } from '#store/dispatch/handler.ts'

/** Every year somebody imported, the earliest first: a dozen rows. */
export async function calendarsOf({ db, shopId }: Pick<Context, 'db' | 'shopId'>): Promise<Calendar[]> {
  const rows = await db.calendars.toArray()
  return rows.filter((row) => row.shopId === shopId).sort((one, other) => one.year - other.year)
}

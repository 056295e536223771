import type { Seat } from '#shared/wire.ts'
import type { Database } from '#store/db/database.ts'

/** Who sits at the desk when the store opens: nobody, or the person a crash threw out a moment ago. */
export async function firstSeat(db: Database, resumePersonId: string | null): Promise<Seat> {
  const row = await db.shops.toCollection().first()
  if (!row) return { state: 'noShop', shop: null, person: null }
  const shop = { id: row.id, name: row.name, isSample: row.isSample }
  const person = resumePersonId === null ? undefined : await db.people.get(resumePersonId)
  if (!person?.isActive) return { state: 'signedOut', shop, person: null }
  return { state: 'signedIn', shop, person: { id: person.id, name: person.name, role: person.role } }
}

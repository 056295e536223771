import { importedId } from '#shared/kernel/id.ts'
import { fail } from '#shared/kernel/result.ts'
import { dayOf } from '#shared/kernel/time.ts'
import type { rosterContract } from '#shared/roster/contract.ts'
import { minutesAfterNight, onNow } from '#shared/roster/on-now.ts'
import type { Duty, RosterEntry } from '#shared/roster/rota-rows.ts'
import { shiftAt } from '#shared/roster/shift.ts'
import { type Operation, patch, put, remove } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'

/** One id for one person's one day at every desk. */
export function entryId(shopId: string, personId: string, on: string): string {
  return importedId('rota', 'desk', shopId, `${on} ${personId}`)
}

export function entriesBetween({ db, shopId }: Context, from: string, to: string): Promise<RosterEntry[]> {
  return db.rosterEntries.where('[shopId+on]').between([shopId, from], [shopId, to], true, true).toArray()
}

/** The day as it is to be; null leaves it unplanned. Nothing to write where it is so already. */
export function setDay(
  before: RosterEntry | undefined,
  { id, personId, on, duty }: { id: string; personId: string; on: string; duty: Duty | null },
): Operation[] {
  if ((before?.duty ?? null) === duty) return []
  if (duty === null) return before ? [remove('rosterEntries', id)] : []
  return [put('rosterEntries', before, { id, personId, on, duty })]
}

const nobody: ReadonlySet<string> = new Set()

/** Who is on by the rota, across midnight; the tables `rosterEntries` and `receptions` are read. */
export async function whoIsOn(context: Context) {
  const { db, shopId, now } = context
  const { on, onDuty } = shiftAt(now)
  const entries = await entriesBetween(context, on, on)
  if (onDuty.length > 0) return onNow(entries, now, nobody)
  const night = entries.filter(({ duty }) => duty === 'night')
  // Dexie loses its transaction over an await that reads nothing.
  if (night.length === 0) return []
  const open = await Promise.all(
    night.map(({ personId }) => db.receptions.where('[shopId+openBy]').equals([shopId, personId]).count()),
  )
  return onNow(entries, now, new Set(night.filter((_one, at) => open[at]).map(({ personId }) => personId)))
}

/**
 * After 00:00 the last receiver's minutes count (domain 2.2): called when somebody ends a talk with a buyer. Only for
 * who was on that night by the rota.
 */
export async function stayed({ db, shopId, actor, now }: Context): Promise<Operation[]> {
  const { on } = shiftAt(now)
  const [entry, row] = await Promise.all([
    db.rosterEntries.get(entryId(shopId, actor.id, on)),
    db.overtimes.get(overtimeId(shopId, actor.id, on)),
  ])
  if (entry?.duty !== 'night') return []
  const minutes = minutesAfterNight(now)
  if (row) return [patch('overtimes', row, { minutes: Math.max(row.minutes, minutes) })]
  return [put('overtimes', undefined, { id: overtimeId(shopId, actor.id, on), personId: actor.id, on, minutes })]
}

/** What who leads notes stands instead of what the desk counted. */
export const noteOvertime: Handlers<typeof rosterContract>['noteOvertime'] = async (asked, { db, shopId, now }) => {
  const { personId, on, minutes } = asked
  if (on > dayOf(now)) return fail('in_future')
  const id = overtimeId(shopId, personId, on)
  const [person, row] = await Promise.all([db.people.get(personId), db.overtimes.get(id)])
  if (person?.shopId !== shopId) return fail('person_not_found')
  if (minutes === 0) return decided({}, row ? [remove('overtimes', id)] : [])
  return decided({}, [put('overtimes', row, { id, personId, on, minutes })])
}

function overtimeId(shopId: string, personId: string, on: string): string {
  return importedId('overtime', 'desk', shopId, `${on} ${personId}`)
}

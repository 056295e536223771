import Dexie from 'dexie'
import { timesHandedOver } from '#shared/handover/carried.ts'
import { type HandoverNote, isWaitingItem, itemKey, type OpenItem } from '#shared/handover/handover-note.ts'
import { expiringItems, openItems } from '#shared/handover/open-items.ts'
import { comesAt } from '#shared/handover/shift.ts'
import { type Shift, shiftAt } from '#shared/roster/shift.ts'
import type { Context } from '#store/dispatch/handler.ts'
import { entriesBetween } from '#store/roster/rota-days.ts'
import { owedPromises } from './open-promises.ts'
import { recentNotes } from './recent-notes.ts'

/**
 * Everything the person at the desk has open and has not handed over yet (R03): receptions, follow-ups, promises,
 * cases; at the night's end also what runs out before anybody comes. Each says how often it was handed over. Asked for
 * the draft and again when the note is written, so that nothing can be missed in between.
 */
export async function openThingsOf(context: Context, fromShift: Shift): Promise<OpenItem[]> {
  const own = await ownThings(context)
  const notes = await recentNotes(context)
  const inBook = waitingIn(notes)
  const expiring = fromShift === 'night' ? await expiringUnwatched(context, notes) : []
  const times = timesHandedOver(notes)
  const mine = own.filter((item) => !inBook.has(`${itemKey(item)}/${context.actor.id}`))
  const others = expiring.filter((item) => !inBook.has(`${itemKey(item)}/${item.ownerId}`))
  return [...mine, ...others].map((item) => {
    const before = times.get(itemKey(item)) ?? 0
    return before === 0 ? item : { ...item, times: before + 1 }
  })
}

async function ownThings(context: Context): Promise<OpenItem[]> {
  const { db, shopId, actor } = context
  const receptions = await db.receptions.where('[shopId+openBy]').equals([shopId, actor.id]).toArray()
  const followUps = await db.followUps
    .where('[shopId+openDueAt]')
    .between([shopId, Dexie.minKey], [shopId, Dexie.maxKey])
    .filter(({ ownerId }) => ownerId === actor.id)
    .toArray()
  const promises = (await owedPromises(context)).filter(({ ownerId }) => ownerId === actor.id)
  const tickets = await db.tickets
    .where('[shopId+ownerId+openDueAt]')
    .between([shopId, actor.id, Dexie.minKey], [shopId, actor.id, Dexie.maxKey])
    .toArray()
  return openItems({ receptions, followUps, promises, tickets })
}

/** Cases and promises that run out before the day shift arrives and belong to people who write no note tonight. */
async function expiringUnwatched(context: Context, notes: readonly HandoverNote[]): Promise<OpenItem[]> {
  const { db, shopId, now } = context
  const { on } = shiftAt(now)
  const until = comesAt({ on, fromShift: 'night', toShift: 'day' })
  const watched = await nightPeople(context, on, notes)
  const isUnwatched = ({ ownerId }: { readonly ownerId: string }) => !watched.has(ownerId)
  const tonight = [
    [shopId, now],
    [shopId, until],
  ] as const
  const promises = await db.promises
    .where('[shopId+openDueAt]')
    .between(...tonight, true, true)
    .toArray()
  const tickets = await db.tickets
    .where('[shopId+openDueAt]')
    .between(...tonight, true, true)
    .toArray()
  return expiringItems({ promises: promises.filter(isUnwatched), tickets: tickets.filter(isUnwatched) })
}

/** Who is on tonight: by the rota, by having begun the shift, or by having signed for it. */
async function nightPeople(
  context: Context,
  on: string,
  notes: readonly HandoverNote[],
): Promise<ReadonlySet<string | null>> {
  const { db, shopId, actor } = context
  const duties = await entriesBetween(context, on, on)
  const checks = await db.readinessChecks.where('[shopId+on]').equals([shopId, on]).toArray()
  const planned = duties.filter(({ duty }) => duty === 'night')
  const begun = checks.filter(({ shift, begunAt }) => shift === 'night' && begunAt !== null)
  const signed = notes.filter((note) => note.on === on && note.toShift === 'night').map(({ ackBy }) => ackBy)
  return new Set([actor.id, ...[...planned, ...begun].map(({ personId }) => personId), ...signed])
}

/** What stands in a note nobody has signed and nobody took: by thing and whose it is. */
function waitingIn(notes: readonly HandoverNote[]): ReadonlySet<string> {
  const unsigned = notes.filter(({ ackAt }) => ackAt === null)
  return new Set(
    unsigned.flatMap((note) =>
      note.items.filter(isWaitingItem).map((item) => `${itemKey(item)}/${item.ownerId ?? note.authorId}`),
    ),
  )
}

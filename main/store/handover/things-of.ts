import Dexie from 'dexie'
import { isWaitingItem, type OpenItem } from '#shared/handover/handover-note.ts'
import { openItems } from '#shared/handover/open-items.ts'
import type { Context } from '#store/dispatch/handler.ts'
import { owedPromises } from './open-promises.ts'
import { waitingNotes } from './waiting-notes.ts'

/**
 * Everything the person at the desk has open and has not handed over yet (R03): receptions, follow-ups, promises.
 * Asked for the draft and again when the note is written, so that nothing can be missed in between.
 */
export async function openThingsOf(context: Context): Promise<OpenItem[]> {
  const { db, shopId, actor } = context
  const receptions = await db.receptions.where('[shopId+openBy]').equals([shopId, actor.id]).toArray()
  const followUps = await db.followUps
    .where('[shopId+openDueAt]')
    .between([shopId, Dexie.minKey], [shopId, Dexie.maxKey])
    .filter(({ ownerId }) => ownerId === actor.id)
    .toArray()
  const promises = (await owedPromises(context)).filter(({ ownerId }) => ownerId === actor.id)
  const handedOver = await alreadyInBook(context)
  return openItems({ receptions, followUps, promises }).filter(({ refId }) => !handedOver.has(refId))
}

async function alreadyInBook(context: Context): Promise<Set<string>> {
  const own = (await waitingNotes(context)).filter(({ authorId }) => authorId === context.actor.id)
  return new Set(own.flatMap(({ items }) => items.filter(isWaitingItem).map(({ refId }) => refId)))
}

import type { HandoverItem, HandoverNote } from '#shared/handover/handover-note.ts'
import { takePromise } from '#shared/handover/promise-turns.ts'
import { type Operation, patch } from '#store/db/operation.ts'
import type { Context } from '#store/dispatch/handler.ts'
import { followUpToAgent, receptionToAgent } from '#store/reception/take-over.ts'

/**
 * Gives one thing of a note to the person at the desk; its history keeps both. Null when there is nothing to move any
 * more: it ended meanwhile, or somebody else has it already.
 */
async function moveItem(
  { kind, refId }: HandoverItem,
  { authorId }: HandoverNote,
  context: Context,
): Promise<Operation | null> {
  const { db, actor, now } = context
  switch (kind) {
    case 'reception': {
      const reception = await db.receptions.get(refId)
      return reception?.openBy === authorId ? receptionToAgent(reception, actor.id, now) : null
    }
    case 'followUp': {
      const followUp = await db.followUps.get(refId)
      const isOpen = followUp?.openDueAt !== undefined && followUp.ownerId === authorId
      return isOpen ? followUpToAgent(followUp, actor.id, actor.id, now) : null
    }
    case 'promise': {
      const promise = await db.promises.get(refId)
      const isOwed = promise?.openDueAt !== undefined && promise.ownerId === authorId
      return isOwed ? patch('promises', promise, takePromise(promise, { actor, now })) : null
    }
  }
}

/** What moves each of these things, in the order they are given. Those that are settled are not in it. */
export async function moveItems(
  items: readonly HandoverItem[],
  note: HandoverNote,
  context: Context,
): Promise<ReadonlyMap<HandoverItem, Operation>> {
  const moves = await Promise.all(items.map(async (item) => [item, await moveItem(item, note, context)] as const))
  return new Map(moves.flatMap(([item, operation]) => (operation ? [[item, operation] as const] : [])))
}

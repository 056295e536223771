import {
  type HandoverItem,
  type HandoverNote,
  holderOf,
  type StayReason,
  stayReasons,
} from '#shared/handover/handover-note.ts'
import { takePromise } from '#shared/handover/promise-turns.ts'
import { ticketToActor } from '#store/aftersales/take-over.ts'
import { type Operation, patch } from '#store/db/operation.ts'
import type { Context } from '#store/dispatch/handler.ts'
import { followUpToAgent, receptionToAgent } from '#store/reception/take-over.ts'

/** What gives a thing to the person at the desk, or why it stays with who has it. */
export type Move = { readonly operations: readonly Operation[] } | { readonly stays: StayReason }

/**
 * Gives one thing of a note to the person at the desk; its history keeps both. Null when there is nothing to move any
 * more: it ended meanwhile, or somebody else has it already.
 */
async function moveItem(item: HandoverItem, note: HandoverNote, context: Context): Promise<Move | null> {
  const { db, actor, now } = context
  const { kind, refId } = item
  const holder = holderOf(item, note)
  // What runs out at night may be the taker's own: taking it says that it was seen.
  const isOwn = holder === actor.id
  switch (kind) {
    case 'reception': {
      const reception = await db.receptions.get(refId)
      return reception?.openBy === holder ? moved(receptionToAgent(reception, actor.id, now)) : null
    }
    case 'followUp': {
      const followUp = await db.followUps.get(refId)
      const isOpen = followUp?.openDueAt !== undefined && followUp.ownerId === holder
      return isOpen ? moved(followUpToAgent(followUp, actor.id, actor.id, now)) : null
    }
    case 'promise': {
      const promise = await db.promises.get(refId)
      if (promise?.openDueAt === undefined || promise.ownerId !== holder) return null
      return isOwn ? seen : moved(patch('promises', promise, takePromise(promise, { actor, now })))
    }
    case 'ticket': {
      const ticket = await db.tickets.get(refId)
      if (!ticket || ticket.closedAt !== null || ticket.ownerId !== holder) return null
      if (isOwn) return seen
      const turned = ticketToActor(ticket, context)
      return turned.ok ? { operations: turned.value } : { stays: stayReasonOf(turned.failure.code) }
    }
  }
}

const seen: Move = { operations: [] }

function moved(operation: Operation): Move {
  return { operations: [operation] }
}

function stayReasonOf(code: string): StayReason {
  const reason = stayReasons.find((one) => one === code)
  if (!reason) throw new Error(`a case is not taken over: ${code}`)
  return reason
}

/** What moves each of these things, in the order they are given. Those that are settled are not in it. */
export async function moveItems(
  items: readonly HandoverItem[],
  note: HandoverNote,
  context: Context,
): Promise<ReadonlyMap<HandoverItem, Move>> {
  const moves = await Promise.all(items.map(async (item) => [item, await moveItem(item, note, context)] as const))
  return new Map(moves.flatMap(([item, move]) => (move ? [[item, move] as const] : [])))
}

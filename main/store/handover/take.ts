import type { handoverContract } from '#shared/handover/contract.ts'
import { type HandoverItem, type HandoverNote, isWaitingItem } from '#shared/handover/handover-note.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { patch } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { type Move, moveItems } from './move-item.ts'

type Answers = Handlers<typeof handoverContract>

export const acknowledge: Answers['acknowledge'] = async ({ noteId }, context) => {
  const found = await findForeignNote(noteId, context)
  if (!found.ok) return found
  const signature = { ackBy: context.actor.id, ackAt: context.now }
  const moves = await moveItems(found.value.items.filter(isWaitingItem), found.value, context)
  return taken(found.value, moves, signature, context)
}

export const takeItem: Answers['takeItem'] = async ({ noteId, kind, refId }, context) => {
  const found = await findForeignNote(noteId, context)
  if (!found.ok) return found
  const item = found.value.items.find((one) => one.kind === kind && one.refId === refId)
  if (!item || item.droppedBecause !== null) return fail('item_not_found')
  if (item.takenBy !== null) return fail('already_taken')
  const moves = await moveItems([item], found.value, context)
  const move = moves.get(item)
  if (!move) return fail('item_settled')
  return 'stays' in move ? fail(move.stays) : taken(found.value, moves, {}, context)
}

/** A note is taken over by somebody else than its author, and signed once. */
async function findForeignNote(noteId: string, { db, actor }: Context) {
  const note = await db.handovers.get(noteId)
  if (!note) return fail('note_not_found')
  if (note.ackAt !== null) return fail('already_acknowledged')
  return note.authorId === actor.id ? fail('own_note') : ok(note)
}

type Signature = Partial<Pick<HandoverNote, 'ackBy' | 'ackAt'>>

/**
 * Only what moves is marked as taken: in the book it must not look as if somebody had taken over what was over, or
 * what is not theirs to take.
 */
function taken(
  note: HandoverNote,
  moves: ReadonlyMap<HandoverItem, Move>,
  signature: Signature,
  { actor, now }: Context,
) {
  const items = note.items.map((item) => {
    const move = moves.get(item)
    if (!move) return item
    return 'stays' in move ? { ...item, stayed: move.stays } : { ...item, takenBy: actor.id, takenAt: now }
  })
  const set = { ...signature, items }
  const after = { ...note, ...set, version: note.version + 1, updatedAt: now, actorId: actor.id }
  const done = [...moves.values()].flatMap((move) => ('stays' in move ? [] : move.operations))
  return decided(after, [patch('handovers', note, set), ...done])
}

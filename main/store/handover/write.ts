import type { handoverContract } from '#shared/handover/contract.ts'
import { noteItems } from '#shared/handover/write-note.ts'
import { ok } from '#shared/kernel/result.ts'
import { shiftAt } from '#shared/roster/shift.ts'
import { insert } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'
import { openThingsOf } from './things-of.ts'

type Answers = Handlers<typeof handoverContract>

export const draft: Answers['draft'] = async (_input, context) => {
  const { on, leaving, coming } = shiftAt(context.now)
  return ok({ on, fromShift: leaving, toShift: coming, items: await openThingsOf(context) })
}

/** Ownership stays with the author until somebody takes it: a thing in nobody's hands would be lost (R03). */
export const write: Answers['write'] = async ({ seen, drops, ...fields }, context) => {
  const { newId, actor, now } = context
  const items = noteItems(await openThingsOf(context), { fromShift: fields.fromShift, seen, drops })
  if (!items.ok) return items
  const row = {
    id: newId(),
    ...fields,
    authorId: actor.id,
    items: items.value,
    writtenAt: now,
    ackBy: null,
    ackAt: null,
    recency: -now,
  }
  return decided({ id: row.id }, [insert('handovers', row)])
}

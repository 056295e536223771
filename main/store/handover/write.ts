import type { handoverContract } from '#shared/handover/contract.ts'
import { noteItems } from '#shared/handover/write-note.ts'
import { ok } from '#shared/kernel/result.ts'
import { shiftAt } from '#shared/roster/shift.ts'
import { insert } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'
import { dispatchUntilDay, standingNotices } from './notices.ts'
import { openThingsOf } from './things-of.ts'

type Answers = Handlers<typeof handoverContract>

export const draft: Answers['draft'] = async (input, context) => {
  const { on, leaving } = shiftAt(context.now)
  const fromShift = input.fromShift ?? leaving
  const toShift = fromShift === 'day' ? 'night' : 'day'
  return ok({ on, fromShift, toShift, items: await openThingsOf(context, fromShift) })
}

/** Ownership stays with the author until somebody takes it: a thing in nobody's hands would be lost (R03). */
export const write: Answers['write'] = async ({ seen, drops, ...fields }, context) => {
  const { newId, actor, now } = context
  const { fromShift } = fields
  const items = noteItems(await openThingsOf(context, fromShift), { fromShift, seen, drops })
  if (!items.ok) return items
  const notices = await standingNotices(context)
  const row = {
    id: newId(),
    ...fields,
    authorId: actor.id,
    items: items.value,
    notices: notices.map(({ id, kind, text, addedBy }) => ({ id, kind, text, addedBy })),
    dispatch: fromShift === 'night' ? await dispatchUntilDay(context) : null,
    writtenAt: now,
    ackBy: null,
    ackAt: null,
    recency: -now,
  }
  return decided({ id: row.id }, [insert('handovers', row)])
}

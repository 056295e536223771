import type { handoverContract } from '#shared/handover/contract.ts'
import { type HandoverNote, type ItemRef, isWaitingItem } from '#shared/handover/handover-note.ts'
import { acknowledgeUntil } from '#shared/handover/shift.ts'
import { ok } from '#shared/kernel/result.ts'
import { indexPage } from '#store/db/index-page.ts'
import type { Context, Handlers } from '#store/dispatch/handler.ts'
import { moveItems } from './move-item.ts'
import { waitingNotes } from './waiting-notes.ts'

type Answers = Handlers<typeof handoverContract>

export const notes: Answers['notes'] = async ({ after }, { db, shopId }) => {
  const page = await indexPage(db.handovers, { whose: { shopId }, by: 'recency', after })
  return ok({ ...page, total: null })
}

export const waiting: Answers['waiting'] = async (_input, context) => {
  const lying = await waitingNotes(context)
  const rows: { note: HandoverNote; acknowledgeUntil: number; settled: ItemRef[] }[] = []
  for (const note of lying) {
    const settled = await settledItems(note, context)
    rows.push({ note, acknowledgeUntil: acknowledgeUntil(note), settled })
  }
  return ok(rows)
}

/** What the author does not have open any more: answered, closed, or given to somebody directly. */
async function settledItems(note: HandoverNote, context: Context): Promise<ItemRef[]> {
  const items = note.items.filter(isWaitingItem)
  const moves = await moveItems(items, note, context)
  return items.filter((item) => !moves.has(item)).map(({ kind, refId }) => ({ kind, refId }))
}

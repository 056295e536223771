import Dexie from 'dexie'
import type { handoverContract } from '#shared/handover/contract.ts'
import { type HandoverNote, type ItemRef, isWaitingItem } from '#shared/handover/handover-note.ts'
import { acknowledgeUntil } from '#shared/handover/shift.ts'
import { pageSize } from '#shared/kernel/page.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Context, Handlers } from '#store/dispatch/handler.ts'
import { moveItems } from './move-item.ts'
import { waitingNotes } from './waiting-notes.ts'

type Answers = Handlers<typeof handoverContract>

export const notes: Answers['notes'] = async ({ after }, { db, shopId }) => {
  const cursor = after === null ? null : readCursor(after)
  const rows = await db.handovers
    .where('[shopId+recency]')
    .between([shopId, cursor?.recency ?? Dexie.minKey], [shopId, Dexie.maxKey])
    .filter(({ recency, id }) => cursor === null || recency > cursor.recency || id > cursor.id)
    .limit(pageSize + 1)
    .toArray()
  const page = rows.slice(0, pageSize)
  const last = page.at(-1)
  return ok({ rows: page, next: last && rows.length > page.length ? `${last.recency}/${last.id}` : null, total: null })
}

/** Notes of one instant follow each other by id, as the index has them. */
function readCursor(after: string): { recency: number; id: string } {
  const [recency = '', id = ''] = after.split('/')
  return { recency: Number(recency), id }
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

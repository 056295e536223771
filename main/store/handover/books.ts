import type { handoverContract } from '#shared/handover/contract.ts'
import { findNote } from '#shared/handover/find-note.ts'
import { type HandoverNote, type ItemRef, isWaitingItem } from '#shared/handover/handover-note.ts'
import { acknowledgeUntil } from '#shared/handover/shift.ts'
import { pageSize } from '#shared/kernel/page.ts'
import { ok } from '#shared/kernel/result.ts'
import { dayMs, hourMs, startOfDay } from '#shared/kernel/time.ts'
import { indexPage, wantedOf } from '#store/db/index-page.ts'
import type { Context, Handlers } from '#store/dispatch/handler.ts'
import { moveItems } from './move-item.ts'
import { waitingNotes } from './recent-notes.ts'

type Answers = Handlers<typeof handoverContract>

/** A page looks at this many notes at most; the next page goes on from there. */
const mostScanned = 1_000
/** A note of a night is signed up to midday. */
const lateMs = 12 * hourMs

export const notes: Answers['notes'] = async ({ after, words, personId, from, until }, { db, shopId }) => {
  const listed = {
    ...(until === null ? {} : { from: -(startOfDay(until) + dayMs + lateMs) }),
    ...(from === null ? {} : { until: -startOfDay(from) }),
  }
  const most = words === '' && personId === null ? pageSize : mostScanned
  const isWanted = findNote({ words, personId, from, until })
  const read = await indexPage(db.handovers, { whose: { shopId }, by: 'recency', after, most, ...listed })
  return ok({ ...wantedOf(read, 'recency', isWanted), total: null })
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

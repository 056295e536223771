import Dexie from 'dexie'
import type { handoverContract } from '#shared/handover/contract.ts'
import { acknowledgeUntil } from '#shared/handover/shift.ts'
import { pageSize } from '#shared/kernel/page.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
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
  return ok(lying.map((note) => ({ note, acknowledgeUntil: acknowledgeUntil(note) })))
}

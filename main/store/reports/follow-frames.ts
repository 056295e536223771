import type { Ticket } from '#shared/aftersales/ticket.ts'
import type { ChatLog } from '#shared/inspection/chat-log.ts'
import { dayOf } from '#shared/kernel/time.ts'
import type { Order } from '#shared/orders/order.ts'
import type { Reception } from '#shared/reception/reception.ts'
import type { Review } from '#shared/reviews/review.ts'
import type { RosterEntry } from '#shared/roster/rota-rows.ts'
import { addDays } from '#shared/roster/week.ts'
import type { PendingFrame } from '#store/db/apply.ts'
import type { FrameOperation, StoredRow } from '#store/db/operation.ts'
import type { KeptDays } from './kept-days.ts'

/** False when a frame does not tell enough: all has to be read again. */
export function takeOver(kept: KeptDays, { frame, after }: PendingFrame): boolean {
  return frame.operations.every((operation, at) => {
    const row = operation.k === 'put' ? operation.row : (after?.[at] ?? null)
    const take = takers[operation.t]
    if (!take) return true
    return row !== null && operation.k !== 'remove' && take(kept, row, operation)
  })
}

type Take = (kept: KeptDays, row: StoredRow, operation: FrameOperation) => boolean

/** What each table's rows change. The gate has written them: they are what their tables hold. */
const takers: Partial<Record<FrameOperation['t'], Take>> = {
  orders: (kept, row) => {
    const order = row as Order
    if (order.shopId !== kept.shopId) return true
    kept.orders.written.add(order.id)
    if (order.placedAt >= kept.orders.reach) kept.recount(kept.orders.take(order))
    return true
  },
  receptions: (kept, row) => spoilt(kept, dayOf((row as Reception).openedAt)),
  chatLogs: (kept, row) => spoilt(kept, dayOf((row as ChatLog).startAt)),
  reviews: (kept, row) => spoilt(kept, dayOf((row as Review).at)),
  tickets: (kept, row) => {
    const on = kept.disputes.take(row as Ticket)
    return on === null || spoilt(kept, on)
  },
  rosterEntries: (kept, row) => {
    const { on } = row as RosterEntry
    return spoilt(kept, on) && spoilt(kept, addDays(on, 1))
  },
  responseRules: (kept) => {
    kept.spoilAll()
    return true
  },
  // Who is one person has changed: everything about buyers is put together anew.
  customerTies: () => false,
}

function spoilt(kept: KeptDays, on: string): boolean {
  kept.spoil(on)
  return true
}

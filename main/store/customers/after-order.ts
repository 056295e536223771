import { figuresOf } from '#shared/customers/figures.ts'
import type { OrderDraft } from '#shared/orders/order-draft.ts'
import type { Operation } from '#store/db/operation.ts'
import type { Context } from '#store/dispatch/handler.ts'
import { ordersOf } from './derive.ts'
import { noteTouches, type PendingCustomers } from './pending-customers.ts'
import { writePending } from './write-pending.ts'

/** The buyer's row after one new order, as an import of it would have left it (R26, R47). */
export async function customerAfterOrder({ db, now }: Context, order: OrderDraft): Promise<Operation[]> {
  const row = await db.customers.get(order.customerId)
  const pending: PendingCustomers = new Map()
  const touch = { customerId: order.customerId, before: null, after: order }
  noteTouches(pending, [touch], new Map(row ? [[row.id, row]] : []))
  // The new order is not in the table yet.
  for (const one of pending.values()) one.figures ??= figuresOf([...(await ordersOf(db, order.customerId)), order])
  const written = await writePending(db, [...pending], { importId: null, now, isNew: () => row === undefined })
  return [...written.inserts, ...written.patches]
}

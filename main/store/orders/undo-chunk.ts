import { fail } from '#shared/kernel/result.ts'
import type { ordersContract } from '#shared/orders/contract.ts'
import { type ImportChunk, type ImportLog, settledChunksOf } from '#shared/orders/import-log.ts'
import type { Order } from '#shared/orders/order.ts'
import type { OrderTouch } from '#store/customers/derive.ts'
import { type UndoneChunk, undoCustomers } from '#store/customers/undo-customers.ts'
import type { Database } from '#store/db/database.ts'
import { type Operation, patch, remove } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'
import { importDeskOf } from './import-desk.ts'
import { chunkAt, readBefore } from './undo-import.ts'

/** Takes the last chunk of an import back in one frame; the import is undone when none is left. */
export const undoChunk: Handlers<typeof ordersContract>['undoChunk'] = async (
  { importId, ticket },
  { db, host, now },
) => {
  const { run } = importDeskOf(host)
  if (run?.importId !== importId || run.ticket !== ticket) return fail('import_not_found')
  const log = await db.imports.get(importId)
  if (log?.state !== 'undoing') return fail('import_not_found')
  const left = Math.max(0, log.chunks - 1)
  const chunk = log.chunks > 0 ? await chunkAt(db, importId, left) : undefined
  const operations: Operation[] = chunk ? await takeBack(db, chunk) : []
  const end: Partial<ImportLog> = left === 0 ? { state: 'undone', endedAt: now } : {}
  const settledChunks = Math.min(settledChunksOf(log), left)
  return decided({ left }, [...operations, patch('imports', log, { chunks: left, settledChunks, ...end })])
}

async function takeBack(db: Database, chunk: ImportChunk): Promise<Operation[]> {
  const before = readBefore(chunk)
  const added = present(await db.orders.bulkGet([...chunk.addedOrderIds]))
  const fields = new Map(before.orders)
  const changed = present(await db.orders.bulkGet([...fields.keys()]))
  const touches: OrderTouch[] = added.map((order) => ({ customerId: order.customerId, before: order, after: null }))
  const restored = changed.map((order) => {
    const set: Partial<Order> = fields.get(order.id) ?? {}
    touches.push(...touchesOf(order, { ...order, ...set }))
    return patch('orders', order, set)
  })
  const undone: UndoneChunk = { importId: chunk.importId, touches, filled: before.customers }
  return [
    ...added.map((order) => remove('orders', order.id)),
    ...restored,
    ...(await undoCustomers(db, undone)),
    remove('importChunks', chunk.id),
  ]
}

function touchesOf(before: Order, after: Order): OrderTouch[] {
  if (before.customerId === after.customerId) return [{ customerId: before.customerId, before, after }]
  return [
    { customerId: before.customerId, before, after: null },
    { customerId: after.customerId, before: null, after },
  ]
}

function present(rows: readonly (Order | undefined)[]): Order[] {
  return rows.flatMap((row) => (row ? [row] : []))
}

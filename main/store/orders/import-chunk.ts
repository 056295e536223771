import type { Customer } from '#shared/customers/customer.ts'
import { fail } from '#shared/kernel/result.ts'
import type { ordersContract } from '#shared/orders/contract.ts'
import type { ChunkBefore, ImportLog, RefusedRow } from '#shared/orders/import-log.ts'
import { changeByLines, changeByOrder, type LineTurn, type OrderChange } from '#shared/orders/merge-order.ts'
import type { Order } from '#shared/orders/order.ts'
import { type DraftedOrder, refuseRow } from '#shared/orders/order-draft.ts'
import { type Derived, deriveCustomers, type OrderTouch } from '#store/customers/derive.ts'
import { insert, type Operation, patch } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import type { ImportBatch } from '#store/workers/import-parser.ts'
import { type ImportRun, importDeskOf } from './import-desk.ts'
import { customersOf, keepCustomers, needsView, refreshKnownRows } from './known-rows.ts'

/** What a chunk does to the ledger, before customers follow. */
interface Merged {
  readonly added: Operation[]
  readonly changed: Operation[]
  readonly addedIds: string[]
  readonly before: ChunkBefore['orders'][number][]
  readonly touches: OrderTouch[]
  readonly refused: RefusedRow[]
  readonly lined: Map<string, boolean>
  same: number
}

/** The first thousand refused rows are kept; the count says how many there are (import-log.ts). */
const mostRefused = 1_000

/** One chunk of an import in one frame (R27): orders, the customers who follow them, raw rows and progress. */
export const importChunk: Handlers<typeof ordersContract>['importChunk'] = async ({ importId, ticket }, context) => {
  const { run, queue } = importDeskOf(context.host)
  const batch = run?.batch
  if (!run || !batch || run.importId !== importId || run.ticket !== ticket) return fail('import_not_found')
  const saved = queue.saved()
  if (needsView(run.known, saved, queue.applied().seq, batch.orders)) return fail('view_behind')
  if (await refreshKnownRows(context.db, run.known, saved, queue.applied().counts)) run.log = null
  const log = run.log ?? (await context.db.imports.get(importId))
  if (log?.state !== 'running') return fail('import_not_found')
  const merged = await mergeOrders(context, run, batch.orders)
  const customers = await customersOf(context.db, run.known, customerIdsOf(merged.touches))
  const derived = await deriveCustomers(merged.touches, { db: context.db, customers, importId, now: context.now })
  const step = progress(log, batch, merged, derived)
  const operations = [
    ...merged.added,
    ...merged.changed,
    ...derived.operations,
    ...chunkRow(context, log, batch, merged, derived),
    patch('imports', log, step),
  ]
  run.settle = () => {
    settle(context, run, merged, derived, saved + 1)
    run.log = { ...log, ...step, ...movedBy(context), version: log.version + 1 }
  }
  return decided({}, operations)
}

async function mergeOrders(context: Context, run: ImportRun, orders: readonly DraftedOrder[]): Promise<Merged> {
  const known = orders.flatMap(({ draft }) => (run.known.orderIds.has(draft.id) ? [draft.id] : []))
  const rows = known.length > 0 ? await context.db.orders.bulkGet(known) : []
  const existing = new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])))
  const merged: Merged = {
    added: [],
    changed: [],
    addedIds: [],
    before: [],
    touches: [],
    refused: [],
    lined: new Map(),
    same: 0,
  }
  for (const drafted of orders) {
    const order = existing.get(drafted.draft.id)
    if (order) mergeInto(merged, run, order, drafted)
    else if (drafted.draft.placedAt > 0) addOrder(merged, run, drafted)
    else merged.refused.push(...drafted.rows.map((row) => refuseRow(row, 'order_not_found', '', drafted.draft.orderNo)))
  }
  return merged
}

function addOrder(merged: Merged, run: ImportRun, { draft }: DraftedOrder): void {
  merged.added.push(insert('orders', draft))
  merged.addedIds.push(draft.id)
  merged.touches.push({ customerId: draft.customerId, before: null, after: draft })
  if (run.kind === 'lines') merged.lined.set(draft.id, true)
}

function mergeInto(merged: Merged, run: ImportRun, order: Order, { draft }: DraftedOrder): void {
  const change =
    run.kind === 'orders' ? changeByOrder(order, draft) : changeByLines(order, draft, turnOf(run, draft.id))
  if (run.kind === 'lines') merged.lined.set(draft.id, run.lined.get(draft.id) ?? false)
  if (!change) {
    merged.same += 1
    return
  }
  merged.changed.push(patch('orders', order, change))
  merged.before.push([order.id, fieldsBefore(order, change)])
  const after = { ...order, ...change }
  if (after.customerId === order.customerId) {
    merged.touches.push({ customerId: order.customerId, before: order, after })
  } else {
    merged.touches.push({ customerId: order.customerId, before: order, after: null })
    merged.touches.push({ customerId: after.customerId, before: null, after })
  }
}

function turnOf(run: ImportRun, orderId: string): LineTurn {
  const isGrown = run.lined.get(orderId)
  if (isGrown === undefined) return 'first'
  return isGrown ? 'grown' : 'continued'
}

function fieldsBefore(order: Order, change: OrderChange): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.keys(change).map((field) => [field, Reflect.get(order, field)]))
}

function customerIdsOf(touches: readonly OrderTouch[]): Set<string> {
  return new Set(touches.map(({ customerId }) => customerId).filter((id) => id !== ''))
}

/** Raw rows and what undo needs; a chunk that changed nothing leaves nothing. */
function chunkRow(context: Context, log: ImportLog, batch: ImportBatch, merged: Merged, derived: Derived): Operation[] {
  if (merged.added.length + merged.changed.length + batch.refused.length + merged.refused.length === 0) return []
  const before: ChunkBefore = { orders: merged.before, customers: derived.filled }
  const isAllNew = before.orders.length + before.customers.length === 0
  return [
    insert('importChunks', {
      id: context.newId(),
      importId: log.id,
      index: log.chunks,
      raw: batch.raw,
      before: isAllNew ? '' : JSON.stringify(before),
      addedOrderIds: merged.addedIds,
      addedCustomerIds: derived.addedIds,
    }),
  ]
}

function progress(log: ImportLog, batch: ImportBatch, merged: Merged, derived: Derived): Partial<ImportLog> {
  const refused = [...batch.refused, ...merged.refused]
  const room = mostRefused - log.refused.length
  const hasChunk = merged.added.length + merged.changed.length + refused.length > 0
  return {
    rowsDone: log.rowsDone + batch.rowCount,
    addedOrders: log.addedOrders + merged.added.length,
    changedOrders: log.changedOrders + merged.changed.length,
    sameOrders: log.sameOrders + merged.same,
    addedCustomers: log.addedCustomers + derived.addedIds.length,
    refusedCount: log.refusedCount + refused.length,
    ...(refused.length > 0 && room > 0 ? { refused: [...log.refused, ...refused.slice(0, room)] } : {}),
    chunks: log.chunks + (hasChunk ? 1 : 0),
  }
}

/** The frame is saved: what we know of the view moves on with it. */
function settle(context: Context, run: ImportRun, merged: Merged, derived: Derived, seq: number): void {
  const { known } = run
  for (const id of merged.addedIds) known.orderIds.add(id)
  for (const id of derived.addedIds) known.customerIds.add(id)
  for (const [id, isGrown] of merged.lined) run.lined.set(id, isGrown)
  keepCustomers(
    known,
    derived.operations.flatMap((one) => rowAfter(one, context)),
  )
  known.seq = seq
  known.unapplied.push({ seq, orderIds: new Set([...merged.addedIds, ...merged.before.map(([id]) => id)]) })
}

function movedBy({ now, deskId, actor }: Pick<Context, 'now' | 'deskId' | 'actor'>) {
  return { updatedAt: now, deskId, actorId: actor.id }
}

/** A customer's row as the gate stamps and saves it (stamp-operations.ts). */
function rowAfter(operation: Operation, { shopId, deskId, now, actor }: Context): Customer[] {
  if (operation.table !== 'customers' || operation.kind === 'remove') return []
  const moved = movedBy({ now, deskId, actor })
  if (operation.kind === 'insert') return [{ ...operation.row, ...moved, shopId, createdAt: now, version: 1 }]
  const { before, set } = operation
  return [{ ...before, ...set, ...moved, version: before.version + 1 } as Customer]
}

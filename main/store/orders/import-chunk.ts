import type { Customer } from '#shared/customers/customer.ts'
import { fail } from '#shared/kernel/result.ts'
import type { ordersContract } from '#shared/orders/contract.ts'
import type { ChunkBefore, ImportLog, RefusedRow } from '#shared/orders/import-log.ts'
import {
  changeByItems,
  changeByLines,
  changeByOrder,
  changeByRefunds,
  type LineTurn,
  type OrderChange,
} from '#shared/orders/merge-order.ts'
import type { Order } from '#shared/orders/order.ts'
import { type DraftedOrder, refuseRow, withoutBuyer } from '#shared/orders/order-draft.ts'
import type { OrderTouch } from '#store/customers/derive.ts'
import { noteTouches } from '#store/customers/pending-customers.ts'
import type { Database } from '#store/db/database.ts'
import { insert, type Operation, patch } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import type { ImportBatch } from '#store/workers/import-parser.ts'
import { withoutRows } from '#store/workers/raw-pack.ts'
import { type ImportRun, importDeskOf } from './import-desk.ts'
import { needsView, refreshKnownRows } from './known-rows.ts'
import { logAfter } from './log-after.ts'

/** What a chunk does to the ledger. */
interface Merged {
  readonly added: Operation[]
  readonly changed: Operation[]
  readonly addedIds: string[]
  readonly before: ChunkBefore['orders'][number][]
  readonly touches: OrderTouch[]
  readonly refused: RefusedRow[]
  readonly lined: Map<string, boolean>
  /** Rows of the file that tell of somebody who was erased: they are not kept. */
  readonly erasedRows: number[]
  same: number
}

/** The first thousand refused rows are kept; the count says how many there are (import-log.ts). */
const mostRefused = 1_000

/** One chunk of an import in one frame (R27): orders, raw rows and progress. Customers follow later (import-customers.ts). */
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
  const customers = await firstTouched(context.db, run, merged.touches)
  const step = progress(log, batch, merged)
  const operations = [
    ...merged.added,
    ...merged.changed,
    ...chunkRow(context, log, batch, merged),
    patch('imports', log, step),
  ]
  run.settle = () => {
    settle(run, merged, customers, saved + 1)
    run.log = logAfter(log, step, context)
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
    erasedRows: [],
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
  if (hasLines(run)) merged.lined.set(draft.id, true)
}

/** Rows of one order may stand in two chunks: the second goes on where the first stopped. */
function hasLines({ kind }: ImportRun): boolean {
  return kind === 'lines' || kind === 'items'
}

function changeOf(run: ImportRun, order: Order, { draft }: DraftedOrder): OrderChange | null {
  switch (run.kind) {
    case 'orders':
      return changeByOrder(order, draft)
    case 'items':
      return changeByItems(order, draft, turnOf(run, draft.id))
    case 'lines':
      return changeByLines(order, draft, turnOf(run, draft.id))
    case 'refunds':
      return changeByRefunds(order, draft)
  }
}

function mergeInto(merged: Merged, run: ImportRun, order: Order, drafted: DraftedOrder): void {
  const { id } = drafted.draft
  const isErased = order.erasedAt !== undefined
  if (isErased) merged.erasedRows.push(...drafted.rows)
  const change = changeOf(run, order, isErased ? withoutBuyer(drafted) : drafted)
  if (hasLines(run)) merged.lined.set(id, run.lined.get(id) ?? false)
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
  return Object.fromEntries(Object.keys(change).map((field) => [field, Reflect.get(order, field) ?? emptyOf(field)]))
}

/** Rows of earlier programs lack some fields; JSON has no word for that, so undo writes what means the same. */
function emptyOf(field: string): unknown {
  return field === 'refunds' ? [] : null
}

/** Rows of customers who were there before and whom this import touches for the first time. */
async function firstTouched(db: Database, { known, pending }: ImportRun, touches: readonly OrderTouch[]) {
  const ids = new Set(touches.map(({ customerId }) => customerId))
  const unread = [...ids].filter((id) => known.customerIds.has(id) && !pending.has(id))
  const rows = unread.length > 0 ? await db.customers.bulkGet(unread) : []
  return new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])))
}

/** Raw rows and what undo needs; a chunk that changed nothing leaves nothing. */
function chunkRow(context: Context, log: ImportLog, batch: ImportBatch, merged: Merged): Operation[] {
  if (merged.added.length + merged.changed.length + batch.refused.length + merged.refused.length === 0) return []
  const before: ChunkBefore = { orders: merged.before, customers: [] }
  return [
    insert('importChunks', {
      id: context.newId(),
      importId: log.id,
      index: log.chunks,
      raw: merged.erasedRows.length === 0 ? batch.raw : withoutRows(batch.raw, new Set(merged.erasedRows)),
      before: merged.before.length === 0 ? '' : JSON.stringify(before),
      addedOrderIds: merged.addedIds,
    }),
  ]
}

function progress(log: ImportLog, batch: ImportBatch, merged: Merged): Partial<ImportLog> {
  const refused = [...batch.refused, ...merged.refused]
  const room = mostRefused - log.refused.length
  const hasChunk = merged.added.length + merged.changed.length + refused.length > 0
  return {
    rowsDone: log.rowsDone + batch.rowCount,
    addedOrders: log.addedOrders + merged.added.length,
    changedOrders: log.changedOrders + merged.changed.length,
    sameOrders: log.sameOrders + merged.same,
    refusedCount: log.refusedCount + refused.length,
    ...(refused.length > 0 && room > 0 ? { refused: [...log.refused, ...refused.slice(0, room)] } : {}),
    chunks: log.chunks + (hasChunk ? 1 : 0),
  }
}

/** The frame is saved: what we know of the view moves on with it. */
function settle(run: ImportRun, merged: Merged, customers: ReadonlyMap<string, Customer>, seq: number): void {
  const { known } = run
  for (const id of merged.addedIds) known.orderIds.add(id)
  for (const [id, isGrown] of merged.lined) run.lined.set(id, isGrown)
  noteTouches(run.pending, merged.touches, customers)
  known.seq = seq
  known.unapplied.push({ seq, orderIds: new Set([...merged.addedIds, ...merged.before.map(([id]) => id)]) })
}

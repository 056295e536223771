import { ok, type Result } from '#shared/kernel/result.ts'
import { chunkTables } from '#shared/orders/contract.ts'
import { type ImportLog, settledChunksOf } from '#shared/orders/import-log.ts'
import { noteUnread, type PendingCustomers } from '#store/customers/pending-customers.ts'
import type { Database } from '#store/db/database.ts'
import type { Actor } from '#store/dispatch/handler.ts'
import type { Host } from '#store/host.ts'
import { logBug } from '#store/imports/run.ts'
import { customersPerFrame, writeCustomers } from './import-customers.ts'
import { type ImportDesk, importDeskOf } from './import-desk.ts'
import { newRun } from './start-run.ts'
import { chunkAt, readBefore } from './undo-import.ts'

/** Writes what a crash left open, behind everything else. For when the store opens and its view is known to be whole. */
export async function settleStoppedImports(host: Host): Promise<void> {
  const desk = importDeskOf(host)
  const settled = await settleImports(desk).catch((error: unknown) => logBug(desk, error))
  if (settled && !settled.ok) host.log('error', `customers of an import are not written yet: ${settled.failure.code}`)
}

/**
 * Writes the customers of imports that broke off between their orders and their customers, from all orders as they
 * stand in the view: exact, whatever of it was written before. No import or undo works meanwhile.
 */
export function settleImports(desk: ImportDesk): Promise<Result<unknown>> {
  desk.settling ??= settleAll(desk).finally(() => {
    desk.settling = null
    desk.settler = null
  })
  return desk.settling
}

async function settleAll(desk: ImportDesk): Promise<Result<unknown>> {
  await desk.queue.settled(chunkTables)
  for (const log of await desk.db.imports.toArray()) {
    if (settledChunksOf(log) >= log.chunks || log.state === 'undone') continue
    const settled = await settleOne(desk, log)
    if (!settled.ok) return settled
  }
  return ok(null)
}

async function settleOne(desk: ImportDesk, log: ImportLog): Promise<Result<unknown>> {
  const run = newRun(desk, log.id, actorOf(log), 'orders')
  desk.settler = run
  for (let index = settledChunksOf(log); index < log.chunks; index += 1) {
    await noteChunk(desk.db, run.pending, log.id, index)
    const isLast = index === log.chunks - 1
    if (!isLast && run.pending.size < customersPerFrame) continue
    run.settlesUpTo = isLast ? null : index + 1
    const written = await writeCustomers(desk, run)
    if (!written.ok) return written
  }
  return ok(null)
}

/** Everybody whose orders this chunk added or changed, and from whom it took one away. */
async function noteChunk(db: Database, pending: PendingCustomers, importId: string, index: number): Promise<void> {
  const chunk = await chunkAt(db, importId, index)
  if (!chunk) return
  const changed = new Map(readBefore(chunk).orders)
  for (const order of await db.orders.bulkGet([...chunk.addedOrderIds, ...changed.keys()])) {
    if (!order) continue
    noteUnread(pending, order.customerId, order)
    const former = changed.get(order.id)?.['customerId']
    if (typeof former === 'string') noteUnread(pending, former, order)
  }
}

/** Who started the import. That they might was asked then; nobody's leave may keep it half done. */
function actorOf({ startedBy }: ImportLog): Actor {
  return { id: startedBy, name: '', role: 'agent' }
}

import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { chunkTables, type ordersContract } from '#shared/orders/contract.ts'
import { type ChunkBefore, type ImportLog, settledChunksOf } from '#shared/orders/import-log.ts'
import { type PendingPart, type WrittenCustomers, writePending } from '#store/customers/write-pending.ts'
import { insert, type Operation, patch } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'
import { mostAhead, ownCommand } from '#store/imports/run.ts'
import { type ImportDesk, type ImportRun, importDeskOf } from './import-desk.ts'
import { logAfter } from './log-after.ts'

/** One frame of the journal each, as for orders. */
export const customersPerFrame = 500

/** Writes everybody who is pending. Other people's commands run in between. */
export async function writeCustomers(desk: ImportDesk, run: ImportRun): Promise<Result<unknown>> {
  await desk.queue.settled(chunkTables)
  do {
    await desk.queue.settled(chunkTables, { upTo: desk.queue.saved() - mostAhead })
    const written = await ownCommand(desk, run, 'orders.importCustomers')
    if (!written.ok) return written
    run.settle()
  } while (run.pending.size > 0)
  await desk.queue.settled(chunkTables)
  return ok(null)
}

/**
 * Some of the customers who follow the orders an import took (R47), in one frame. It is decided while the view takes in
 * the frame before, which is about other customers; what others wrote about these stands in the view.
 */
export const importCustomers: Handlers<typeof ordersContract>['importCustomers'] = async (input, context) => {
  const { run: live, settler, queue } = importDeskOf(context.host)
  const run = [live, settler].find((one) => one?.importId === input.importId && one.ticket === input.ticket)
  if (!run) return fail('import_not_found')
  const saved = queue.saved()
  const isBehind = queue.applied().seq < run.loggedAt
  const log = isBehind ? run.log : await context.db.imports.get(input.importId)
  if (!log) return fail('import_not_found')
  const part = firstOf(run.pending, customersPerFrame)
  // Unless somebody wrote since our last frame, we know who has a row: most of a first import have none.
  const isAlone = saved === run.known.seq
  const isNew = (id: string) => isAlone && !run.known.customerIds.has(id)
  const written = await writePending(context.db, part, { importId: log.id, now: context.now, isNew })
  const step = progress(log, run, part, written)
  const operations = [
    ...written.inserts,
    ...written.patches,
    ...filledRow(log, written, context.newId),
    ...(Object.keys(step).length > 0 ? [patch('imports', log, step)] : []),
  ]
  run.settle = () => {
    for (const [id] of part) run.pending.delete(id)
    for (const id of written.addedIds) run.known.customerIds.add(id)
    run.log = logAfter(log, step, context)
    run.loggedAt = saved + 1
    if (isAlone && operations.length > 0) run.known.seq = saved + 1
  }
  return decided({}, operations, { shopId: log.shopId })
}

function firstOf(pending: ImportRun['pending'], most: number): PendingPart {
  const part = []
  for (const one of pending) {
    if (part.length === most) break
    part.push(one)
  }
  return part
}

function progress(log: ImportLog, run: ImportRun, part: PendingPart, written: WrittenCustomers): Partial<ImportLog> {
  const { chunks, addedCustomers } = log
  const settledChunks = settledChunksOf(log)
  const more = written.filled.length > 0 ? 1 : 0
  const settles = part.length === run.pending.size ? (run.settlesUpTo ?? chunks + more) : settledChunks
  return {
    ...(more > 0 ? { chunks: chunks + more } : {}),
    ...(settles > settledChunks ? { settledChunks: settles } : {}),
    ...(written.addedIds.length > 0 ? { addedCustomers: addedCustomers + written.addedIds.length } : {}),
  }
}

/** What undo takes away again from customers who were there before. */
function filledRow(
  { id: importId, chunks }: ImportLog,
  { filled }: WrittenCustomers,
  newId: () => string,
): Operation[] {
  if (filled.length === 0) return []
  const before: ChunkBefore = { orders: [], customers: filled }
  const row = { id: newId(), importId, index: chunks, raw: '', before: JSON.stringify(before), addedOrderIds: [] }
  return [insert('importChunks', row)]
}

import { newIdAt } from '#shared/kernel/id.ts'
import { fail, type Result } from '#shared/kernel/result.ts'
import { chunkTables, type ordersContract } from '#shared/orders/contract.ts'
import { orderFileCodes } from '#shared/orders/file-codes.ts'
import { patch } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'
import { logBug, ownCommand, writeChunk } from '#store/imports/run.ts'
import { writeCustomers } from './import-customers.ts'
import { type ImportDesk, type ImportRun, importDeskOf, type Upload } from './import-desk.ts'
import { jobOf } from './import-job.ts'
import { loadKnownRows } from './known-rows.ts'
import { settleImports } from './settle-imports.ts'

/** Reads the file batch by batch and writes each through the gate, so that other people's commands run in between. */
export async function runImport(desk: ImportDesk, run: ImportRun, upload: Upload): Promise<void> {
  const { importId } = run
  run.ended = await takeIn(desk, run, upload)
  desk.uploads.delete(importId)
  const isUnfit = run.ended.state === 'failed' && isOfFile(run.ended.problem)
  // What cannot be written now is written before the next import, or when the store opens.
  if (run.isKept && !isUnfit) await writeCustomers(desk, run)
  await ownCommand(desk, run, 'orders.importEnd')
  // A file that turns out to be unfit in the middle leaves nothing behind, as if it had been refused at once.
  if (isUnfit) {
    desk.run = null
    const undo = { entry: 'orders.importUndo', input: { importId }, commandId: newIdAt(desk.clock()) }
    await desk.gate.command(undo, run.actor)
  }
}

type Ended = NonNullable<ImportRun['ended']>

async function takeIn(desk: ImportDesk, run: ImportRun, upload: Upload): Promise<Ended> {
  // Figures go on from those in customers' rows: an import that broke off must have left none behind.
  const settled = await settleImports(desk)
  if (!settled.ok || !upload.file) return failedBy(settled)
  await desk.queue.settled(chunkTables)
  run.known = await loadKnownRows(desk.db, desk.queue.saved())
  const stream = desk.parser.open(upload.file, await jobOf(desk, upload))
  try {
    return await writeBatches(desk, run, () => stream.next())
  } catch (error) {
    logBug(desk, error)
    return { state: 'failed', problem: 'reader_stopped' }
  } finally {
    stream.close()
  }
}

function failedBy(result: Result<unknown>): Ended {
  return { state: 'failed', problem: result.ok ? 'reader_stopped' : result.failure.code }
}

type Next = () => ReturnType<ReturnType<ImportDesk['parser']['open']>['next']>

async function writeBatches(desk: ImportDesk, run: ImportRun, next: Next): Promise<Ended> {
  for (;;) {
    if (run.isCancelled) return { state: 'cancelled', problem: null }
    const read = await next()
    if (!read.ok) return failedBy(read)
    if (!read.value) return { state: 'done', problem: null }
    if (run.isCancelled) return { state: 'cancelled', problem: null }
    run.batch = read.value
    const written = await writeChunk(desk, run, 'orders.importChunk', chunkTables)
    run.batch = null
    if (!written.ok) return failedBy(written)
    run.settle()
    const isMuch = run.pending.size > desk.mostPending
    const flushed = isMuch ? await writeCustomers(desk, run) : written
    if (!flushed.ok) return failedBy(flushed)
  }
}

/** What was taken before a failure of reading or writing stays. */
function isOfFile(problem: string | null): boolean {
  return orderFileCodes.some((code) => code === problem)
}

/** The import is over: how, and how many rows the file really had. */
export const importEnd: Handlers<typeof ordersContract>['importEnd'] = async ({ importId, ticket }, context) => {
  const { run } = importDeskOf(context.host)
  if (!run?.ended || run.importId !== importId || run.ticket !== ticket) return fail('import_not_found')
  const log = await context.db.imports.get(importId)
  if (log?.state !== 'running') return fail('import_not_found')
  const rowsTotal = run.ended.state === 'done' ? log.rowsDone : log.rowsTotal
  return decided({}, [patch('imports', log, { ...run.ended, rowsTotal, endedAt: context.now })])
}

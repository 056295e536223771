import { newIdAt } from '#shared/kernel/id.ts'
import { fail, type Result } from '#shared/kernel/result.ts'
import { chunkTables, type ordersContract } from '#shared/orders/contract.ts'
import { patch } from '#store/db/operation.ts'
import { type Actor, decided, type Handlers } from '#store/dispatch/handler.ts'
import { type ImportDesk, type ImportRun, importDeskOf, type Upload } from './import-desk.ts'
import { loadKnownRows, nothingKnown } from './known-rows.ts'

/** A run of this import with a ticket only the program knows. */
export function newRun(desk: ImportDesk, importId: string, actor: Actor, kind: ImportRun['kind']): ImportRun {
  return {
    importId,
    actor,
    kind,
    ticket: newIdAt(desk.clock()),
    isCancelled: false,
    batch: null,
    known: nothingKnown(),
    log: null,
    lined: new Map(),
    settle: () => undefined,
    ended: null,
    finished: Promise.resolve(),
  }
}

/**
 * Starts the work of a run behind the command that began it; the desk is free again when it is over. A timer leaves
 * the read transaction of that command, in whose zone Dexie would keep everything called from here.
 */
export function startRun(desk: ImportDesk, run: ImportRun, work: () => Promise<void>): void {
  const outside = async () => {
    try {
      await work()
    } catch (error) {
      logBug(desk, error)
    }
    if (desk.run === run) desk.run = null
  }
  run.finished = new Promise((finish) => setTimeout(() => void outside().then(finish), 0))
}

function logBug(desk: ImportDesk, error: unknown): void {
  desk.host.log('error', 'import', error instanceof Error ? (error.stack ?? error.message) : String(error))
}

/** One inside command of a run, in the name of the person who started it. */
export function ownCommand(
  desk: ImportDesk,
  { importId, ticket, actor }: ImportRun,
  entry: string,
): Promise<Result<unknown>> {
  return desk.gate.command({ entry, input: { importId, ticket }, commandId: newIdAt(desk.clock()) }, actor)
}

/** Reads the file batch by batch and writes each through the gate, so that other people's commands run in between. */
export async function runImport(desk: ImportDesk, run: ImportRun, upload: Upload): Promise<void> {
  if (!upload.file) return
  await desk.queue.settled(chunkTables)
  run.known = await loadKnownRows(desk.db, desk.queue.saved())
  const { importId, shopId, startedAt } = upload
  const stream = desk.parser.open(upload.file, { importId, shopId, startedAt })
  try {
    run.ended = await writeBatches(desk, run, () => stream.next())
  } catch (error) {
    run.ended = { state: 'failed', problem: 'reader_stopped' }
    logBug(desk, error)
  } finally {
    stream.close()
    desk.uploads.delete(importId)
  }
  await ownCommand(desk, run, 'orders.importEnd')
  // A file that turns out to be unfit in the middle leaves nothing behind, as if it had been refused at once.
  if (run.ended.state === 'failed' && run.ended.problem !== 'reader_stopped' && !isOfGate(run.ended.problem)) {
    desk.run = null
    await desk.gate.command(
      { entry: 'orders.importUndo', input: { importId }, commandId: newIdAt(desk.clock()) },
      run.actor,
    )
  }
}

type Next = () => ReturnType<ReturnType<ImportDesk['parser']['open']>['next']>

async function writeBatches(desk: ImportDesk, run: ImportRun, next: Next): Promise<NonNullable<ImportRun['ended']>> {
  for (;;) {
    if (run.isCancelled) return { state: 'cancelled', problem: null }
    const read = await next()
    if (!read.ok) return { state: 'failed', problem: read.failure.code }
    if (!read.value) return { state: 'done', problem: null }
    if (run.isCancelled) return { state: 'cancelled', problem: null }
    run.batch = read.value
    const written = await writeChunk(desk, run)
    run.batch = null
    if (!written.ok) return { state: 'failed', problem: written.failure.code }
    run.settle()
  }
}

/** Frames of an import that may wait to be applied while the next chunk is decided. */
const mostAhead = 2

async function writeChunk(desk: ImportDesk, run: ImportRun): Promise<Result<unknown>> {
  const { queue } = desk
  await queue.settled(chunkTables, { upTo: queue.saved() - mostAhead })
  const written = await ownCommand(desk, run, 'orders.importChunk')
  if (written.ok || written.failure.code !== 'view_behind') return written
  await queue.settled(chunkTables)
  return ownCommand(desk, run, 'orders.importChunk')
}

/** Failures of writing, not of the file: what was taken stays. */
function isOfGate(problem: string | null): boolean {
  return ['disk_full', 'journal_unwritable', 'draining', 'import_not_found', 'not_allowed'].includes(problem ?? '')
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

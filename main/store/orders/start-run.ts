import { newIdAt } from '#shared/kernel/id.ts'
import type { Result } from '#shared/kernel/result.ts'
import { chunkTables } from '#shared/orders/contract.ts'
import type { Actor } from '#store/dispatch/handler.ts'
import type { ImportDesk, ImportRun } from './import-desk.ts'
import { nothingKnown } from './known-rows.ts'

/** A run of this import with a ticket only the program knows. */
export function newRun(desk: ImportDesk, importId: string, actor: Actor, kind: ImportRun['kind']): ImportRun {
  return {
    importId,
    actor,
    kind,
    ticket: newIdAt(desk.clock()),
    isCancelled: false,
    isKept: true,
    batch: null,
    known: nothingKnown(),
    pending: new Map(),
    settlesUpTo: null,
    log: null,
    loggedAt: 0,
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
    // Until its end stands in the view, its row there says that it goes on: nobody may take it for one that broke off.
    await desk.queue.settled(chunkTables)
    if (desk.run === run) desk.run = null
  }
  run.finished = new Promise((finish) => setTimeout(() => void outside().then(finish), 0))
}

export function logBug(desk: ImportDesk, error: unknown): void {
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

import { newIdAt } from '#shared/kernel/id.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Clock } from '#shared/kernel/time.ts'
import type { CommitQueue } from '#store/dispatch/commit-queue.ts'
import type { Gate } from '#store/dispatch/dispatch.ts'
import type { Actor } from '#store/dispatch/handler.ts'
import type { Host } from '#store/host.ts'

/** An import or its undo that is under way, whatever it imports. */
export interface Run {
  readonly importId: string
  readonly actor: Actor
  /** Known to the program only: nobody else can write a chunk. */
  readonly ticket: string
  finished: Promise<void>
}

/** Where at most one of them is under way. */
export interface RunDesk<R extends Run> {
  readonly gate: Pick<Gate, 'command'>
  readonly queue: Pick<CommitQueue, 'applied' | 'saved' | 'settled'>
  readonly clock: Clock
  readonly host: Host
  run: R | null
}

/** Frames of an import that may wait to be applied while the next one is decided. */
export const mostAhead = 2

/**
 * Starts the work of a run behind the command that began it; the desk is free again when it is over. A timer leaves
 * the read transaction of that command, in whose zone Dexie would keep everything called from here.
 */
export function startRun<R extends Run>(
  desk: RunDesk<R>,
  run: R,
  tables: readonly string[],
  work: () => Promise<void>,
): void {
  const outside = async () => {
    try {
      await work()
    } catch (error) {
      logBug(desk, error)
    }
    // Until its end stands in the view, its row there says that it goes on: nobody may take it for one that broke off.
    await desk.queue.settled(tables)
    if (desk.run === run) desk.run = null
  }
  run.finished = new Promise((finish) => setTimeout(() => void outside().then(finish), 0))
}

export function logBug({ host }: Pick<RunDesk<Run>, 'host'>, error: unknown): void {
  host.log('error', 'import', error instanceof Error ? (error.stack ?? error.message) : String(error))
}

/** One inside command of a run, in the name of the person who started it. */
export function ownCommand(
  { gate, clock }: Pick<RunDesk<Run>, 'gate' | 'clock'>,
  { importId, ticket, actor }: Run,
  entry: string,
): Promise<Result<unknown>> {
  return gate.command({ entry, input: { importId, ticket }, commandId: newIdAt(clock()) }, actor)
}

/** Decides a chunk; when it says that it needs the view, once more behind everything that was saved. */
export async function writeChunk(
  { queue, ...desk }: Pick<RunDesk<Run>, 'gate' | 'clock' | 'queue'>,
  run: Run,
  entry: string,
  tables: readonly string[],
): Promise<Result<unknown>> {
  await queue.settled(tables, { upTo: queue.saved() - mostAhead })
  const written = await ownCommand(desk, run, entry)
  if (written.ok || written.failure.code !== 'view_behind') return written
  await queue.settled(tables)
  return ownCommand(desk, run, entry)
}

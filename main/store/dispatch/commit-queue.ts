import { applyFrames, type PendingFrame } from '#store/db/apply.ts'
import type { Database } from '#store/db/database.ts'
import type { Applied } from '#store/db/tables.ts'

/** Frames that are saved (journaled) and wait to be applied to the view, in order. */
export interface CommitQueue {
  readonly applied: () => Applied
  push(frame: PendingFrame): void
  /** Resolves when everything saved up to `seq` that touches these tables stands in the view. */
  settled(tables: readonly string[], upTo?: number): Promise<void>
  drained(): Promise<void>
}

interface Options {
  readonly db: Database
  readonly applied: Applied
  readonly onApplied: (frames: readonly PendingFrame[]) => void
  /** The view refused a frame: it must be rebuilt. The frames stay safe in the journal. */
  readonly onBroken: (error: unknown) => void
}

/** At most this many frames or operations go into one transaction, so that readers are not kept waiting. */
const mostFrames = 64
const mostOperations = 2_000

export function createCommitQueue({ db, applied, onApplied, onBroken }: Options): CommitQueue {
  let now = applied
  let pending: PendingFrame[] = []
  let running: Promise<void> | null = null
  let isBroken = false

  async function run(): Promise<void> {
    while (pending.length > 0 && !isBroken) {
      const batch = nextBatch(pending)
      try {
        now = await applyFrames(db, now, batch)
      } catch (error) {
        isBroken = true
        onBroken(error)
        return
      }
      pending = pending.slice(batch.length)
      onApplied(batch)
    }
    running = null
  }

  return {
    applied: () => now,
    push(frame) {
      pending.push(frame)
      running ??= run()
    },
    async settled(tables, upTo = Number.POSITIVE_INFINITY) {
      while (pending.some((frame) => frame.seq <= upTo && touches(frame, tables))) await running
    },
    async drained() {
      while (running) await running
    },
  }
}

function nextBatch(pending: readonly PendingFrame[]): PendingFrame[] {
  let operations = 0
  const batch: PendingFrame[] = []
  for (const frame of pending) {
    operations += frame.frame.operations.length
    if (batch.length > 0 && (batch.length >= mostFrames || operations > mostOperations)) break
    batch.push(frame)
  }
  return batch
}

function touches(frame: PendingFrame, tables: readonly string[]): boolean {
  return frame.frame.operations.some((operation) => tables.includes(operation.t))
}

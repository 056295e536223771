import { applyFrames, type PendingFrame } from '#store/db/apply.ts'
import type { Applied } from '#store/db/bookkeeping.ts'
import type { Database } from '#store/db/database.ts'

/** Frames that are saved (journaled) and wait to be applied to the view, in order. */
export interface CommitQueue {
  readonly applied: () => Applied
  /** Position of the last frame that is saved, applied or not. */
  readonly saved: () => number
  push(frame: PendingFrame): void
  /** Resolves when what is saved and touches these tables stands in the view: up to `seq`, but for frames of `except`. */
  settled(tables: readonly string[], limits?: { upTo?: number; except?: string | undefined }): Promise<void>
  drained(): Promise<void>
  /** The view's disk has no room: what is saved waits, and is tried again every two seconds. */
  isFull(): boolean
}

interface Options {
  readonly db: Database
  readonly applied: Applied
  readonly onApplied: (frames: readonly PendingFrame[]) => void
  /** The view refused a frame: it must be rebuilt. The frames stay safe in the journal. */
  readonly onBroken: (error: unknown) => void
  readonly onFull?: (isFull: boolean) => void
}

/** At most this many frames or operations go into one transaction, so that readers are not kept waiting. */
const mostFrames = 64
const mostOperations = 2_000
const retryMs = 2_000

export function createCommitQueue({
  db,
  applied,
  onApplied,
  onBroken,
  onFull = () => undefined,
}: Options): CommitQueue {
  let now = applied
  let pending: PendingFrame[] = []
  let running: Promise<void> | null = null
  let trying: Promise<void> = Promise.resolve()
  let isBroken = false
  let isFull = false

  async function applyNext(): Promise<void> {
    const batch = nextBatch(pending)
    try {
      now = await applyFrames(db, now, batch)
    } catch (error) {
      if (isQuotaError(error)) return noteFull(true)
      isBroken = true
      return onBroken(error)
    }
    pending = pending.slice(batch.length)
    noteFull(false)
    onApplied(batch)
  }

  function noteFull(next: boolean): void {
    if (next !== isFull) onFull(next)
    isFull = next
  }

  async function run(): Promise<void> {
    trying = afterAnswers()
    await trying
    while (pending.length > 0 && !isBroken) {
      trying = applyNext()
      await trying
      if (isFull) await new Promise((resolve) => setTimeout(resolve, retryMs))
    }
    running = null
  }

  return {
    applied: () => now,
    saved: () => pending.at(-1)?.seq ?? now.seq,
    isFull: () => isFull,
    push(frame) {
      pending.push(frame)
      running ??= run()
    },
    async settled(tables, { upTo = Number.POSITIVE_INFINITY, except } = {}) {
      const holdsUp = (frame: PendingFrame) =>
        frame.seq <= upTo && frame.frame.entry !== except && touches(frame, tables)
      while (!isFull && pending.some(holdsUp)) {
        // This store is about to be replaced: whoever asks is answered by the next one.
        if (isBroken) await new Promise<never>(() => undefined)
        await trying
      }
    },
    async drained() {
      while (running && !isFull) await trying
    },
  }
}

/** "Saved" goes out first: applying begins in the next task. */
function afterAnswers(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}

/** Chromium keeps a reserve of its own on the disk: it may refuse while the journal still has room. */
function isQuotaError(error: unknown): boolean {
  const { name, inner } = error as { name?: unknown; inner?: { name?: unknown } | null }
  return name === 'QuotaExceededError' || inner?.name === 'QuotaExceededError'
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

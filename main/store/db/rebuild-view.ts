import { applyFrames, nothingApplied, type PendingFrame } from './apply.ts'
import type { Applied } from './bookkeeping.ts'
import { countRows, decodeChunk, differenceOf } from './checkpoint-walk.ts'
import type { Database } from './database.ts'
import { decodeFrame } from './operation.ts'

interface Journaled {
  readonly seq: number
  readonly chain: number
  readonly bytes: Uint8Array
}

export interface Checkpoint {
  readonly to: { readonly seq: number; readonly chain: number }
  readonly counts: Readonly<Record<string, number>>
}

/** Puts the rows of one chunk into a fresh view; gives how many. The view has no position until `endCheckpoint`. */
export async function putChunk(db: Database, bytes: Uint8Array): Promise<number> {
  const { t, rows } = decodeChunk(bytes)
  await db.transaction('rw', db.table(t), () => db.table(t).bulkPut([...rows]))
  return rows.length
}

/** Frames over the rows of a walk: some are in them already, and applying those again changes nothing. */
export async function putFrames(db: Database, frames: readonly Journaled[]): Promise<void> {
  await applyFrames(db, nothingApplied, frames.map(toPending))
}

/** All of the checkpoint is in: from here on the view has a position, and counts that are known to be right. */
export async function endCheckpoint(db: Database, { to, counts }: Checkpoint): Promise<Applied> {
  const applied: Applied = { key: 'applied', seq: to.seq, chain: to.chain, counts }
  await db.meta.put(applied)
  return applied
}

export function applyJournaled(db: Database, applied: Applied, frames: readonly Journaled[]): Promise<Applied> {
  return applyFrames(db, applied, frames.map(toPending))
}

/**
 * Holds a rebuilt view against the counts it should have. They may differ only when frames were lost or a command
 * counted wrongly; the rows are then what there is, and `because` says it for the log.
 */
export async function trueCounts(
  db: Database,
  applied: Applied,
): Promise<{ applied: Applied; because: string | null }> {
  const counts = await countRows(db, applied.counts)
  const because = differenceOf(counts, applied.counts)
  if (because === null) return { applied, because }
  const right = { ...applied, counts }
  await db.meta.put(right)
  return { applied: right, because }
}

function toPending({ seq, chain, bytes }: Journaled): PendingFrame {
  return { seq, chain, frame: decodeFrame(bytes), after: null }
}

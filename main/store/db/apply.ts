import type { Table } from 'dexie'
import type { Applied } from './bookkeeping.ts'
import type { Database } from './database.ts'
import { type Frame, type FrameOperation, mergePatch, type StoredRow } from './operation.ts'

/** A frame on its way into the view. `after` holds whole rows when the gate still has them; replay reads them. */
export interface PendingFrame {
  readonly seq: number
  readonly chain: number
  readonly frame: Frame
  readonly after: readonly (StoredRow | null)[] | null
}

/** Nothing applied yet: the view of an empty journal. */
export const nothingApplied: Applied = { key: 'applied', seq: 0, chain: 0, counts: {} }

/**
 * The only writer of tables. One transaction holds the operations, their activity rows and the position, so the
 * view is always the image of a prefix of the journal. Frames it already holds are left out.
 */
export async function applyFrames(db: Database, applied: Applied, given: readonly PendingFrame[]): Promise<Applied> {
  const frames = given.filter(({ seq }) => seq > applied.seq)
  const last = frames.at(-1)
  if (!last) return applied
  const tables = new Set<string>(['meta', 'activity'])
  for (const { frame } of frames) for (const operation of frame.operations) tables.add(operation.t)
  // `!`: whatever transaction Dexie still sees behind the caller's awaits (a decision's, long over) is not ours.
  return db.transaction('rw!', [...tables], async () => {
    const counts: Record<string, number> = { ...applied.counts }
    for (const pending of frames) await applyOperations(db, pending, counts)
    await db.activity.bulkPut(frames.map(activityOf))
    counts.activity = (counts.activity ?? 0) + frames.length
    const next: Applied = { key: 'applied', seq: last.seq, chain: last.chain, counts }
    await db.meta.put(next)
    return next
  })
}

function activityOf({ seq, frame }: PendingFrame) {
  const { commandId, at, entry, personId, deskId } = frame
  return { id: commandId, seq, at, entry, personId, deskId }
}

async function applyOperations(db: Database, pending: PendingFrame, counts: Record<string, number>): Promise<void> {
  const { operations } = pending.frame
  let from = 0
  while (from < operations.length) {
    const to = endOfRun(operations, from)
    const first = operations[from] as FrameOperation
    const table: Table<StoredRow, string> = db.table(first.t)
    const run = operations.slice(from, to)
    if (first.k === 'remove') {
      await table.bulkDelete(run.map(idOf))
      counts[first.t] = (counts[first.t] ?? 0) - run.length
    } else {
      const rows = pending.after ? pending.after.slice(from, to) : await readRun(table, run)
      await table.bulkPut(rows.filter((row) => row !== null))
      const added = run.filter((operation) => operation.k === 'put' && operation.row.version === 1).length
      counts[first.t] = (counts[first.t] ?? 0) + added
    }
    from = to
  }
}

/** Operations of one kind on one table go in together. */
function endOfRun(operations: readonly FrameOperation[], from: number): number {
  const first = operations[from] as FrameOperation
  let to = from + 1
  while (to < operations.length && operations[to]?.t === first.t && operations[to]?.k === first.k) to += 1
  return to
}

function idOf(operation: FrameOperation): string {
  return operation.k === 'put' ? operation.row.id : operation.id
}

/** Replay: whole rows from the view. A patch of a row that is not there is kept out, not invented. */
async function readRun(table: Table<StoredRow, string>, run: readonly FrameOperation[]): Promise<(StoredRow | null)[]> {
  const ids = run.filter((operation) => operation.k === 'patch').map(idOf)
  const found = ids.length > 0 ? await table.bulkGet(ids) : []
  const rows = new Map(found.flatMap((row) => (row ? [[row.id, row] as const] : [])))
  return run.map((operation) => {
    if (operation.k === 'put') return operation.row
    const before = rows.get(idOf(operation))
    if (!before || operation.k !== 'patch') return null
    const after = mergePatch(before, operation.set, operation.gone)
    rows.set(after.id, after)
    return after
  })
}

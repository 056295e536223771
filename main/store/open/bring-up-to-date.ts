import type { Opening, StoreBoot } from '#shared/wire.ts'
import { applyFrames, nothingApplied, type PendingFrame } from '#store/db/apply.ts'
import type { Database } from '#store/db/database.ts'
import { decodeFrame } from '#store/db/operation.ts'
import type { Applied } from '#store/db/tables.ts'
import type { Host } from '#store/host.ts'

const batchBytes = 2 * 1024 * 1024

/** Opens the view and replays what the journal has beyond it. */
export async function bringUpToDate(
  db: Database,
  boot: StoreBoot,
  host: Host,
  tell: (opening: Opening) => void,
): Promise<Applied> {
  await db.open()
  let applied = (await db.meta.get('applied')) ?? nothingApplied
  const first = applied.seq
  while (applied.seq < boot.head.seq) {
    const frames = await host.framesAfter(applied.seq, batchBytes)
    if (frames.length === 0) break
    applied = await applyFrames(db, applied, frames.map(toPending))
    tell({ state: 'rebuilding', done: applied.seq - first, total: boot.head.seq - first, why: 'behind' })
  }
  return applied
}

function toPending({ seq, chain, bytes }: Awaited<ReturnType<Host['framesAfter']>>[number]): PendingFrame {
  return { seq, chain, frame: decodeFrame(bytes), after: null }
}

import type { LostFrames, Opening, StoreBoot, Told } from '#shared/wire.ts'
import { nothingApplied } from '#store/db/apply.ts'
import type { Applied } from '#store/db/bookkeeping.ts'
import type { Database } from '#store/db/database.ts'
import { applyJournaled, endCheckpoint, putChunk, putFrames, trueCounts } from '#store/db/rebuild-view.ts'
import type { RebuildSource, ViewHost } from '#store/host.ts'
import { lostAfter, lostWords } from './compare-view.ts'
import { openFreshView, type ViewPlace } from './views.ts'

/** What bringing the view up to date is done with. */
export interface UpdateParts {
  readonly boot: StoreBoot
  readonly host: ViewHost
  readonly place: ViewPlace
  readonly tell: (opening: Opening) => void
}

export interface UpdatedView {
  readonly db: Database
  readonly applied: Applied
  readonly generation: number
  /** Frames that neither a checkpoint nor the journal has. */
  readonly lost: readonly LostFrames[]
}

export type RebuildWhy = 'fresh' | 'odd' | 'restore'

const batchBytes = 2 * 1024 * 1024

/**
 * Makes the view anew beside the old one: newest whole checkpoint, its own frames, then the journal. `gone` is what only
 * the old view had.
 */
export async function rebuild(parts: UpdateParts, why: RebuildWhy, gone: readonly LostFrames[]): Promise<UpdatedView> {
  const { boot, host, place } = parts
  const generation = boot.generation + 1
  const begunAt = performance.now()
  const { db } = await openFreshView(place, { epoch: boot.epoch, generation })
  const source = await host.beginRebuild()
  const total = totalOf(boot, source)
  const told = { ...parts, tell: (done: number) => parts.tell({ state: 'rebuilding', done, total, why }) }
  told.tell(0)
  const loaded = source ? await load(db, source, told) : { applied: nothingApplied, rows: 0 }
  const lost = [...lostAfter(loaded.applied.seq, boot), ...gone]
  const replayed = await replay(db, loaded.applied, parts, (frames) => told.tell(loaded.rows + frames))
  const { applied, because } = await trueCounts(db, replayed)
  if (because) host.log('error', `rebuilt, with other counts than the journal tells: ${because}`)
  host.log('info', `view rebuilt (${why}): ${total} rows and frames in ${Math.round(performance.now() - begunAt)} ms`)
  const switched = await host.viewRebuilt(toldOf(why, lost))
  if (!switched.ok) throw new Error(`the rebuilt view could not be taken into use: ${switched.failure.code}`)
  return { db, applied, generation, lost }
}

/** Applies what the journal has after the view's position. Frames that are lost are skipped. */
export async function replay(
  db: Database,
  from: Applied,
  { boot, host }: Pick<UpdateParts, 'boot' | 'host'>,
  tell: (frames: number) => void,
): Promise<Applied> {
  let applied = from
  const after = (seq: number) => (seq < boot.head.seq ? host.framesAfter(seq, batchBytes) : Promise.resolve([]))
  // The next frames are on their way while these are written.
  for (let coming = after(from.seq); ; ) {
    const frames = await coming
    const last = frames.at(-1)
    if (!last) return applied
    coming = after(last.seq)
    applied = await applyJournaled(db, applied, frames)
    tell(applied.seq - from.seq)
  }
}

async function load(
  db: Database,
  source: RebuildSource,
  { host, tell }: { host: ViewHost; tell: (done: number) => void },
) {
  let rows = 0
  for (let coming = host.nextPart(); ; ) {
    const part = await coming
    if (!part) return { applied: await endCheckpoint(db, source), rows }
    coming = host.nextPart()
    if (part.chunk) rows += await putChunk(db, part.chunk)
    if (part.frames.length > 0) await putFrames(db, part.frames)
    tell(rows)
  }
}

function totalOf({ head }: StoreBoot, source: RebuildSource | null): number {
  const rows = source ? Object.values(source.counts).reduce((sum, count) => sum + count, 0) : 0
  return rows + head.seq - (source?.to.seq ?? 0)
}

/** A restore is what people asked for: nothing to tell. */
function toldOf(why: RebuildWhy, lost: readonly LostFrames[]): Told | null {
  if (lost.length > 0) return { code: 'frames_lost', details: lostWords(lost) }
  return why === 'restore' ? null : { code: 'view_rebuilt' }
}

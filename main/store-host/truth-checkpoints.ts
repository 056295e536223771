import {
  firstFrameNeeded,
  listCheckpoints,
  pruneCheckpoints,
  verifyCheckpoint,
  writeCheckpoint,
} from '#main/journal/checkpoints.ts'
import type { SnapshotInfo } from '#main/journal/snapshot.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { minuteMs } from '#shared/kernel/time.ts'
import { isCheckpointDue } from './checkpoint-clock.ts'
import { walkStore } from './store-walk.ts'
import { inLine, type TruthState } from './truth-state.ts'

export type Checkpoint = SnapshotInfo & { readonly file: string }

/** A checkpoint that holds everything saved so far: the newest one, when nothing came after it. Within `inLine`. */
export async function freshCheckpoint(state: TruthState): Promise<Result<Checkpoint>> {
  const { history } = state
  const listed = await listCheckpoints(history.folders.checkpoints)
  const newest = listed.ok ? listed.value[0] : undefined
  if (newest?.toSeq === history.journal.head.seq) {
    const verified = await verifyCheckpoint(newest.file)
    if (verified.ok) return ok({ ...verified.value, file: newest.file })
  }
  return takeCheckpoint(state)
}

async function takeCheckpoint(state: TruthState): Promise<Result<Checkpoint>> {
  const { history, clock, programVersion, log } = state
  const begunAt = performance.now()
  const { dataVersion, source } = await walkStore(state.store.call, history.journal)
  const about = { epoch: history.current.epoch, programVersion, dataVersion }
  const written = await writeCheckpoint({ folder: history.folders.checkpoints, clock }, about, source)
  if (!written.ok) {
    log.write('error', `no checkpoint: ${written.failure.code}`, JSON.stringify(written.failure.details ?? {}))
    return written
  }
  state.grownBytes = 0
  const { bytes, frames, to } = written.value
  const ms = Math.round(performance.now() - begunAt)
  log.write('info', `checkpoint up to ${to.seq}: ${bytes} bytes, ${frames} frames meanwhile, ${ms} ms`)
  await letGo(state)
  return written
}

/** What retention and the checkpoints make superfluous. Failing costs disk space, nothing else. */
async function letGo({ history, clock, log }: TruthState): Promise<void> {
  await pruneCheckpoints({ folder: history.folders.checkpoints, clock })
  const listed = await listCheckpoints(history.folders.checkpoints)
  if (!listed.ok) return
  const dropped = await history.journal.dropBefore(firstFrameNeeded(listed.value))
  if (dropped.ok && dropped.value.segments > 0) log.write('info', `journal: ${dropped.value.segments} segments let go`)
}

/** At shift ends and when the journal has grown; the first look comes a minute after the start. */
export function keepCheckpoints(state: TruthState): () => void {
  let bytesBefore = state.grownBytes
  const look = async () => {
    const { history, clock, grownBytes } = state
    const newBytes = Math.max(0, grownBytes - bytesBefore)
    bytesBefore = grownBytes
    if (state.isSwitching) return
    const listed = await listCheckpoints(history.folders.checkpoints)
    const newest = listed.ok ? listed.value[0] : undefined
    const frames = history.journal.head.seq - (newest?.toSeq ?? 0)
    const need = { now: clock(), lastAt: newest?.createdAt ?? null, frames, bytes: grownBytes, newBytes }
    if (isCheckpointDue(need)) await inLine(state, () => freshCheckpoint(state))
  }
  const timer = setInterval(() => {
    look().catch((error: unknown) => state.log.write('error', 'no checkpoint', String(error)))
  }, minuteMs)
  return () => clearInterval(timer)
}

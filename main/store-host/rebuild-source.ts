import {
  type CheckpointEntry,
  listCheckpoints,
  readCheckpoint,
  readCheckpointFrames,
  verifyCheckpoint,
} from '#main/journal/checkpoints.ts'
import type { JournalFrame, Position } from '#main/journal/frame.ts'
import type { SnapshotInfo } from '#main/journal/snapshot.ts'

export interface WholeCheckpoint extends CheckpointEntry {
  readonly info: SnapshotInfo
}

/** The newest checkpoint that is whole; `onBad` hears of newer ones that are not. */
export async function newestWhole(
  folder: string,
  onBad: (file: string, code: string) => void,
): Promise<WholeCheckpoint | null> {
  const listed = await listCheckpoints(folder)
  for (const entry of listed.ok ? listed.value : []) {
    const verified = await verifyCheckpoint(entry.file)
    if (verified.ok) return { ...entry, info: verified.value }
    onBad(entry.file, verified.failure.code)
  }
  return null
}

interface Part {
  readonly chunk: Uint8Array | null
  readonly frames: readonly JournalFrame[]
}

/** The pieces of the newest whole checkpoint, handed out one at a time to the store that makes its view anew. */
export interface RebuildSource {
  begin(): Promise<{ readonly to: Position; readonly counts: Readonly<Record<string, number>> } | null>
  next(): Promise<Part | null>
}

const framesAtOnce = 200

export function rebuildSource(folder: () => string, onBad: (file: string, code: string) => void): RebuildSource {
  let parts: AsyncGenerator<Part> | null = null
  return {
    async begin() {
      const found = await newestWhole(folder(), onBad)
      parts = found ? partsOf(found.file) : null
      return found && { to: found.info.to, counts: found.info.counts }
    },
    async next() {
      const { done, value } = (await parts?.next()) ?? { done: true }
      return done ? null : (value ?? null)
    },
  }
}

async function* partsOf(file: string): AsyncGenerator<Part> {
  for await (const chunk of readCheckpoint(file)) yield { chunk, frames: [] }
  let frames: JournalFrame[] = []
  for await (const frame of readCheckpointFrames(file)) {
    frames.push(frame)
    if (frames.length < framesAtOnce) continue
    yield { chunk: null, frames }
    frames = []
  }
  if (frames.length > 0) yield { chunk: null, frames }
}

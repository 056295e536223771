import { join } from 'node:path'
import type { Result } from '#shared/kernel/result.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Clock } from '#shared/kernel/time.ts'
import { type Disk, diskFailure } from './disk.ts'
import type { JournalFrame } from './frame.ts'
import { nodeDisk } from './node-disk.ts'
import { type ReadFailure, readParts, verifySnapshot } from './read-snapshot.ts'
import { keptOf } from './retention.ts'
import { type SnapshotAbout, type SnapshotInfo, type SnapshotSource, snapshotFormat } from './snapshot.ts'
import { type SnapshotFailure, storeSnapshot } from './write-snapshot.ts'

export const checkpointFormat = snapshotFormat('C', 1)

export interface CheckpointPlace {
  /** Made when it is missing. */
  readonly folder: string
  readonly clock: Clock
  readonly disk?: Disk
}

export interface CheckpointEntry {
  readonly file: string
  /** Epoch ms. */
  readonly createdAt: number
  readonly fromSeq: number
  readonly toSeq: number
}

const nameShape = /^(\d{15})-(\d{16})-(\d{16})\.checkpoint$/
const tempName = 'new-checkpoint.partial'

/**
 * Writes the view as a walk over it gives it, with the frames journaled meanwhile: such a file needs no journal.
 * Verified by reading back before it gets its name. One at a time in a folder.
 */
export async function writeCheckpoint(
  { folder, clock, disk = nodeDisk }: CheckpointPlace,
  about: SnapshotAbout,
  source: SnapshotSource,
): Promise<Result<SnapshotInfo & { readonly file: string }, SnapshotFailure>> {
  try {
    await disk.makeFolder(folder)
    await disk.remove(join(folder, tempName))
  } catch (error) {
    return diskFailure(error, 'unwritable')
  }
  const place = { disk, folder, tempName, format: checkpointFormat }
  return storeSnapshot(place, { ...about, createdAt: clock() }, source, async (info) => checkpointName(info))
}

/** `000001762098661000-0000000000000012-0000000000000034.checkpoint`: created, from, to. */
export function checkpointName({ createdAt, from, to }: Pick<SnapshotInfo, 'createdAt' | 'from' | 'to'>): string {
  const [created, first, last] = [digits(createdAt, 15), digits(from.seq, 16), digits(to.seq, 16)]
  return `${created}-${first}-${last}.checkpoint`
}

/** By their names, newest first: verify one before using it. */
export async function listCheckpoints(
  folder: string,
  disk: Disk = nodeDisk,
): Promise<Result<CheckpointEntry[], SnapshotFailure>> {
  try {
    const entries = (await disk.list(folder)).flatMap((name) => {
      const [, createdAt, fromSeq, toSeq] = (nameShape.exec(name) ?? []).map(Number)
      if (createdAt === undefined || fromSeq === undefined || toSeq === undefined) return []
      return [{ file: join(folder, name), createdAt, fromSeq, toSeq }]
    })
    return ok(entries.reverse())
  } catch (error) {
    return diskFailure(error, 'unwritable')
  }
}

/** Failures: `not_this_kind`, `damaged_at`, `truncated` (details.offset), `newer_version`, `unreadable`. */
export function verifyCheckpoint(file: string, disk: Disk = nodeDisk): Promise<Result<SnapshotInfo, ReadFailure>> {
  return verifySnapshot(disk, file, checkpointFormat)
}

/** The chunks in the order they were written. Throws when the file is damaged: verify it first. */
export async function* readCheckpoint(file: string, disk: Disk = nodeDisk): AsyncGenerator<Uint8Array> {
  for await (const part of readParts(disk, file, checkpointFormat)) if (part.kind === 'chunk') yield part.bytes
}

/** The frames to apply after the chunks. Throws when the file is damaged: verify it first. */
export async function* readCheckpointFrames(file: string, disk: Disk = nodeDisk): AsyncGenerator<JournalFrame> {
  for await (const part of readParts(disk, file, checkpointFormat)) if (part.kind === 'frame') yield part.frame
}

/** Removes what retention lets go; gives the files removed. */
export async function pruneCheckpoints({
  folder,
  clock,
  disk = nodeDisk,
}: CheckpointPlace): Promise<Result<string[], SnapshotFailure>> {
  const listed = await listCheckpoints(folder, disk)
  if (!listed.ok) return listed
  const kept = new Set(keptOf(listed.value, clock()))
  const gone = listed.value.filter((entry) => !kept.has(entry)).map(({ file }) => file)
  try {
    for (const file of gone) await disk.remove(file)
    return ok(gone)
  } catch (error) {
    return diskFailure(error, 'unwritable')
  }
}

/**
 * What the journal may `dropBefore`: frames the second newest checkpoint already holds, so that one checkpoint
 * found damaged costs nothing. With fewer than two nothing may go.
 */
export function firstFrameNeeded(newestFirst: readonly Pick<CheckpointEntry, 'toSeq'>[]): number {
  const second = newestFirst[1]
  return second ? second.toSeq + 1 : 1
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0')
}

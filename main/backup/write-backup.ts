import { join } from 'node:path'
import { readCheckpoint, readCheckpointFrames } from '#main/journal/checkpoints.ts'
import { type Disk, diskFailure, removeQuietly } from '#main/journal/disk.ts'
import type { JournalFrame } from '#main/journal/frame.ts'
import type { Journal } from '#main/journal/journal.ts'
import { nodeDisk } from '#main/journal/node-disk.ts'
import { type SnapshotAbout, type SnapshotInfo, type SnapshotSource, snapshotFormat } from '#main/journal/snapshot.ts'
import { type SnapshotFailure, storeSnapshot } from '#main/journal/write-snapshot.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Clock } from '#shared/kernel/time.ts'
import { backupName, isAbandoned } from './backup-name.ts'

export const backupFormat = snapshotFormat('B', 1)

export interface BackupPlace {
  /** The user's folder. It must be there: making it would hide that the stick is not plugged in. */
  readonly folder: string
  readonly clock: Clock
  readonly disk?: Disk
}

/**
 * Writes `guitai-backup-<yyyyMMdd-HHmmss>.guitai`, read back and verified before it gets that name.
 * Other files are never touched, but for our own that were broken off more than a day ago.
 * After a failure (`disk_full`, `unwritable`, `journal_gap`, ...) none of it is left.
 */
export async function writeBackup(
  { folder, clock, disk = nodeDisk }: BackupPlace,
  about: SnapshotAbout,
  source: SnapshotSource,
): Promise<Result<SnapshotInfo & { readonly file: string }, SnapshotFailure>> {
  const createdAt = clock()
  try {
    await removeAbandoned(disk, folder, createdAt)
    const tempName = `${await freeName(disk, folder, createdAt, null)}.partial`
    const place = { disk, folder, tempName, format: backupFormat }
    const nameOf = () => freeName(disk, folder, createdAt, tempName)
    return await storeSnapshot(place, { ...about, createdAt }, source, nameOf)
  } catch (error) {
    return diskFailure(error, 'unwritable')
  }
}

/** A backup without asking the store: a checkpoint, and the journal after it. Its counts are the checkpoint's. */
export function checkpointSource(
  checkpoint: SnapshotInfo & { readonly file: string },
  journal: Pick<Journal, 'head' | 'framesAfter'>,
  disk: Disk = nodeDisk,
): SnapshotSource {
  async function* frames(): AsyncGenerator<JournalFrame> {
    yield* readCheckpointFrames(checkpoint.file, disk)
    yield* journal.framesAfter(checkpoint.to.seq)
  }
  return {
    from: checkpoint.from,
    chunks: readCheckpoint(checkpoint.file, disk),
    finish: async () => ({ to: journal.head, counts: checkpoint.counts, frames: frames() }),
  }
}

/** A name nobody uses, nor is about to use; `ourTemp` is the temporary file of this very backup. */
async function freeName(disk: Disk, folder: string, createdAt: number, ourTemp: string | null): Promise<string> {
  for (let ordinal = 1; ; ordinal += 1) {
    const name = backupName(createdAt, ordinal)
    const others = [name, `${name}.partial`].filter((one) => one !== ourTemp)
    const taken = await Promise.all(others.map((one) => disk.exists(join(folder, one))))
    if (!taken.includes(true)) return name
  }
}

/** Best effort: what cannot be removed must not stop a backup. */
async function removeAbandoned(disk: Disk, folder: string, nowMs: number): Promise<void> {
  const abandoned = (await disk.list(folder)).filter((name) => isAbandoned(name, nowMs))
  for (const name of abandoned) await removeQuietly(disk, join(folder, name))
}

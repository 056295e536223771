import { checkpointFormat, writeCheckpoint } from '#main/journal/checkpoints.ts'
import type { Disk } from '#main/journal/disk.ts'
import { foldersOf } from '#main/journal/epochs.ts'
import type { JournalFrame } from '#main/journal/frame.ts'
import { type Journal, openJournal } from '#main/journal/journal.ts'
import { nodeDisk } from '#main/journal/node-disk.ts'
import { isSame, readFailure, readParts, verifySnapshot } from '#main/journal/read-snapshot.ts'
import type { SnapshotFormat, SnapshotInfo } from '#main/journal/snapshot.ts'
import { type Failure, fail, ok, type Result } from '#shared/kernel/result.ts'
import { asBackupFailure, type BackupFailure } from './inspect-backup.ts'
import { backupFormat } from './write-backup.ts'

/** The new epoch's folder, as `startEpoch` hands it to its `fill`. */
export interface RestorePlace {
  readonly folder: string
  readonly epoch: number
  readonly disk?: Disk
}

/** `unwritable`: details.cause. Besides: everything `inspectBackup` may find. */
export type RestoreFailure = BackupFailure | Failure<'disk_full' | 'unwritable'>
type Answer = Promise<Result<SnapshotInfo, RestoreFailure>>

/** Unpacks a backup into an epoch's folder: one checkpoint, and the journal from it on. Numbers and hashes stay. */
export function restoreInto(place: RestorePlace, file: string): Answer {
  return unpack(place, file, backupFormat)
}

/** The same from one of our own checkpoints: back to an earlier day. */
export function restoreCheckpoint(place: RestorePlace, file: string): Answer {
  return unpack(place, file, checkpointFormat)
}

async function unpack({ folder, epoch, disk = nodeDisk }: RestorePlace, file: string, format: SnapshotFormat): Answer {
  const verified = await verifySnapshot(disk, file, format)
  if (!verified.ok) return asBackupFailure(verified.failure)
  const info = verified.value
  const stored = await copyAsCheckpoint({ folder, epoch, disk }, file, format, info)
  if (!stored.ok) return stored
  const opened = await openJournal({ folder: foldersOf(folder).journal, epoch, base: info.from, disk })
  if (!opened.ok) return unwritable(opened.failure)
  try {
    const appended = await appendAll(opened.value, framesIn(disk, file, format))
    return appended.ok ? ok(info) : unwritable(appended.failure)
  } catch (error) {
    return asRestoreFailure(error)
  } finally {
    await opened.value.close()
  }
}

async function copyAsCheckpoint(
  { folder, epoch, disk }: Required<RestorePlace>,
  file: string,
  format: SnapshotFormat,
  info: SnapshotInfo,
): Promise<Result<unknown, RestoreFailure>> {
  const { createdAt, programVersion, dataVersion, from, to, counts } = info
  const place = { folder: foldersOf(folder).checkpoints, clock: () => createdAt, disk }
  const finish = async () => ({ to, counts, frames: framesIn(disk, file, format) })
  const source = { from, chunks: chunksIn(disk, file, format), finish }
  const stored = await writeCheckpoint(place, { epoch, programVersion, dataVersion }, source)
  if (stored.ok) return stored
  return unwritable(stored.failure)
}

function unwritable({ code, details }: Failure): { readonly ok: false; readonly failure: RestoreFailure } {
  if (code === 'disk_full') return fail('disk_full', details)
  return fail('unwritable', { cause: code, ...details })
}

function asRestoreFailure(error: unknown) {
  return asBackupFailure(readFailure(error).failure)
}

async function* chunksIn(disk: Disk, file: string, format: SnapshotFormat): AsyncGenerator<Uint8Array> {
  for await (const part of readParts(disk, file, format)) if (part.kind === 'chunk') yield part.bytes
}

async function* framesIn(disk: Disk, file: string, format: SnapshotFormat): AsyncGenerator<JournalFrame> {
  for await (const part of readParts(disk, file, format)) if (part.kind === 'frame') yield part.frame
}

/** So many frames wait for one sync; each must land where it was in the journal it comes from. */
const framesAtOnce = 256

async function appendAll(journal: Journal, frames: AsyncIterable<JournalFrame>): Promise<Result<null, Failure>> {
  let group: Promise<Result<null, Failure>>[] = []
  for await (const frame of frames) {
    group.push(appendSame(journal, frame))
    if (group.length < framesAtOnce) continue
    const failed = (await Promise.all(group)).find(({ ok }) => !ok)
    if (failed) return failed
    group = []
  }
  return (await Promise.all(group)).find(({ ok }) => !ok) ?? ok(null)
}

async function appendSame(journal: Journal, frame: JournalFrame): Promise<Result<null, Failure>> {
  const answer = await journal.append(frame.bytes)
  if (!answer.ok) return answer
  return isSame(answer.value, frame) ? ok(null) : fail('chain_differs', { seq: frame.seq })
}

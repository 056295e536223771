import { join } from 'node:path'
import { type Failure, fail, ok, type Result } from '#shared/kernel/result.ts'
import { type Disk, type DiskFile, diskFailure, removeQuietly } from './disk.ts'
import type { Position } from './frame.ts'
import { follows, isSame, verifySnapshot } from './read-snapshot.ts'
import { RecordWriter } from './record-file.ts'
import { FileDamage } from './record-reader.ts'
import {
  encodeFrame,
  encodeJson,
  type SnapshotFormat,
  type SnapshotHeader,
  type SnapshotInfo,
  type SnapshotSource,
} from './snapshot.ts'

/**
 * `journal_gap`: the frames do not lead from `from` to `to` without a hole (details: last good sequence).
 * `source_damaged`: the file it is made from is. `not_verified`: read back, it was not what was written.
 */
export type SnapshotFailure = Failure<'disk_full' | 'unwritable' | 'journal_gap' | 'source_damaged' | 'not_verified'>

export interface SnapshotPlace {
  readonly disk: Disk
  readonly folder: string
  readonly format: SnapshotFormat
  readonly tempName: string
}

/**
 * Writes under a temporary name, syncs, reads back and verifies, then gives the file the name that `nameOf` finds.
 * Whatever fails, the temporary file is removed. What the source throws is thrown on.
 */
export async function storeSnapshot(
  place: SnapshotPlace,
  header: Omit<SnapshotHeader, 'version' | 'from'>,
  source: SnapshotSource,
  nameOf: (info: SnapshotInfo) => Promise<string>,
): Promise<Result<SnapshotInfo & { readonly file: string }, SnapshotFailure>> {
  const { disk, folder, format, tempName } = place
  const temp = join(folder, tempName)
  let isOurs = false
  try {
    const file = await disk.open(temp, 'wx')
    isOurs = true
    const written = await writeAll(file, format, header, source)
    const verified = written.ok ? await verifySnapshot(disk, temp, format) : written
    if (!verified.ok) {
      await removeQuietly(disk, temp)
      return written.ok ? fail('not_verified') : written
    }
    const name = await nameOf(verified.value)
    await disk.rename(temp, join(folder, name))
    await disk.syncFolder(folder)
    return ok({ ...verified.value, file: join(folder, name) })
  } catch (error) {
    if (isOurs) await removeQuietly(disk, temp)
    if (error instanceof FileDamage) return fail('source_damaged', { cause: error.code, offset: error.offset })
    return diskFailure(error, 'unwritable')
  }
}

async function writeAll(
  file: DiskFile,
  format: SnapshotFormat,
  about: Omit<SnapshotHeader, 'version' | 'from'>,
  source: SnapshotSource,
): Promise<Result<null, Failure<'journal_gap'>>> {
  try {
    const writer = new RecordWriter(file, format.magic)
    await writer.put('header', encodeJson({ version: format.version, ...about, from: source.from }))
    let chunks = 0
    for await (const chunk of source.chunks) {
      await writer.put('chunk', chunk)
      chunks += 1
    }
    const end = await source.finish()
    const last = await writeFrames(writer, source.from, end)
    if (!isSame(last, end.to)) return fail('journal_gap', { seq: last.seq })
    const frames = end.to.seq - source.from.seq
    await writer.end((sha256) => encodeJson({ to: end.to, counts: { ...end.counts }, chunks, frames, sha256 }))
    return ok(null)
  } finally {
    await file.close()
  }
}

/** Frames after `from` up to `to`; stops at a hole. Gives the last position written. */
async function writeFrames(
  writer: RecordWriter,
  from: Position,
  { to, frames }: Awaited<ReturnType<SnapshotSource['finish']>>,
): Promise<Position> {
  let last = from
  for await (const frame of frames) {
    if (frame.seq > to.seq || !follows(frame, last)) break
    await writer.put('frame', encodeFrame(frame))
    last = { seq: frame.seq, chain: frame.chain }
  }
  return last
}

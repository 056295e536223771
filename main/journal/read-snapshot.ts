import { createHash, type Hash } from 'node:crypto'
import { type Failure, fail, ok, type Result } from '#shared/kernel/result.ts'
import { type Disk, diskErrorCode } from './disk.ts'
import { type JournalFrame, type Position, positionAfter } from './frame.ts'
import { FileDamage, type FileDamageCode, type FileRecord, readRecords } from './record-reader.ts'
import {
  decodeFrame,
  decodeHeader,
  decodeTrailer,
  type SnapshotFormat,
  type SnapshotHeader,
  type SnapshotInfo,
  type SnapshotTrailer,
} from './snapshot.ts'

export type SnapshotPart =
  | { readonly kind: 'header'; readonly header: SnapshotHeader }
  | { readonly kind: 'chunk'; readonly bytes: Uint8Array }
  | { readonly kind: 'frame'; readonly frame: JournalFrame; readonly offset: number }
  | { readonly kind: 'trailer'; readonly trailer: SnapshotTrailer; readonly offset: number }

/** `unreadable`: the system does not give the file (details.cause); the others tell what is wrong with it. */
export type ReadFailure = Failure<FileDamageCode | 'unreadable'>

/** Every part in the order of the file. Throws `FileDamage` and the disk's errors: verify a file before relying on it. */
export async function* readParts(
  disk: Disk,
  path: string,
  format: SnapshotFormat,
  hash?: Hash,
): AsyncGenerator<SnapshotPart> {
  const file = await disk.open(path, 'r')
  try {
    let isFirst = true
    for await (const record of readRecords(file, format.magic, hash)) {
      if (isFirst !== (record.kind === 'header')) throw new FileDamage('damaged_at', record.offset)
      isFirst = false
      yield partOf(record, format.version)
    }
  } finally {
    await file.close()
  }
}

function partOf({ kind, bytes, offset }: FileRecord, newest: number): SnapshotPart {
  if (kind === 'chunk') return { kind, bytes }
  if (kind === 'header') {
    const header = decodeHeader(bytes, newest)
    if (header === 'newer_version') throw new FileDamage('newer_version', offset)
    if (header) return { kind, header }
  } else if (kind === 'frame') {
    const frame = decodeFrame(bytes)
    if (frame) return { kind, frame, offset }
  } else {
    const trailer = decodeTrailer(bytes)
    if (trailer) return { kind, trailer, offset }
  }
  throw new FileDamage('damaged_at', offset)
}

/** Reads the whole file and checks every record, the counts, the chain of its frames and the hash over all. */
export async function verifySnapshot(
  disk: Disk,
  path: string,
  format: SnapshotFormat,
): Promise<Result<SnapshotInfo, ReadFailure>> {
  try {
    return ok(await verified(disk, path, format))
  } catch (error) {
    return readFailure(error)
  }
}

/** Turns what reading a file throws into a failure; bugs are thrown on. */
export function readFailure(error: unknown): { readonly ok: false; readonly failure: ReadFailure } {
  if (error instanceof FileDamage) return fail(error.code, { offset: error.offset })
  const cause = diskErrorCode(error)
  if (cause === null) throw error
  return fail('unreadable', { cause })
}

async function verified(disk: Disk, path: string, format: SnapshotFormat): Promise<SnapshotInfo> {
  const hash = createHash('sha256')
  const seen = { chunks: 0, frames: 0 }
  let header: SnapshotHeader | null = null
  let last: Position | null = null
  let end: Extract<SnapshotPart, { kind: 'trailer' }> | null = null
  for await (const part of readParts(disk, path, format, hash)) {
    if (part.kind === 'header') {
      header = part.header
      last = header.from
    } else if (part.kind === 'chunk') seen.chunks += 1
    else if (part.kind === 'trailer') end = part
    else {
      if (!last || !follows(part.frame, last)) throw new FileDamage('damaged_at', part.offset)
      last = part.frame
      seen.frames += 1
    }
  }
  if (!header || !last || !end) throw new FileDamage('damaged_at', 0)
  const { offset, trailer } = end
  const isWhole = trailer.chunks === seen.chunks && trailer.frames === seen.frames && isSame(trailer.to, last)
  if (!isWhole || trailer.sha256 !== hash.digest('hex')) throw new FileDamage('damaged_at', offset)
  const { version: _, ...about } = header
  return { ...about, ...trailer, bytes: await sizeOf(disk, path) }
}

export function follows(frame: JournalFrame, former: Position): boolean {
  return isSame(frame, positionAfter(former, frame.bytes))
}

export function isSame(one: Position, other: Position): boolean {
  return one.seq === other.seq && one.chain === other.chain
}

async function sizeOf(disk: Disk, path: string): Promise<number> {
  const file = await disk.open(path, 'r')
  try {
    return await file.size()
  } finally {
    await file.close()
  }
}

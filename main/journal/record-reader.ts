import type { Hash } from 'node:crypto'
import { crc32c } from './crc32c.ts'
import type { DiskFile } from './disk.ts'
import { endMark, magicBytes, mostRecordBytes, type RecordKind, recordHeadBytes, recordKinds } from './record-file.ts'

export type FileDamageCode = 'not_this_kind' | 'damaged_at' | 'truncated' | 'newer_version'

/** Thrown while reading a file of records; whoever verifies a file turns it into a failure. */
export class FileDamage extends Error {
  readonly code: FileDamageCode
  readonly offset: number

  constructor(code: FileDamageCode, offset: number) {
    super(`${code} at byte ${offset}`)
    this.code = code
    this.offset = offset
  }
}

export interface FileRecord {
  readonly kind: RecordKind
  readonly bytes: Uint8Array
  /** Where the record begins in the file. */
  readonly offset: number
}

const kindsByNumber = new Map<number, RecordKind>([
  [recordKinds.header, 'header'],
  [recordKinds.chunk, 'chunk'],
  [recordKinds.frame, 'frame'],
  [recordKinds.trailer, 'trailer'],
])
const windowBytes = 1024 * 1024

/** Records up to the trailer; `hash` is given every byte before the trailer. Throws `FileDamage` and the disk's errors. */
export async function* readRecords(file: DiskFile, magic: Uint8Array, hash?: Hash): AsyncGenerator<FileRecord> {
  const size = await file.size()
  const isEnded = await hasEndMark(file, size)
  const windows = new ReadWindow(file)
  const damageAt = (offset: number) => new FileDamage(isEnded ? 'damaged_at' : 'truncated', offset)
  const found = await readMagic(windows, magic, size, isEnded)
  hash?.update(found)
  for (;;) {
    const offset = windows.at
    if (offset + recordHeadBytes > size) throw damageAt(offset)
    const head = await windows.take(recordHeadBytes)
    const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
    const length = view.getUint32(8, true)
    if (length > mostRecordBytes || windows.at + length > size) throw damageAt(offset)
    const bytes = await windows.take(length)
    const kind = kindsByNumber.get(view.getUint32(4, true))
    const isWhole = view.getUint32(0, true) === crc32c(bytes, 0, length, crc32c(head, 4))
    if (!kind || !isWhole) throw new FileDamage('damaged_at', offset)
    if (kind !== 'trailer') hash?.update(head).update(bytes)
    yield { kind, bytes, offset }
    if (kind === 'trailer') break
  }
  if (windows.at + endMark.length > size) throw new FileDamage('truncated', windows.at)
  if (windows.at + endMark.length < size || !isEnded) throw new FileDamage('damaged_at', windows.at)
}

async function readMagic(windows: ReadWindow, magic: Uint8Array, size: number, isEnded: boolean): Promise<Uint8Array> {
  const found = await windows.take(Math.min(magicBytes, size))
  const isPart = found.every((byte, i) => byte === magic[i])
  if (isPart && size >= magicBytes) return found
  if (isPart) throw new FileDamage('truncated', size)
  // Two of our files differ in one letter; a file of ours with any other wrong letter is a damaged one.
  const wrong = found.findIndex((byte, i) => byte !== magic[i])
  const isOurs = isEnded && wrong !== kindLetterAt
  throw new FileDamage(isOurs ? 'damaged_at' : 'not_this_kind', 0)
}

/** `GUITAIB\n`, `GUITAIC\n`: the letter that tells our files apart. */
const kindLetterAt = 6

async function hasEndMark(file: DiskFile, size: number): Promise<boolean> {
  if (size < endMark.length) return false
  const tail = new Uint8Array(endMark.length)
  await file.read(tail, size - endMark.length)
  return tail.every((byte, i) => byte === endMark[i])
}

/** Reads on through a file in large steps. */
class ReadWindow {
  readonly #file: DiskFile
  #window = new Uint8Array(0)
  #start = 0
  at = 0

  constructor(file: DiskFile) {
    this.#file = file
  }

  /** The next `count` bytes, a copy of their own. Throws when the file got shorter under us. */
  async take(count: number): Promise<Uint8Array> {
    if (this.at + count > this.#start + this.#window.length) await this.#moveOn(count)
    const from = this.at - this.#start
    const bytes = this.#window.slice(from, from + count)
    if (bytes.length < count) throw new FileDamage('truncated', this.at)
    this.at += count
    return bytes
  }

  async #moveOn(count: number): Promise<void> {
    const window = new Uint8Array(Math.max(count, windowBytes))
    const read = await this.#file.read(window, this.at)
    this.#window = window.subarray(0, read)
    this.#start = this.at
  }
}

import { createHash, type Hash } from 'node:crypto'
import { assert } from '#shared/kernel/assert.ts'
import { crc32c } from './crc32c.ts'
import type { DiskFile } from './disk.ts'

/**
 * Checkpoints and backups are files of records: `[magic 8]`, records, `[end mark 8]`.
 * A record is `[crc32c u32][kind u32][length u32][bytes]`, little endian; the crc covers all that follows it.
 * The last record is the trailer: it holds the SHA-256 of everything before it.
 */
export const recordKinds = { header: 1, chunk: 2, frame: 3, trailer: 9 } as const
export type RecordKind = keyof typeof recordKinds

export const magicBytes = 8
export const recordHeadBytes = 12
/** A length above this is damage. */
export const mostRecordBytes = 256 * 1024 * 1024
export const endMark = new TextEncoder().encode('GUITAIZ\n')

const bufferBytes = 1024 * 1024

/** Writes records one after the other, a megabyte at a time. Rejects with the disk's errors. */
export class RecordWriter {
  readonly #file: DiskFile
  readonly #hash: Hash = createHash('sha256')
  #waiting: Uint8Array[] = []
  #waitingBytes = 0
  #written = 0

  constructor(file: DiskFile, magic: Uint8Array) {
    this.#file = file
    this.#hash.update(magic)
    this.#hold(magic)
  }

  /** `bytes` may be held for a while and must not change. */
  async put(kind: Exclude<RecordKind, 'trailer'>, bytes: Uint8Array): Promise<void> {
    assert(bytes.length <= mostRecordBytes, 'a chunk this large could not be read again')
    const head = recordHead(kind, bytes)
    this.#hash.update(head).update(bytes)
    this.#hold(head)
    this.#hold(bytes)
    if (this.#waitingBytes >= bufferBytes) await this.#flush()
  }

  /** Ends the file with the trailer that `trailerOf` makes of the hash, synced to the disk. */
  async end(trailerOf: (sha256: string) => Uint8Array): Promise<void> {
    const trailer = trailerOf(this.#hash.digest('hex'))
    for (const piece of [recordHead('trailer', trailer), trailer, endMark]) this.#hold(piece)
    await this.#flush()
    await this.#file.sync()
  }

  #hold(bytes: Uint8Array): void {
    this.#waiting.push(bytes)
    this.#waitingBytes += bytes.length
  }

  async #flush(): Promise<void> {
    const data = Buffer.concat(this.#waiting)
    this.#waiting = []
    this.#waitingBytes = 0
    await this.#file.write(data, this.#written)
    this.#written += data.length
  }
}

function recordHead(kind: RecordKind, bytes: Uint8Array): Uint8Array {
  const head = new Uint8Array(recordHeadBytes)
  const view = new DataView(head.buffer)
  view.setUint32(4, recordKinds[kind], true)
  view.setUint32(8, bytes.length, true)
  view.setUint32(0, crc32c(bytes, 0, bytes.length, crc32c(head, 4)), true)
  return head
}

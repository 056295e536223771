import { fail, ok } from '#shared/kernel/result.ts'
import { crc32c } from './crc32c.ts'
import { type Position, putSeq, seqAt } from './frame.ts'

/** `[magic 8][version u32][epoch u32][first sequence u64][chain before it u32][crc32c u32]`, little endian. */
export const headerBytes = 32
const formatVersion = 1
const magic = new TextEncoder().encode('GUITAIJ\n')
const crcAt = 28

export interface SegmentHeader {
  readonly epoch: number
  /** The position before the segment's first frame. */
  readonly base: Position
}

export function encodeHeader(header: SegmentHeader): Uint8Array {
  const data = new Uint8Array(headerBytes)
  const view = new DataView(data.buffer)
  data.set(magic)
  view.setUint32(8, formatVersion, true)
  view.setUint32(12, header.epoch, true)
  putSeq(view, 16, header.base.seq + 1)
  view.setUint32(24, header.base.chain, true)
  view.setUint32(crcAt, crc32c(data, 0, crcAt), true)
  return data
}

/** Failures: `bad_header` (torn or damaged), `newer_version` (whole, but written by a newer program). */
export function readHeader(data: Uint8Array) {
  if (data.length < headerBytes) return fail('bad_header')
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const isWhole = magic.every((byte, i) => data[i] === byte) && view.getUint32(crcAt, true) === crc32c(data, 0, crcAt)
  if (!isWhole) return fail('bad_header')
  if (view.getUint32(8, true) > formatVersion) return fail('newer_version')
  const firstSeq = seqAt(view, 16)
  if (firstSeq === null) return fail('bad_header')
  const base = { seq: firstSeq - 1, chain: view.getUint32(24, true) }
  return ok<SegmentHeader>({ epoch: view.getUint32(12, true), base })
}

const nameShape = /^(\d{16})\.segment$/

/** `0000000000000001.segment`: names sort as their frames do. */
export function segmentName(firstSeq: number): string {
  return `${String(firstSeq).padStart(16, '0')}.segment`
}

/** First sequence by the name; null for any other file. */
export function firstSeqOf(name: string): number | null {
  const digits = nameShape.exec(name)?.[1]
  return digits === undefined ? null : Number(digits)
}

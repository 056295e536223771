import { crc32c } from './crc32c.ts'

/**
 * A frame: `[length u32][crc32c u32]` and the payload `[seq u64][former chain u32][bytes]`, little endian.
 * The crc covers the payload, and so the former frame's crc: it is the rolling hash ("chain") after this frame.
 */
export const frameOverheadBytes = 20
/** Most bytes one frame may carry: a command, or a chunk of a few hundred imported rows. */
export const mostFrameBytes = 32 * 1024 * 1024

const payloadAt = 8
const bytesAt = 20
/** A sequence stays an exact number: its high half fits 21 bits. */
const highestHigh = 0x1f_ffff

/** A place in the journal: the number of a frame (from 1) and the rolling hash of all frames up to it. */
export interface Position {
  readonly seq: number
  readonly chain: number
}

/** Before the first frame of a new desk. */
export const beginning: Position = { seq: 0, chain: 0 }

export interface JournalFrame extends Position {
  readonly bytes: Uint8Array
}

/** Where a whole frame lies in a buffer, `bytes` being `[bytesStart, end)`. */
export interface FrameSpan extends Position {
  readonly formerChain: number
  readonly start: number
  readonly bytesStart: number
  readonly end: number
}

/** Writes the frame that follows `former` at `start`; gives its position. `into` must have room for it. */
export function putFrame(into: Uint8Array, start: number, former: Position, bytes: Uint8Array): Position {
  const view = new DataView(into.buffer, into.byteOffset, into.byteLength)
  const seq = former.seq + 1
  const end = start + bytesAt + bytes.length
  view.setUint32(start, end - start - payloadAt, true)
  putSeq(view, start + payloadAt, seq)
  view.setUint32(start + payloadAt + 8, former.chain, true)
  into.set(bytes, start + bytesAt)
  const chain = crc32c(into, start + payloadAt, end)
  view.setUint32(start + 4, chain, true)
  return { seq, chain }
}

/** The position after a frame with these bytes: lets a copy of frames be compared with its journal. */
export function positionAfter(former: Position, bytes: Uint8Array): Position {
  const head = new Uint8Array(12)
  const view = new DataView(head.buffer)
  putSeq(view, 0, former.seq + 1)
  view.setUint32(8, former.chain, true)
  return { seq: former.seq + 1, chain: crc32c(bytes, 0, bytes.length, crc32c(head)) }
}

/** What the head at `start` says, when it fits the buffer and its sequence is above `lastSeq` and at most `mostSeq`. */
export function headAt(view: DataView, start: number, lastSeq: number, mostSeq: number): FrameSpan | null {
  if (start + bytesAt > view.byteLength) return null
  const end = start + payloadAt + view.getUint32(start, true)
  if (end < start + bytesAt || end > view.byteLength) return null
  const seq = seqAt(view, start + payloadAt)
  if (seq === null || seq <= lastSeq || seq > mostSeq) return null
  const chain = view.getUint32(start + 4, true)
  const formerChain = view.getUint32(start + payloadAt + 8, true)
  return { seq, chain, formerChain, start, bytesStart: start + bytesAt, end }
}

/** Whether the bytes under a head are the ones that were written. */
export function isUndamaged(data: Uint8Array, { start, end, chain }: FrameSpan): boolean {
  return crc32c(data, start + payloadAt, end) === chain
}

/** Writes a sequence as u64. */
export function putSeq(view: DataView, at: number, seq: number): void {
  view.setUint32(at, seq % 2 ** 32, true)
  view.setUint32(at + 4, Math.floor(seq / 2 ** 32), true)
}

/** Reads a sequence written by `putSeq`; null when no such number was ever written. */
export function seqAt(view: DataView, at: number): number | null {
  const high = view.getUint32(at + 4, true)
  return high > highestHigh ? null : high * 2 ** 32 + view.getUint32(at, true)
}

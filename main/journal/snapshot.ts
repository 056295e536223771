import {
  type BaseIssue,
  type BaseSchema,
  type InferOutput,
  integer,
  minValue,
  number,
  object,
  pipe,
  record,
  safeParse,
  string,
} from 'valibot'
import { type JournalFrame, type Position, putSeq, seqAt } from './frame.ts'

/**
 * What checkpoints and backups have in common: a header, the chunks of a walk over the view, the frames written
 * while that walk went on, and a trailer. Chunks alone are fuzzy; chunks and frames together are the state at `to`.
 */
export interface SnapshotFormat {
  readonly magic: Uint8Array
  readonly version: number
}

export function snapshotFormat(letter: 'B' | 'C', version: number): SnapshotFormat {
  return { magic: new TextEncoder().encode(`GUITAI${letter}\n`), version }
}

const whole = pipe(number(), integer(), minValue(0))
const position = object({ seq: whole, chain: whole })
const headerShape = object({
  version: whole,
  createdAt: whole,
  epoch: whole,
  programVersion: string(),
  dataVersion: whole,
  from: position,
})
const trailerShape = object({
  to: position,
  counts: record(string(), whole),
  chunks: whole,
  frames: whole,
  sha256: string(),
})
const versionShape = object({ version: whole })

export type SnapshotHeader = InferOutput<typeof headerShape>
export type SnapshotTrailer = InferOutput<typeof trailerShape>

/** What the writing program says of itself and of the data. */
export interface SnapshotAbout {
  readonly epoch: number
  readonly programVersion: string
  /** Number of the last migration of the data. */
  readonly dataVersion: number
}

/** What a whole, verified file holds. */
export interface SnapshotInfo extends SnapshotAbout {
  /** Epoch ms. */
  readonly createdAt: number
  /** Applied to the view when the walk began: every frame up to it is in the chunks. */
  readonly from: Position
  /** With the frames applied, the state right after this frame. */
  readonly to: Position
  /** Rows of each table, as the store counted them at the end of the walk. */
  readonly counts: Readonly<Record<string, number>>
  readonly chunks: number
  readonly frames: number
  readonly sha256: string
  /** Size of the file. */
  readonly bytes: number
}

export interface SnapshotSource {
  readonly from: Position
  readonly chunks: AsyncIterable<Uint8Array>
  /** Asked once, after the last chunk: what the view holds now, and the journal's frames after `from`. */
  readonly finish: () => Promise<SnapshotEnd>
}

export interface SnapshotEnd {
  /** Applied to the view when the walk ended, or later. */
  readonly to: Position
  readonly counts: Readonly<Record<string, number>>
  readonly frames: AsyncIterable<JournalFrame>
}

export function encodeJson(value: SnapshotHeader | SnapshotTrailer): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value))
}

/** Null when the bytes are no such header. A newer format is only asked for its version. */
export function decodeHeader(bytes: Uint8Array, newest: number): SnapshotHeader | 'newer_version' | null {
  const version = decode(bytes, versionShape)?.version
  if (version !== undefined && version > newest) return 'newer_version'
  return decode(bytes, headerShape)
}

export function decodeTrailer(bytes: Uint8Array): SnapshotTrailer | null {
  return decode(bytes, trailerShape)
}

function decode<T>(bytes: Uint8Array, shape: BaseSchema<unknown, T, BaseIssue<unknown>>): T | null {
  try {
    const parsed = safeParse(shape, JSON.parse(new TextDecoder().decode(bytes)))
    return parsed.success ? parsed.output : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

const frameHeadBytes = 12

/** `[seq u64][chain u32][bytes]` */
export function encodeFrame(frame: JournalFrame): Uint8Array {
  const data = new Uint8Array(frameHeadBytes + frame.bytes.length)
  const view = new DataView(data.buffer)
  putSeq(view, 0, frame.seq)
  view.setUint32(8, frame.chain, true)
  data.set(frame.bytes, frameHeadBytes)
  return data
}

export function decodeFrame(data: Uint8Array): JournalFrame | null {
  if (data.length < frameHeadBytes) return null
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const seq = seqAt(view, 0)
  return seq === null ? null : { seq, chain: view.getUint32(8, true), bytes: data.slice(frameHeadBytes) }
}

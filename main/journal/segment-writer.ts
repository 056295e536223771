import { join } from 'node:path'
import { type Failure, ok, type Result } from '#shared/kernel/result.ts'
import { type Disk, type DiskFile, diskErrorCode, diskFailure, isDiskFull, removeQuietly } from './disk.ts'
import { type FrameSpan, frameOverheadBytes, type Position, putFrame } from './frame.ts'
import { emptySegment, noteFrame, type Segment } from './segment.ts'
import { encodeHeader, headerBytes, segmentName } from './segment-header.ts'

export interface JournalPlace {
  readonly disk: Disk
  readonly folder: string
  readonly epoch: number
  readonly segmentBytes: number
}

export type WriteFailure = Failure<'disk_full' | 'journal_unwritable'>

/** Scratch space kept between batches; a larger one is given back. */
const keptScratchBytes = 1024 * 1024

/** Owns the last segment's file. One batch at a time: the append queue sees to that. */
export class SegmentWriter {
  readonly segments: Segment[]
  readonly #place: JournalPlace
  #head: Position
  #file: DiskFile | null
  #scratch = new Uint8Array(64 * 1024)

  /** `file` is the last segment's, or null when the next frame must begin a new segment. */
  constructor(place: JournalPlace, segments: Segment[], base: Position, file: DiskFile | null) {
    this.#place = place
    this.segments = segments
    this.#head = segments.at(-1)?.last ?? base
    this.#file = file
  }

  get head(): Position {
    return this.#head
  }

  /** All of the batch is on the disk, or none of it counts. Failures: `disk_full`, `journal_unwritable`. */
  async commit(batch: readonly Uint8Array[]): Promise<Result<readonly Position[], WriteFailure>> {
    try {
      const { file, segment } = await this.ready()
      const { data, spans } = this.#encode(batch, segment)
      await this.#store(file, segment, data)
      for (const span of spans) noteFrame(segment, span)
      this.#head = segment.last
      return ok(spans.map(({ seq, chain }) => ({ seq, chain })))
    } catch (error) {
      return diskFailure(error, 'journal_unwritable')
    }
  }

  /** The segment with room for the next frame, begun when need be. Rejects with the disk's error. */
  async ready(): Promise<{ file: DiskFile; segment: Segment }> {
    const last = this.segments.at(-1)
    if (this.#file && last && last.size < this.#place.segmentBytes) return { file: this.#file, segment: last }
    await this.close()
    const file = await beginSegment(this.#place, this.#head)
    if (last && last.base.seq === this.#head.seq) this.segments.pop()
    const segment = emptySegment(segmentName(this.#head.seq + 1), this.#head, headerBytes)
    this.segments.push(segment)
    this.#file = file
    return { file, segment }
  }

  async close(): Promise<void> {
    const file = this.#file
    this.#file = null
    await file?.close()
  }

  #encode(batch: readonly Uint8Array[], segment: Segment): { data: Uint8Array; spans: FrameSpan[] } {
    const bytes = batch.reduce((sum, { length }) => sum + frameOverheadBytes + length, 0)
    const scratch = this.#room(bytes)
    const spans: FrameSpan[] = []
    let former = this.#head
    let start = 0
    for (const frame of batch) {
      const position = putFrame(scratch, start, former, frame)
      const end = start + frameOverheadBytes + frame.length
      const place = {
        start: segment.size + start,
        bytesStart: segment.size + end - frame.length,
        end: segment.size + end,
      }
      spans.push({ ...position, formerChain: former.chain, ...place })
      former = position
      start = end
    }
    return { data: scratch.subarray(0, bytes), spans }
  }

  #room(bytes: number): Uint8Array {
    if (bytes <= this.#scratch.length) return this.#scratch
    const larger = new Uint8Array(bytes)
    if (bytes <= keptScratchBytes) this.#scratch = larger
    return larger
  }

  async #store(file: DiskFile, segment: Segment, data: Uint8Array): Promise<void> {
    try {
      await file.write(data, segment.size)
    } catch (error) {
      const isCut = await cutBack(file, segment.size)
      if (!isCut || !isDiskFull(error)) await this.#abandon()
      throw error
    }
    try {
      await file.sync()
    } catch (error) {
      // The system drops dirty pages after a failed sync and reports it once: this file is never synced again.
      await cutBack(file, segment.size)
      await this.#abandon()
      throw error
    }
  }

  async #abandon(): Promise<void> {
    try {
      await this.close()
    } catch (error) {
      if (diskErrorCode(error) === null) throw error
    }
  }
}

/** Whether the frames of a failed write are gone from the file. If not, a new segment makes them count for nothing. */
async function cutBack(file: DiskFile, size: number): Promise<boolean> {
  try {
    await file.truncate(size)
    return true
  } catch (error) {
    if (diskErrorCode(error) === null) throw error
    return false
  }
}

/** Makes the segment that follows `base`, its head and its name on the disk. Rejects with the disk's error. */
async function beginSegment({ disk, folder, epoch }: JournalPlace, base: Position): Promise<DiskFile> {
  const path = join(folder, segmentName(base.seq + 1))
  // A file of this name holds only what was never acknowledged, else the head would be further on.
  if (await disk.exists(path)) await disk.rename(path, `${path}.unused`)
  const file = await disk.open(path, 'wx')
  try {
    await file.write(encodeHeader({ epoch, base }), 0)
    await file.sync()
    await disk.syncFolder(folder)
    return file
  } catch (error) {
    await file.close()
    await removeQuietly(disk, path)
    throw error
  }
}

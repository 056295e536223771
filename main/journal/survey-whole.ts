import type { DiskFile } from './disk.ts'
import { type FrameSpan, headAt, isUndamaged, type Position } from './frame.ts'
import { emptySegment, noteFrame } from './segment.ts'
import { headerBytes } from './segment-header.ts'
import { type Expected, headDamage, type SegmentSurvey } from './survey-segment.ts'

/** Holds several frames of an import, the longest there are as a rule. */
export const windowBytes = 2 * 1024 * 1024

/**
 * Looks at a segment a window at a time, so that it need not be in memory as a whole. Null at the first thing that is
 * not as it was written, or when a frame is longer than the window: then the whole segment must be looked at.
 */
export async function surveyWhole(
  file: DiskFile,
  expected: Expected & { readonly size: number },
  window: Uint8Array,
): Promise<SegmentSurvey | null> {
  const { name, size, header, former, endSeq } = expected
  if (!header || headDamage(expected, former).length > 0) return null
  const segment = emptySegment(name, header.base, headerBytes)
  let frames = 0
  while (segment.size < size) {
    const from = segment.size
    const read = await file.read(window.subarray(0, Math.min(window.length, size - from)), from)
    for (const span of framesInOrder(window.subarray(0, read), segment.last, endSeq)) {
      noteFrame(segment, { ...span, start: from + span.start, end: from + span.end })
      frames += 1
    }
    if (segment.size === from) return null
  }
  return { segment, frames, damage: [] }
}

/** The whole frames `data` begins with, each following on the one before. */
function* framesInOrder(data: Uint8Array, before: Position, endSeq: number): Generator<FrameSpan> {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  let last = before
  for (let at = 0; last.seq + 1 < endSeq; ) {
    const span = headAt(view, at, last.seq, last.seq + 1)
    if (!span || span.formerChain !== last.chain || !isUndamaged(data, span)) return
    yield span
    last = span
    at = span.end
  }
}

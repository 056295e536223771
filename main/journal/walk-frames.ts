import { type FrameSpan, frameAt } from './frame.ts'

/** A jump over more frames than this is taken for chance, not for a lost stretch of the journal. */
const widestGap = 2 ** 24

/**
 * Every whole frame of `data[start, ...)` in order, each with a sequence above the one before and below `endSeq`.
 * Where bytes are damaged it goes on with the next whole frame: then `start` is not the former frame's `end`.
 */
export function* walkFrames(
  data: Uint8Array,
  start: number,
  lastSeq: number,
  endSeq = Number.MAX_SAFE_INTEGER,
): Generator<FrameSpan> {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  let seq = lastSeq
  let at = start
  while (at < data.length) {
    const span = frameAt(view, at, seq, Math.min(seq + widestGap, endSeq - 1))
    if (span) {
      yield span
      seq = span.seq
      at = span.end
    } else {
      at += 1
    }
  }
}

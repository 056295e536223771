import { type FrameSpan, headAt, isUndamaged } from './frame.ts'

/** A jump over more frames than this is taken for chance, not for a lost stretch of the journal. */
const widestGap = 2 ** 24
/** Bytes checked in vain, in lengths of the data: damaged bytes full of small numbers look like heads everywhere. */
const vainRounds = 8

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
  let vainBytesLeft = vainRounds * data.length
  let seq = lastSeq
  let at = start
  while (at < data.length) {
    const span = headAt(view, at, seq, Math.min(seq + widestGap, endSeq - 1))
    const isWorthChecking = span !== null && (vainBytesLeft > 0 || isFollowed(view, span))
    if (isWorthChecking && isUndamaged(data, span)) {
      yield span
      seq = span.seq
      at = span.end
    } else {
      if (isWorthChecking) vainBytesLeft -= span.end - span.start
      at += 1
    }
  }
}

/** Whether a head is borne out by the one behind it, which repeats its checksum, or by the end of the data. */
function isFollowed(view: DataView, span: FrameSpan): boolean {
  const next = headAt(view, span.end, span.seq, span.seq + 1)
  return span.end === view.byteLength || next?.formerChain === span.chain
}

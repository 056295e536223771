import type { FrameSpan, Position } from './frame.ts'
import { headerBytes } from './segment-header.ts'

/** A frame start to read from, about every quarter megabyte, so that reading the end need not walk the whole file. */
export interface Mark {
  readonly offset: number
  readonly before: Position
}

/** What is known of one file of the journal. */
export interface Segment {
  readonly name: string
  readonly base: Position
  readonly marks: Mark[]
  last: Position
  /** Bytes that hold acknowledged frames; what lies behind is torn or left over. */
  size: number
}

/** A segment as its own head and the next one's tell of it, before its frames were looked at. */
export function unreadSegment(name: string, base: Position, last: Position, size: number): Segment {
  return { name, base, last, size, marks: [{ offset: headerBytes, before: base }] }
}

const markEveryBytes = 256 * 1024

export function emptySegment(name: string, base: Position, size: number): Segment {
  return { name, base, last: base, size, marks: [{ offset: size, before: base }] }
}

/** Notes a frame that now lies in the segment. */
export function noteFrame(
  segment: Segment,
  span: Pick<FrameSpan, 'seq' | 'chain' | 'formerChain' | 'start' | 'end'>,
): void {
  const mark = segment.marks.at(-1)
  if (mark === undefined || span.start - mark.offset >= markEveryBytes) {
    segment.marks.push({ offset: span.start, before: { seq: span.seq - 1, chain: span.formerChain } })
  }
  segment.last = { seq: span.seq, chain: span.chain }
  segment.size = span.end
}

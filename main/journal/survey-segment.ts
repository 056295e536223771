import type { FrameSpan, Position } from './frame.ts'
import { type Damage, lostBetween } from './report.ts'
import { emptySegment, noteFrame, type Segment } from './segment.ts'
import { headerBytes, type SegmentHeader } from './segment-header.ts'
import { walkFrames } from './walk-frames.ts'

export interface SegmentSurvey {
  readonly segment: Segment
  readonly frames: number
  readonly damage: readonly Damage[]
}

/** What a segment is expected to be: by its name, its head (null: unreadable) and its neighbours. */
export interface Expected {
  readonly name: string
  readonly firstSeq: number
  readonly header: SegmentHeader | null
  /** The last frame of the segment before; null for the first one. */
  readonly former: Position | null
  /** First sequence of the next segment. Frames from there on are left over from a failed write: not read. */
  readonly endSeq: number
}

/** Walks one segment held in memory. Bytes behind `segment.size` are torn, left over, or (not at the end) damage. */
export function surveySegment(data: Uint8Array, expected: Expected): SegmentSurvey {
  const base = baseOf(data, expected)
  const segment = emptySegment(expected.name, base, headerBytes)
  const damage = headDamage(expected, expected.former)
  let frames = 0
  for (const span of walkFrames(data, headerBytes, base.seq, expected.endSeq)) {
    const found = damageBefore(span, segment)
    if (found) damage.push(found)
    noteFrame(segment, span)
    frames += 1
  }
  return { segment, frames, damage }
}

/** An unreadable head is made good by the neighbour, or by what the first frame says of the one before it. */
function baseOf(data: Uint8Array, { firstSeq, header, former }: Expected): Position {
  if (header) return header.base
  if (former?.seq === firstSeq - 1) return former
  const first = walkFrames(data, headerBytes, firstSeq - 1).next()
  const isFirst = first.done !== true && first.value.seq === firstSeq
  return { seq: firstSeq - 1, chain: isFirst ? first.value.formerChain : 0 }
}

/** What is wrong with a segment's head, and with how it follows on the one before. */
export function headDamage({ name, header }: Pick<Expected, 'name' | 'header'>, former: Position | null): Damage[] {
  if (!header) return [{ kind: 'bad_header', segment: name, offset: 0, lost: null }]
  const { base } = header
  const isOther = former !== null && former.seq === base.seq && former.chain !== base.chain
  return isOther ? [{ kind: 'chain_broken', segment: name, offset: 0, lost: null }] : []
}

function damageBefore(span: FrameSpan, { name, size, last }: Segment): Damage | null {
  const lost = lostBetween(last.seq, span.seq)
  if (span.start !== size) return { kind: 'bad_frame', segment: name, offset: size, lost }
  if (lost) return { kind: 'sequence_gap', segment: name, offset: size, lost }
  if (span.formerChain !== last.chain) return { kind: 'chain_broken', segment: name, offset: size, lost }
  return null
}

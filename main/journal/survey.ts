import { join } from 'node:path'
import type { Disk } from './disk.ts'
import type { Position } from './frame.ts'
import type { SegmentEntry } from './list-segments.ts'
import { type Damage, lostBetween } from './report.ts'
import type { Segment } from './segment.ts'
import { type Expected, headDamage, type SegmentSurvey, surveySegment } from './survey-segment.ts'
import { surveyWhole, windowBytes } from './survey-whole.ts'

export interface Survey {
  readonly segments: Segment[]
  readonly frames: number
  readonly damage: readonly Damage[]
}

interface SurveyMore {
  /** The segment after these, which is not read now. */
  readonly follower?: SegmentEntry | undefined
  /** Waited for after each segment, so that others get their turn. */
  readonly pause?: (() => Promise<void>) | undefined
}

/** Reads every segment once, one at a time; only one that is damaged, torn or odd is in memory as a whole (16 MB). */
export async function surveySegments(
  disk: Disk,
  folder: string,
  entries: readonly SegmentEntry[],
  { follower, pause }: SurveyMore = {},
): Promise<Survey> {
  const window = new Uint8Array(windowBytes)
  const segments: Segment[] = []
  const damage: Damage[] = []
  let frames = 0
  let former: Position | null = null
  for (const [i, entry] of entries.entries()) {
    const next = entries[i + 1] ?? follower
    const endSeq = next?.firstSeq ?? Number.MAX_SAFE_INTEGER
    const survey = await surveyFile(disk, join(folder, entry.name), { ...entry, former, endSeq }, window)
    damage.push(...survey.damage)
    if (next) damage.push(...endDamage(survey.segment, entry.size, next))
    segments.push(survey.segment)
    frames += survey.frames
    former = survey.segment.last
    await pause?.()
  }
  if (former && follower) damage.push(...headDamage(follower, former))
  return { segments, frames, damage }
}

async function surveyFile(
  disk: Disk,
  path: string,
  expected: Expected & Pick<SegmentEntry, 'size'>,
  window: Uint8Array,
): Promise<SegmentSurvey> {
  const file = await disk.open(path, 'r')
  try {
    const whole = await surveyWhole(file, expected, window)
    if (whole) return whole
    const data = new Uint8Array(expected.size)
    return surveySegment(data.subarray(0, await file.read(data, 0)), expected)
  } finally {
    await file.close()
  }
}

/** A segment that has a next one must reach it; whatever lies behind its last frame then is left over. */
function endDamage({ name, last, size }: Segment, fileSize: number, next: SegmentEntry): Damage[] {
  const lost = lostBetween(last.seq, next.firstSeq)
  if (!lost) return []
  if (fileSize > size) return [{ kind: 'bad_frame', segment: name, offset: size, lost }]
  return [{ kind: 'missing_segment', segment: next.name, offset: 0, lost }]
}

export async function readSegment(disk: Disk, path: string, into: Uint8Array): Promise<number> {
  const file = await disk.open(path, 'r')
  try {
    return await file.read(into, 0)
  } finally {
    await file.close()
  }
}

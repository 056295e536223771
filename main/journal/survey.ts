import { join } from 'node:path'
import type { Disk } from './disk.ts'
import type { Position } from './frame.ts'
import type { SegmentEntry } from './list-segments.ts'
import { type Damage, lostBetween } from './report.ts'
import type { Segment } from './segment.ts'
import { headDamage, type SegmentSurvey, surveySegment } from './survey-segment.ts'

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

/** Reads every segment once, one at a time in one buffer (16 MB as a rule). */
export async function surveySegments(
  disk: Disk,
  folder: string,
  entries: readonly SegmentEntry[],
  { follower, pause }: SurveyMore = {},
): Promise<Survey> {
  const buffer = new Uint8Array(entries.reduce((most, { size }) => Math.max(most, size), 0))
  const segments: Segment[] = []
  const damage: Damage[] = []
  let frames = 0
  let former: Position | null = null
  for (const [i, entry] of entries.entries()) {
    const data = buffer.subarray(0, await readSegment(disk, join(folder, entry.name), buffer))
    const next = entries[i + 1] ?? follower
    const endSeq = next?.firstSeq ?? Number.MAX_SAFE_INTEGER
    const survey: SegmentSurvey = surveySegment(data, { ...entry, former, endSeq })
    damage.push(...survey.damage)
    if (next) damage.push(...endDamage(survey.segment, data.length, next))
    segments.push(survey.segment)
    frames += survey.frames
    former = survey.segment.last
    await pause?.()
  }
  if (former && follower) damage.push(...headDamage(follower, former))
  return { segments, frames, damage }
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

import type { Disk } from './disk.ts'
import type { SegmentEntry } from './list-segments.ts'
import type { JournalReport } from './report.ts'
import type { Segment } from './segment.ts'
import { surveySegments } from './survey.ts'

interface LatePlace {
  readonly disk: Disk
  readonly folder: string
  /** The writer's own list: what was found goes in there. */
  readonly segments: Segment[]
}

/**
 * Looks at the segments that were not read when the journal was opened. Those that were let go meanwhile are skipped.
 * `unread` ends with the segment that was read. Rejects with the disk's errors.
 */
export async function checkUnread(
  { disk, folder, segments }: LatePlace,
  unread: readonly SegmentEntry[],
  report: JournalReport,
  pause?: () => Promise<void>,
): Promise<JournalReport> {
  const follower = unread.at(-1)
  const isHeld = ({ name }: SegmentEntry) => segments.some((segment) => segment.name === name)
  const held = unread.slice(0, -1).filter(isHeld)
  const survey = await surveySegments(disk, folder, held, { follower, pause })
  for (const found of survey.segments) {
    const at = segments.findIndex(({ name }) => name === found.name)
    if (at >= 0) segments[at] = found
  }
  return { ...report, checkedFrom: report.base.seq, damage: [...survey.damage, ...report.damage] }
}

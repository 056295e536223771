import { join } from 'node:path'
import { type Failure, ok, type Result } from '#shared/kernel/result.ts'
import { cutTail, putAsideUnused } from './cut-tail.ts'
import type { DiskFile } from './disk.ts'
import { beginning, type Position } from './frame.ts'
import { listSegments, type SegmentEntry } from './list-segments.ts'
import type { JournalReport, TornTail } from './report.ts'
import { type Segment, unreadSegment } from './segment.ts'
import { type JournalPlace, SegmentWriter } from './segment-writer.ts'
import { surveySegments } from './survey.ts'

export interface OpenPlace extends JournalPlace {
  readonly base?: Position
  readonly checks?: 'all' | 'end'
}

export type OpenFailure = Failure<'newer_version' | 'disk_full' | 'journal_unwritable'>

export interface Recovered {
  readonly writer: SegmentWriter
  readonly report: JournalReport
  /** What is still to be looked at, and the last segment; empty when all was. */
  readonly unread: readonly SegmentEntry[]
}

/** Reads what is there, cuts a torn end and gets ready for the next frame. Rejects with the disk's errors. */
export async function recoverJournal(place: OpenPlace): Promise<Result<Recovered, OpenFailure>> {
  const { disk, folder, epoch } = place
  await disk.makeFolder(folder)
  const listed = await listSegments(disk, folder, epoch)
  if (!listed.ok) return listed
  const { entries } = listed.value
  const unused = await dropUnused(place, entries)
  const quick = place.checks === 'end' && listed.value.damage.length === 0 ? await surveyEnd(place, entries) : null
  const survey = quick ?? (await surveySegments(disk, folder, entries))
  const base = laterOf(place.base ?? beginning, unused.base)
  const { file, tornTail } = await lastFile(place, entries, survey.segments.at(-1))
  const writer = new SegmentWriter(place, survey.segments, base, file)
  if (survey.segments.length === 0) await writer.ready()
  const report: JournalReport = {
    segments: survey.segments.length,
    frames: survey.frames,
    checkedFrom: quick?.checkedFrom ?? writer.segments[0]?.base.seq ?? base.seq,
    bytes: survey.segments.reduce((sum, { size }) => sum + size, 0),
    base: writer.segments[0]?.base ?? base,
    head: writer.head,
    damage: [...listed.value.damage, ...survey.damage],
    tornTail: tornTail ?? unused.tornTail,
  }
  return ok({ writer, report, unread: quick?.unread ?? [] })
}

/**
 * Reads the last segment only: of the others their heads say where each begins, and so where the one before it ends.
 * Null when that is not enough: a head is unreadable or the last segment is damaged.
 */
async function surveyEnd({ disk, folder }: OpenPlace, entries: readonly SegmentEntry[]) {
  const unread = entries.slice(0, -1)
  const end = entries.at(-1)
  if (!end?.header || unread.length === 0) return null
  const segments: Segment[] = []
  for (const [i, { name, header, size }] of unread.entries()) {
    const next = entries[i + 1]?.header
    if (!header || !next) return null
    segments.push(unreadSegment(name, header.base, next.base, size))
  }
  const survey = await surveySegments(disk, folder, [end])
  if (survey.damage.length > 0) return null
  const checkedFrom = end.header.base.seq
  const frames = survey.frames + checkedFrom - (segments[0]?.base.seq ?? checkedFrom)
  return { segments: [...segments, ...survey.segments], frames, damage: [], checkedFrom, unread: entries }
}

/** Takes a never used last segment off the list. Its name still says how far the sequence had come. */
async function dropUnused({ disk, folder }: OpenPlace, entries: SegmentEntry[]) {
  const last = entries.at(-1)
  const tornTail = last ? await putAsideUnused(disk, folder, last) : null
  if (!last || !tornTail) return { base: beginning, tornTail: null }
  entries.pop()
  return { base: { seq: last.firstSeq - 1, chain: 0 }, tornTail }
}

function laterOf(one: Position, other: Position): Position {
  return other.seq > one.seq ? other : one
}

/** The last segment ready for more, or null when a new one must follow: its head is damaged or its tail could not be cut. */
async function lastFile(
  { disk, folder }: OpenPlace,
  entries: readonly SegmentEntry[],
  segment: Segment | undefined,
): Promise<{ file: DiskFile | null; tornTail: TornTail | null }> {
  const entry = entries.at(-1)
  if (!entry || !segment) return { file: null, tornTail: null }
  const tornTail = entry.size > segment.size ? await cutTail(disk, folder, segment, entry.size) : null
  const file = await disk.open(join(folder, entry.name), 'r+')
  // What was read may still be only in memory (the program was killed, not the computer): make it true before use.
  await file.sync()
  if (entry.header && (tornTail === null || tornTail.keptAs !== null)) return { file, tornTail }
  await file.close()
  return { file: null, tornTail }
}

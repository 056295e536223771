import { join } from 'node:path'
import { type Failure, fail, ok, type Result } from '#shared/kernel/result.ts'
import { type AppendQueue, createAppendQueue } from './append-queue.ts'
import { type Disk, diskFailure } from './disk.ts'
import { type JournalFrame, mostFrameBytes, type Position } from './frame.ts'
import { checkUnread } from './late-check.ts'
import { nodeDisk } from './node-disk.ts'
import { readFrames } from './read-frames.ts'
import { type OpenFailure, type OpenPlace, type Recovered, recoverJournal } from './recover.ts'
import type { JournalReport } from './report.ts'
import { firstSeqOf, segmentName } from './segment-header.ts'
import type { SegmentWriter, WriteFailure } from './segment-writer.ts'

export interface JournalOptions {
  readonly folder: string
  readonly epoch: number
  readonly disk?: Disk
  /** Where the first frame of an empty journal follows on; of no use when there are segments. */
  readonly base?: Position
  /** A segment this large is followed by a new one. 16 MB unless a test says otherwise. */
  readonly segmentBytes?: number
  /** `end`: only the last segment is read at once, where that is enough; `check` reads the rest. */
  readonly checks?: 'all' | 'end'
}

export type AppendFailure = WriteFailure | Failure<'frame_too_large'>

export interface Journal {
  /** What is known by now. */
  readonly report: JournalReport
  /** Reads what was not read at the opening, once; `pause` is waited for after each segment. Rejects with the disk's errors. */
  check(pause?: () => Promise<void>): Promise<JournalReport>
  readonly head: Position
  /** The position before the first frame held. */
  readonly base: Position
  /**
   * Answers once the bytes are synced to the disk; they must not change before.
   * Failures: `disk_full`, `journal_unwritable` (details.cause: the system's code; `closed`), `frame_too_large` (32 MB).
   * After a failure nothing of it is kept and the journal can be used on.
   */
  append(bytes: Uint8Array): Promise<Result<Position, AppendFailure>>
  /** Frames after `seq` up to the head of now. Where frames were lost (see `report`) their sequences are missing. */
  framesAfter(seq: number): AsyncGenerator<JournalFrame>
  /** The rolling hash after frame `seq`; null when that frame is not held. */
  chainAt(seq: number): Promise<number | null>
  /** Removes the whole segments all of whose frames come before `seq`. The last segment stays. */
  dropBefore(seq: number): Promise<Result<{ segments: number }, WriteFailure>>
  /** Waits for what was appended, then lets go of the file. */
  close(): Promise<void>
}

const usualSegmentBytes = 16 * 1024 * 1024
const segmentNameLength = segmentName(1).length

/**
 * Opens, and for a new desk begins, the journal in `folder`. Damage is told in `report`, never thrown.
 * Failures: `newer_version` (a newer program wrote it), `disk_full`, `journal_unwritable`.
 */
export async function openJournal(options: JournalOptions): Promise<Result<Journal, OpenFailure>> {
  const { folder, epoch, base, disk = nodeDisk, segmentBytes = usualSegmentBytes, checks = 'all' } = options
  const place: OpenPlace = { disk, folder, epoch, segmentBytes, checks, ...(base ? { base } : {}) }
  try {
    const recovered = await recoverJournal(place)
    if (!recovered.ok) return recovered
    return ok(journalOn(place, recovered.value))
  } catch (error) {
    return diskFailure(error, 'journal_unwritable')
  }
}

function journalOn(place: OpenPlace, { writer, report: first, unread }: Recovered): Journal {
  const { disk, folder } = place
  let report = first
  let checking: Promise<JournalReport> | null = null
  const check = async (pause?: () => Promise<void>) => {
    if (unread.length > 0)
      report = await checkUnread({ disk, folder, segments: writer.segments }, unread, report, pause)
    return report
  }
  const queue = createAppendQueue((batch) => writer.commit(batch))
  let isClosed = false
  const framesBetween = (afterSeq: number, uptoSeq: number) =>
    readFrames(disk, folder, [...writer.segments], afterSeq, uptoSeq)
  return {
    get report() {
      return report
    },
    check(pause) {
      checking ??= check(pause)
      return checking
    },
    get head() {
      return writer.head
    },
    get base() {
      return writer.segments[0]?.base ?? writer.head
    },
    append: async (bytes) => (isClosed ? fail('journal_unwritable', { cause: 'closed' }) : appendTo(queue, bytes)),
    framesAfter: (seq) => framesBetween(seq, writer.head.seq),
    chainAt: async (seq) => {
      const known = writer.segments.find(({ base, last }) => base.seq === seq || last.seq === seq)
      if (known) return known.last.seq === seq ? known.last.chain : known.base.chain
      for await (const frame of framesBetween(seq - 1, seq)) return frame.chain
      return null
    },
    dropBefore: async (seq) => {
      await checking?.catch(() => undefined)
      return dropSegments(place, writer, seq)
    },
    close: async () => {
      isClosed = true
      await queue.idle()
      await writer.close()
    },
  }
}

async function appendTo(queue: AppendQueue, bytes: Uint8Array): Promise<Result<Position, AppendFailure>> {
  if (bytes.length <= mostFrameBytes) return queue.append(bytes)
  return fail('frame_too_large', { bytes: bytes.length, most: mostFrameBytes })
}

async function dropSegments(
  { disk, folder }: OpenPlace,
  { segments }: SegmentWriter,
  seq: number,
): Promise<Result<{ segments: number }, WriteFailure>> {
  try {
    let dropped = 0
    // Oldest first: a crash on the way leaves a journal without a hole.
    for (let first = segments[0]; first && segments.length > 1 && first.last.seq < seq; first = segments[0]) {
      await disk.remove(join(folder, first.name))
      segments.shift()
      dropped += 1
    }
    await removeSideFiles(disk, folder, segments[0]?.base.seq ?? 0)
    await disk.syncFolder(folder)
    return ok({ segments: dropped })
  } catch (error) {
    return diskFailure(error, 'journal_unwritable')
  }
}

/** What was cut from segments that are gone is of no more use. */
async function removeSideFiles(disk: Disk, folder: string, baseSeq: number): Promise<void> {
  for (const name of await disk.list(folder)) {
    const isSide = name.endsWith('.torn') || name.endsWith('.unused')
    const firstSeq = firstSeqOf(name.slice(0, segmentNameLength))
    if (isSide && firstSeq !== null && firstSeq <= baseSeq) await disk.remove(join(folder, name))
  }
}

import { join } from 'node:path'
import type { Disk, DiskFile } from './disk.ts'
import type { JournalFrame } from './frame.ts'
import type { Segment } from './segment.ts'
import { walkFrames } from './walk-frames.ts'

/** Frames after `afterSeq` up to `uptoSeq`, read stretch by stretch (a quarter megabyte as a rule). */
export async function* readFrames(
  disk: Disk,
  folder: string,
  segments: readonly Segment[],
  afterSeq: number,
  uptoSeq: number,
): AsyncGenerator<JournalFrame> {
  for (const segment of segments) {
    if (segment.last.seq <= afterSeq || segment.base.seq >= uptoSeq) continue
    const file = await disk.open(join(folder, segment.name), 'r')
    try {
      yield* framesOf(file, segment, afterSeq, uptoSeq)
    } finally {
      await file.close()
    }
  }
}

async function* framesOf(
  file: DiskFile,
  { marks, size, last }: Segment,
  afterSeq: number,
  uptoSeq: number,
): AsyncGenerator<JournalFrame> {
  for (const [i, mark] of marks.entries()) {
    const next = marks[i + 1]
    if (mark.before.seq >= uptoSeq) return
    if (next && next.before.seq <= afterSeq) continue
    const data = new Uint8Array((next?.offset ?? size) - mark.offset)
    const read = await file.read(data, mark.offset)
    // What lies behind a segment's last frame is left over from a failed write.
    for (const span of walkFrames(data.subarray(0, read), 0, mark.before.seq, last.seq + 1)) {
      if (span.seq <= afterSeq) continue
      if (span.seq > uptoSeq) return
      // A copy of its own: a view would take the whole stretch along when it is posted to another process.
      yield { seq: span.seq, chain: span.chain, bytes: data.slice(span.bytesStart, span.end) }
    }
  }
}

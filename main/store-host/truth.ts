import { join } from 'node:path'
import { openJournal } from '#main/journal/journal.ts'
import type { Log } from '#main/platform/log.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import type { StoreBoot } from '#shared/wire.ts'

type TruthBoot = Pick<StoreBoot, 'epoch' | 'generation' | 'head' | 'checkpoint' | 'rebuildBecause' | 'told'>
type Answers = Readonly<Record<string, (...args: never[]) => unknown>>

/** The truth on disk: journal, checkpoints, epochs. */
export interface Truth {
  boot(): TruthBoot
  answers(parts: { restart: (because: string) => Promise<void> }): Answers
  notices(): { code: string; detail: string }[]
  close(): Promise<void>
}

/** First shape: one epoch, journal only. */
export async function openTruth(dataFolder: string, log: Log): Promise<Result<Truth>> {
  const opened = await openJournal({ folder: join(dataFolder, 'epochs', '1', 'journal'), epoch: 1 })
  if (!opened.ok) return opened
  const journal = opened.value
  if (journal.report.damage.length > 0) log.write('error', 'journal damaged', JSON.stringify(journal.report.damage))
  return ok({
    boot: () => ({ epoch: 1, generation: 1, head: journal.head, checkpoint: null, rebuildBecause: null, told: [] }),
    answers: () => ({
      append: (bytes: Uint8Array) => journal.append(bytes),
      async framesAfter(seq: number, mostBytes: number) {
        const frames = []
        let bytes = 0
        for await (const frame of journal.framesAfter(seq)) {
          frames.push(frame)
          bytes += frame.bytes.length
          if (bytes >= mostBytes) break
        }
        return frames
      },
      backup: () => ok(null),
    }),
    notices: () => [],
    close: () => journal.close(),
  })
}

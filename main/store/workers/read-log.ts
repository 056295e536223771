import type { LogJob } from '#shared/inspection/log-draft.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { inFrames } from './log-frames.ts'
import type { LogBatch, LogFailure, LogParser } from './log-parser.ts'
import { LogRefused } from './log-refused.ts'
import { lookAt } from './look-at-log.ts'
import { openLog } from './open-log.ts'

/** The parser itself, in the thread that calls it. */
export const directLogParser: LogParser = {
  look: (file, job) => refusedAsValue(() => lookAt(file, job)),
  open(file, job) {
    const batches = readBatches(file, job)
    return {
      next: () => refusedAsValue(async () => (await batches.next()).value ?? null),
      close: () => void batches.return(undefined),
    }
  },
}

async function* readBatches(file: Blob, job: LogJob): AsyncGenerator<LogBatch, undefined> {
  const opened = await openLog(file, job)
  if (!('parts' in opened)) throw new LogRefused('unknown_table')
  const { layout } = opened
  for await (const part of opened.parts()) {
    const [first = [], ...others] = inFrames(part.talks)
    const { lines, lineCount, messages, bytes } = part
    yield { layout, talks: first, lines, lineCount, messages, bytes }
    for (const talks of others) yield { layout, talks, lines: [], lineCount: 0, messages: 0, bytes }
  }
  return undefined
}

async function refusedAsValue<V>(work: () => Promise<V>): Promise<Result<V, LogFailure>> {
  try {
    return ok(await work())
  } catch (error) {
    if (error instanceof LogRefused) return fail(error.code)
    throw error
  }
}

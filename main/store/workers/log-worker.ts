import type { LogJob } from '#shared/inspection/log-draft.ts'
import { answerAsks } from './answer-asks.ts'
import type { LogStream } from './log-parser.ts'
import { directLogParser } from './read-log.ts'

interface Open {
  readonly kind: 'open'
  readonly file: Blob
  readonly job: LogJob
}

type Ask =
  | { readonly kind: 'look'; readonly n: number; readonly file: Blob; readonly job: LogJob }
  | { readonly kind: 'next'; readonly n: number }

/** Entry of the worker that reads logs: one file at a time, batches on demand. */
export type ToLogWorker = Ask | Open

let stream: LogStream | null = null

async function answer(message: Ask): Promise<unknown> {
  return message.kind === 'look' ? directLogParser.look(message.file, message.job) : stream?.next()
}

answerAsks<Ask, Open>(({ file, job }) => {
  stream = directLogParser.open(file, job)
}, answer)

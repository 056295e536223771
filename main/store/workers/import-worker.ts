import type { ImportJob } from '#shared/orders/order-draft.ts'
import { answerAsks } from './answer-asks.ts'
import type { BatchStream } from './import-parser.ts'
import { directParser } from './parse-file.ts'

interface Open {
  readonly kind: 'open'
  readonly file: Blob
  readonly job: ImportJob
}

type Ask =
  | { readonly kind: 'columns'; readonly n: number; readonly file: Blob }
  | { readonly kind: 'preview'; readonly n: number; readonly file: Blob; readonly job: ImportJob }
  | { readonly kind: 'next'; readonly n: number }

/** Entry of the worker: one file at a time, batches on demand, so that memory stays bounded. */
export type ToWorker = Ask | Open

let stream: BatchStream | null = null

async function answer(message: Ask): Promise<unknown> {
  switch (message.kind) {
    case 'columns':
      return directParser.columns(message.file)
    case 'preview':
      return directParser.preview(message.file, message.job)
    case 'next':
      return stream?.next()
  }
}

answerAsks<Ask, Open>(({ file, job }) => {
  stream = directParser.open(file, job)
}, answer)

import type { ImportJob } from '#shared/orders/order-draft.ts'
import type { BatchStream } from './import-parser.ts'
import { directParser } from './parse-file.ts'

/** Entry of the worker: one file at a time, batches on demand, so that memory stays bounded. */
export type ToWorker =
  | { readonly kind: 'columns'; readonly n: number; readonly file: Blob }
  | { readonly kind: 'preview'; readonly n: number; readonly file: Blob; readonly job: ImportJob }
  | { readonly kind: 'open'; readonly file: Blob; readonly job: ImportJob }
  | { readonly kind: 'next'; readonly n: number }

export type FromWorker =
  | { readonly kind: 'value'; readonly n: number; readonly value: unknown }
  | { readonly kind: 'bug'; readonly n: number; readonly message: string }

let stream: BatchStream | null = null

async function answer(message: Exclude<ToWorker, { kind: 'open' }>): Promise<unknown> {
  switch (message.kind) {
    case 'columns':
      return directParser.columns(message.file)
    case 'preview':
      return directParser.preview(message.file, message.job)
    case 'next':
      return stream?.next()
  }
}

/** In a worker `postMessage` of the global scope answers the page (the DOM types only know the window's). */
const post = (message: FromWorker): void => globalThis.postMessage(message)

globalThis.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'open') {
    stream = directParser.open(data.file, data.job)
    return
  }
  const { n } = data
  answer(data).then(
    (value) => post({ kind: 'value', n, value }),
    (error: unknown) =>
      post({ kind: 'bug', n, message: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  )
})

import type { Result } from '#shared/kernel/result.ts'
import type { FileFailure, ImportBatch, ImportParser } from './import-parser.ts'
import type { FromWorker, ToWorker } from './import-worker.ts'

/** What this side needs of a Worker; tests put a pair of ports there. */
export interface WorkerLike {
  postMessage(message: ToWorker): void
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  terminate(): void
}

/** Reads files in a worker of its own for each file, ended when the file is done. */
export function workerParser(create: () => WorkerLike): ImportParser {
  return {
    columns: (file) => askOnce(create, (n) => ({ kind: 'columns', n, file })),
    preview: (file, job) => askOnce(create, (n) => ({ kind: 'preview', n, file, job })),
    open(file, job) {
      const worker = openWorker(create)
      worker.tell({ kind: 'open', file, job })
      const askNext = () => worker.ask((n) => ({ kind: 'next', n })) as Promise<Result<ImportBatch | null, FileFailure>>
      let ahead = askNext()
      // Until it is awaited, a failure ahead is nobody's yet.
      ahead.catch(() => undefined)
      return {
        async next() {
          const result = await ahead
          const isMore = result.ok && result.value !== null
          if (isMore) ahead = askNext()
          ahead.catch(() => undefined)
          if (!isMore) worker.end()
          return result
        },
        close: () => worker.end(),
      }
    },
  }
}

async function askOnce<V>(create: () => WorkerLike, build: (n: number) => ToWorker): Promise<Result<V, FileFailure>> {
  const worker = openWorker(create)
  try {
    return (await worker.ask(build)) as Result<V, FileFailure>
  } finally {
    worker.end()
  }
}

/** The store page's parser. */
export function storePageParser(): ImportParser {
  return workerParser(() => new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' }))
}

function openWorker(create: () => WorkerLike) {
  const worker = create()
  const waiting = new Map<number, { done(value: unknown): void; failed(error: Error): void }>()
  let last = 0
  worker.onmessage = ({ data }) => {
    const one = waiting.get(data.n)
    waiting.delete(data.n)
    if (data.kind === 'value') one?.done(data.value)
    else one?.failed(new Error(data.message))
  }
  worker.onerror = (event) => failAll(event.message || 'the import worker stopped')

  function failAll(message: string): void {
    for (const one of waiting.values()) one.failed(new Error(message))
    waiting.clear()
  }

  return {
    tell: (message: ToWorker) => worker.postMessage(message),
    ask(build: (n: number) => ToWorker): Promise<unknown> {
      last += 1
      const n = last
      return new Promise((done, failed) => {
        waiting.set(n, { done, failed })
        worker.postMessage(build(n))
      })
    },
    end(): void {
      worker.terminate()
      failAll('the import worker was ended')
    },
  }
}

import type { Result } from '#shared/kernel/result.ts'
import { askOnce, askStream, type WorkerLike } from './ask-worker.ts'
import type { LogBatch, LogFailure, LogLook, LogParser, LogUnknownTable } from './log-parser.ts'
import type { ToLogWorker } from './log-worker.ts'

/** Reads logs in a worker of its own for each file, ended when the file is done. */
function workerLogParser(create: () => WorkerLike<ToLogWorker>): LogParser {
  return {
    look: async (file, job) =>
      (await askOnce<ToLogWorker>(create, (n) => ({ kind: 'look', n, file, job }))) as Result<
        LogLook | LogUnknownTable,
        LogFailure
      >,
    open: (file, job) =>
      askStream<ToLogWorker, Result<LogBatch | null, LogFailure>>(create, {
        open: { kind: 'open', file, job },
        next: (n) => ({ kind: 'next', n }),
        isMore: (read) => read.ok && read.value !== null,
      }),
  }
}

/** The store page's parser. */
export function storePageLogParser(): LogParser {
  return workerLogParser(() => new Worker(new URL('./log-worker.ts', import.meta.url), { type: 'module' }))
}

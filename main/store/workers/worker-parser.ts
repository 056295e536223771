import type { Result } from '#shared/kernel/result.ts'
import { askOnce, askStream, type WorkerLike } from './ask-worker.ts'
import type { FileFailure, FilePreview, ImportBatch, ImportParser } from './import-parser.ts'
import type { ToWorker } from './import-worker.ts'
import type { FoundColumns } from './look-at-columns.ts'

type Next = Result<ImportBatch | null, FileFailure>

/** Reads files in a worker of its own for each file, ended when the file is done. */
export function workerParser(create: () => WorkerLike<ToWorker>): ImportParser {
  return {
    columns: async (file) =>
      (await askOnce<ToWorker>(create, (n) => ({ kind: 'columns', n, file }))) as Result<FoundColumns, FileFailure>,
    preview: async (file, job) =>
      (await askOnce<ToWorker>(create, (n) => ({ kind: 'preview', n, file, job }))) as Result<FilePreview, FileFailure>,
    open: (file, job) =>
      askStream<ToWorker, Next>(create, {
        open: { kind: 'open', file, job },
        next: (n) => ({ kind: 'next', n }),
        isMore: (read) => read.ok && read.value !== null,
      }),
  }
}

/** The store page's parser. */
export function storePageParser(): ImportParser {
  return workerParser(() => new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' }))
}

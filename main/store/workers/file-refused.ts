import type { Failure } from '#shared/kernel/result.ts'
import type { FileCode } from '#shared/orders/file-codes.ts'

/** Ends reading a file in the middle of a stream; turned into a failure value where the stream is used. */
export class FileRefused extends Error {
  readonly failure: Failure<FileCode>

  constructor(code: FileCode, details?: Failure['details']) {
    super(code)
    this.failure = details === undefined ? { code } : { code, details }
  }
}

import type { LogFileCode } from '#shared/inspection/log-file-codes.ts'

/** Ends reading a file of logs; turned into a failure value where the file is asked for. */
export class LogRefused extends Error {
  readonly code: LogFileCode

  constructor(code: LogFileCode) {
    super(code)
    this.code = code
  }
}

import type { LogLayout } from '#shared/inspection/chat-log.ts'
import type { UnknownTable } from '#shared/inspection/log-columns.ts'
import type { LogJob, LogPart } from '#shared/inspection/log-draft.ts'
import type { LogFileCode } from '#shared/inspection/log-file-codes.ts'
import type { Failure, Result } from '#shared/kernel/result.ts'

export type LogFailure = Failure<LogFileCode>

/** What the first part of a file says about it. */
export interface LogLook {
  readonly layout: LogLayout
  readonly encoding: 'utf-8' | 'gb18030' | 'xlsx'
  /** True when the whole file was looked at. */
  readonly isWhole: boolean
  readonly talks: number
  readonly messages: number
  readonly buyers: number
  /** Senders on our side, who said most first. */
  readonly agents: readonly string[]
  readonly areSidesGuessed: boolean
  /** The sides are not told by the file: everybody who speaks in it, for a person to say who is ours. */
  readonly senders: readonly string[]
  readonly lineCount: number
}

/** A table whose columns nobody named yet. */
export interface LogUnknownTable {
  readonly table: UnknownTable
}

/** A part of a file; `bytes` tells how far it is read. */
export interface LogBatch extends LogPart {
  readonly layout: LogLayout
  readonly bytes: number
}

/** One file being read, batch after batch; it reads ahead a little while the last batch is written. */
export interface LogStream {
  /** Null at the end of the file. */
  next(): Promise<Result<LogBatch | null, LogFailure>>
  close(): void
}

/** Reads logs: in a Web Worker of the store page, in the same thread in tests. */
export interface LogParser {
  look(file: Blob, job: LogJob): Promise<Result<LogLook | LogUnknownTable, LogFailure>>
  open(file: Blob, job: LogJob): LogStream
}

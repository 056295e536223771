import { array, boolean, type InferOutput, nullable, object, picklist, string } from 'valibot'
import { platform } from '#shared/kernel/platform.ts'
import { rowStamps } from '#shared/kernel/row.ts'
import { count, instant, negativeInstant } from '#shared/kernel/schema.ts'
import { logLayout } from './chat-log.ts'

/**
 * Why a line was not taken: nobody could read it; a row without a time or a buyer; a row whose quotes do not close;
 * words nobody's buyer is known for; a message longer than any, of which the beginning was taken.
 */
export const logLineCodes = ['unknown', 'no_time', 'no_buyer', 'broken_row', 'too_long'] as const
export type LogLineCode = (typeof logLineCodes)[number]

/** A line of a file that was not taken, as it stood there: the beginning of a long one. */
export const logLine = object({ file: string(), line: count, code: picklist(logLineCodes), text: string() })
export type LogLine = InferOutput<typeof logLine>

/** What became of one file of an import. */
export const logFile = object({
  name: string(),
  layout: nullable(logLayout),
  messages: count,
  lines: count,
  /** Why nothing, or not everything, was taken of it. */
  problem: nullable(string()),
})
export type LogFile = InferOutput<typeof logFile>

/** Lines that were not taken and are kept to be read; the count says how many there are. */
export const mostKeptLines = 1_000
/** Files whose outcome is kept one by one. */
export const mostKeptFiles = 500

/** One import of one file, several or a folder, kept for ever: it can be looked at and taken back as a whole (R71). */
export const logImport = object({
  ...rowStamps,
  /** The first file's name, or the folder's. */
  name: string(),
  platform,
  /** `running` and `undoing` of an earlier start of the program: it was stopped in the middle. */
  state: picklist(['running', 'done', 'cancelled', 'failed', 'undoing', 'undone']),
  startedBy: string(),
  fileCount: count,
  filesDone: count,
  files: array(logFile),
  bytes: count,
  bytesDone: count,
  addedTalks: count,
  /** Talks that were there and were told more of. */
  extendedTalks: count,
  sameTalks: count,
  addedMessages: count,
  sameMessages: count,
  lineCount: count,
  startedAt: instant,
  endedAt: nullable(instant),
  problem: nullable(string()),
  recency: negativeInstant,
  sealed: object({ lines: array(logLine) }),
})
export type LogImport = InferOutput<typeof logImport>

/** An account that spoke for the shop in some log, and who that is at this desk; null: nobody said so yet. */
export const logAccount = object({
  ...rowStamps,
  platform,
  account: string(),
  personId: nullable(string()),
  /** Talks of this account still say who it was before. */
  isLinking: boolean(),
})
export type LogAccount = InferOutput<typeof logAccount>

/** What an import added to a talk another one had brought: `messageKey` of each, which tells nothing of the words. */
export const logChange = object({
  ...rowStamps,
  importId: string(),
  logId: string(),
  customerId: string(),
  keys: array(string()),
})
export type LogChange = InferOutput<typeof logChange>

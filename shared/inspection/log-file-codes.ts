/** Why a whole file of logs is not taken; words under `failure.<code>`. Nothing of it is kept then. */
export const logFileCodes = [
  'empty_file',
  'no_messages',
  'needs_day',
  'unknown_table',
  'old_excel',
  'wrong_encoding',
  'not_text',
  'too_large',
  'damaged_xlsx',
] as const
export type LogFileCode = (typeof logFileCodes)[number]

/** Largest file we take, bytes. */
export const mostLogBytes = 500 * 1024 * 1024
/** Files of one import. */
export const mostLogFiles = 5_000

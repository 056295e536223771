/** Why a whole table is not taken, whatever it holds; words under `failure.<code>`. Nothing of it is kept then. */
export const fileCodes = [
  'empty_file',
  'not_a_table',
  'old_excel',
  'unknown_table',
  'duplicate_header',
  'missing_columns',
  'resaved_by_spreadsheet',
  'wrong_encoding',
  'too_large',
  'damaged_xlsx',
] as const

/** The same for files of orders. */
export const orderFileCodes = [...fileCodes, 'other_table', 'two_shops'] as const
export type FileCode = (typeof orderFileCodes)[number]

/** Largest file we take, bytes. */
export const mostFileBytes = 300 * 1024 * 1024

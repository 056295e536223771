/** Why a whole file is not taken (R27); words under `failure.<code>`. Nothing of it is in the ledger then. */
export const fileCodes = [
  'empty_file',
  'not_a_table',
  'old_excel',
  'unknown_table',
  'other_table',
  'duplicate_header',
  'missing_columns',
  'resaved_by_spreadsheet',
  'two_shops',
  'wrong_encoding',
  'too_large',
  'damaged_xlsx',
] as const
export type FileCode = (typeof fileCodes)[number]

/** Largest file we take, bytes. */
export const mostFileBytes = 300 * 1024 * 1024

import { cleanCell } from './cells.ts'
import type { RefusedRow } from './import-log.ts'

/** A refused row with its cells as they stood in the file. */
export interface RefusedCells extends Omit<RefusedRow, 'value'> {
  readonly cells: readonly string[]
}

/** How people call the columns put before the row's own, and each reason. */
export interface RefusedWords {
  readonly line: string
  readonly reason: string
  readonly column: string
  readonly reasonOf: (code: string) => string
}

/**
 * Refused rows as a table that can be mended and imported again: line, reason and column first, then the row under its
 * own header.
 */
export function refusedTable(
  header: readonly string[],
  rows: readonly RefusedCells[],
  words: RefusedWords,
): string[][] {
  const width = Math.max(header.length, ...rows.map(({ cells }) => cells.length))
  const body = rows.map(({ line, code, column, cells }) => {
    return [String(line), words.reasonOf(code), column, ...padded(cells.map(cleanCell), width)]
  })
  return [[words.line, words.reason, words.column, ...padded(header, width)], ...body]
}

function padded(cells: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_none, at) => cells[at] ?? '')
}

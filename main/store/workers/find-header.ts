import type { Failure, Result } from '#shared/kernel/result.ts'
import type { FileCode } from '#shared/orders/file-codes.ts'
import type { RawRow } from '#shared/orders/order-draft.ts'
import { FileRefused } from './file-refused.ts'

/** Tells whether a row is the header of a table somebody knows, and what the table is then. */
export type Recognise<T> = (cells: readonly string[]) => Result<T, Failure<FileCode>>

export interface FoundHeader<T> {
  readonly table: T
  /** Data begins after this row. */
  readonly row: number
}

/** Some exports have a title or a hint above the header. */
const rowsToLook = 10

/**
 * The first of the first rows that is a header we know. Throws the failure of the best candidate otherwise: a table of
 * ours that lacks columns says more than one nobody knows.
 */
export function findHeader<T>(rows: readonly RawRow[], recognise: Recognise<T>): FoundHeader<T> {
  if (rows.length === 0) throw new FileRefused('empty_file')
  const tried = rows.slice(0, rowsToLook).map((raw) => ({ raw, result: recognise(raw.cells) }))
  for (const { raw, result } of tried) if (result.ok) return { table: result.value, row: raw.row }
  const failures = tried.flatMap(({ result }) => (result.ok ? [] : [result.failure]))
  const best = failures.find(({ code }) => code !== 'unknown_table') ?? failures[0]
  if (!best || rows.every((raw) => raw.cells.length < 2)) throw new FileRefused('not_a_table')
  throw new FileRefused(best.code, best.details)
}

export function hasEnoughToLook(rows: readonly RawRow[]): boolean {
  return rows.length >= rowsToLook
}

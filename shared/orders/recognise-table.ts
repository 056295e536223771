import { ok, type Result } from '#shared/kernel/result.ts'
import {
  type ColumnField,
  columnFields,
  columnNames,
  foreignColumns,
  knownTables,
  type TableName,
} from './known-tables.ts'

/** Where each column stands in the file; -1 when the file does not have it. */
export type Columns = Readonly<Record<ColumnField, number>>

export interface RecognisedTable {
  readonly table: TableName
  readonly kind: 'orders' | 'lines'
  readonly columns: Columns
  /** Trimmed names as the file has them. */
  readonly header: readonly string[]
}

type HeaderCode = 'unknown_table' | 'duplicate_header' | 'missing_columns'
type HeaderFailure = { readonly code: HeaderCode; readonly details: Readonly<Record<string, string>> }

/** Column names are compared without blanks, byte-order marks and full-width forms. */
function plainName(name: string): string {
  return name.normalize('NFKC').replace(/[\s\u200b\ufeff]/g, '')
}

/**
 * Tells by its column names what a table is (R27): file names lie. Failures carry what the file has: `header`, or the
 * `columns` that are missing or stand there twice.
 */
export function recogniseTable(cells: readonly string[]): Result<RecognisedTable, HeaderFailure> {
  const header = cells.map((cell) => cell.replace(/^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g, ''))
  const places = new Map<string, number>()
  const twice = new Set<string>()
  header.map(plainName).forEach((name, index) => {
    if (name !== '' && places.has(name)) twice.add(header[index] ?? name)
    else if (name !== '') places.set(name, index)
  })
  const columns = columnsOf(places)
  const found = knownTables.find(({ signs }) => signs.some((sign) => places.has(plainName(sign))))
  if (!found || !hasEnough(columns) || foreignColumns.some((name) => places.has(name)))
    return refused('unknown_table', { header: shown(header) })
  if (twice.size > 0) return refused('duplicate_header', { columns: [...twice].join('、') })
  const missing = found.required.filter((field) => columns[field] < 0)
  const names = missing.map((field) => columnNames[field].join('/'))
  if (names.length > 0) return refused('missing_columns', { columns: names.join('、') })
  return ok({ table: found.table, kind: found.kind, columns, header })
}

function refused(code: HeaderCode, details: HeaderFailure['details']): Result<never, HeaderFailure> {
  return { ok: false, failure: { code, details } }
}

/** The order number and one more name make a table one of ours; without the number it takes five. */
function hasEnough(columns: Columns): boolean {
  const known = columnFields.filter((field) => columns[field] >= 0).length
  return known >= (columns.orderNo >= 0 ? 2 : 5)
}

function columnsOf(places: ReadonlyMap<string, number>): Columns {
  const entries = columnFields.map((field) => {
    const name = columnNames[field].find((one) => places.has(one))
    return [field, name === undefined ? -1 : (places.get(name) ?? -1)] as const
  })
  return Object.fromEntries(entries) as Columns
}

function shown(header: readonly string[]): string {
  const text = header.filter((name) => name !== '').join('、')
  return text.length > 300 ? `${text.slice(0, 300)}…` : text
}

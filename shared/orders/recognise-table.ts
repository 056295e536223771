import type { Platform } from '#shared/kernel/platform-names.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { knownTables, otherTables } from './known-tables.ts'
import {
  type AmountsOf,
  type ColumnField,
  type ColumnNames,
  columnFields,
  type KnownTable,
  type TableKind,
  type TableName,
} from './table-shape.ts'

/** Where each column stands in the file; -1 when the file does not have it. */
export type Columns = Readonly<Record<ColumnField, number>>

export interface RecognisedTable {
  readonly table: TableName
  readonly platform: Platform
  readonly kind: TableKind
  readonly amounts: AmountsOf
  readonly columns: Columns
  /** Trimmed names as the file has them. */
  readonly header: readonly string[]
}

type HeaderCode = 'unknown_table' | 'other_table' | 'duplicate_header' | 'missing_columns'
type HeaderFailure = { readonly code: HeaderCode; readonly details: Readonly<Record<string, string>> }

/** Column names are compared without blanks, byte-order marks and full-width forms. */
export function plainName(name: string): string {
  return name.normalize('NFKC').replace(/[\s\u200b\ufeff]/g, '')
}

/** The names of a header as people see them. */
export function headerNames(cells: readonly string[]): string[] {
  return cells.map((cell) => cell.replace(/^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g, ''))
}

/**
 * Tells by its column names what a table is (R27): file names lie. Failures carry what the file has: `header`, the
 * `table` it is instead, or the `columns` that are missing or stand there twice.
 */
export function recogniseTable(cells: readonly string[]): Result<RecognisedTable, HeaderFailure> {
  const header = headerNames(cells)
  const { places, twice } = placesOf(header)
  const other = otherTables.find(([, signs]) => signs.every((sign) => places.has(sign)))
  if (other) return refused('other_table', { table: other[0] })
  const candidates = knownTables
    .filter(({ signs }) => signs.some((sign) => places.has(sign)))
    .map((known) => {
      const columns = columnsOf(known.columns, places)
      return { known, columns, missing: known.required.filter((field) => columns[field] < 0) }
    })
  const found = candidates.find(({ missing }) => missing.length === 0) ?? candidates[0]
  if (!found || !hasEnough(found.columns)) return refused('unknown_table', { header: shown(header) })
  const { known, columns, missing } = found
  const doubled = namesOf(known).filter((name) => twice.has(name))
  if (doubled.length > 0) return refused('duplicate_header', { columns: doubled.join('、') })
  const names = missing.map((field) => (known.columns[field] ?? []).join('/'))
  if (names.length > 0) return refused('missing_columns', { columns: names.join('、') })
  const { table, platform, kind, amounts } = known
  return ok({ table, platform, kind, amounts, columns, header })
}

/** Where each name stands first, and which names stand there twice. */
export function placesOf(header: readonly string[]) {
  const places = new Map<string, number>()
  const twice = new Set<string>()
  header.map(plainName).forEach((name, index) => {
    if (name !== '' && places.has(name)) twice.add(name)
    else if (name !== '') places.set(name, index)
  })
  return { places, twice }
}

function namesOf({ columns }: KnownTable): string[] {
  return [...new Set(Object.values(columns).flat())]
}

function refused(code: HeaderCode, details: HeaderFailure['details']): Result<never, HeaderFailure> {
  return { ok: false, failure: { code, details } }
}

/** The order number and one more name make a table one of ours; without the number it takes five. */
function hasEnough(columns: Columns): boolean {
  const known = columnFields.filter((field) => columns[field] >= 0).length
  return known >= (columns.orderNo >= 0 ? 2 : 5)
}

function columnsOf(names: ColumnNames, places: ReadonlyMap<string, number>): Columns {
  const placeOf = (field: ColumnField) => {
    const name = names[field]?.find((one) => places.has(one))
    return name === undefined ? -1 : (places.get(name) ?? -1)
  }
  return Object.fromEntries(columnFields.map((field) => [field, placeOf(field)])) as Columns
}

function shown(header: readonly string[]): string {
  const text = header.filter((name) => name !== '').join('、')
  return text.length > 300 ? `${text.slice(0, 300)}…` : text
}

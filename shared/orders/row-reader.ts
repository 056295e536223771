import { cleanCell, isRoundedNumber, readCount, readFen, readInstant } from './cells.ts'
import type { RefusedRow } from './import-log.ts'
import type { ColumnField } from './known-tables.ts'
import { type RawRow, type RowCode, refuseRow } from './order-draft.ts'
import type { RecognisedTable } from './recognise-table.ts'

/** Reads the cells of one row after another and keeps the first thing that is wrong with it. */
export interface RowReader {
  /** Starts a row; false when its cells cannot be trusted. */
  start(raw: RawRow): boolean
  has(field: ColumnField): boolean
  /** '' for an empty cell or a column the file does not have. */
  text(field: ColumnField): string
  orderNo(field: 'orderNo' | 'subOrderNo'): string
  /** Fen; 0 when empty. */
  fen(field: ColumnField): number
  count(field: ColumnField): number
  /** Epoch ms; null when empty. */
  instant(field: ColumnField): number | null
  mustHave(field: ColumnField): string
  refuse(code: RowCode, field: ColumnField | null): void
  problem(): RefusedRow | null
  /** A spreadsheet saved this file and rounded its ids: nothing in it can be matched any more. */
  isResaved(): boolean
}

const orderNoShape = /^\d{6,32}$/

export function createRowReader({ columns, header }: RecognisedTable): RowReader {
  let raw: RawRow = { row: 0, cells: [], isBroken: false }
  let problem: RefusedRow | null = null
  let isResaved = false

  const text = (field: ColumnField) => cleanCell(raw.cells[columns[field]] ?? '')

  function refuse(code: RowCode, field: ColumnField | null): void {
    problem ??=
      field === null ? refuseRow(raw.row, code) : refuseRow(raw.row, code, header[columns[field]] ?? '', text(field))
  }

  /** A value the reader could make nothing of spoils the row. */
  function checked<V>(value: V | null, code: RowCode, field: ColumnField, otherwise: V): V {
    if (value !== null) return value
    refuse(code, field)
    return otherwise
  }

  return {
    start(next) {
      raw = next
      problem = null
      if (raw.isBroken) refuse('broken_quotes', null)
      else if (raw.cells.length > header.length && raw.cells.slice(header.length).some((cell) => cell.trim() !== '')) {
        refuse('too_many_cells', null)
      }
      return problem === null
    },
    has: (field) => columns[field] >= 0,
    text,
    orderNo(field) {
      const number = text(field).replace(/\.0+$/, '')
      if (isRoundedNumber(number)) isResaved = true
      else if (number === '') refuse('empty_value', field)
      else if (!orderNoShape.test(number)) refuse('bad_order_no', field)
      return number
    },
    fen: (field) => checked(readFen(text(field)), 'bad_amount', field, 0),
    count: (field) => checked(readCount(text(field)), 'bad_quantity', field, 0),
    instant(field) {
      const cell = text(field)
      return cell === '' ? null : checked(readInstant(cell), 'bad_date', field, 0)
    },
    mustHave(field) {
      const cell = text(field)
      if (cell === '') refuse('empty_value', field)
      return cell
    },
    refuse,
    problem: () => problem,
    isResaved: () => isResaved,
  }
}

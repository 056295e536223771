import { dayMs } from '#shared/kernel/time.ts'
import { cleanCell, halfWidth, isRoundedNumber, readCount, readFen, readInstant } from './cells.ts'
import type { RefusedRow } from './import-log.ts'
import { type ImportJob, type RawRow, refuseRow } from './order-draft.ts'
import type { RecognisedTable } from './recognise-table.ts'
import type { RowCode } from './row-codes.ts'
import type { ColumnField } from './table-shape.ts'

/** Reads the cells of one row after another and keeps the first thing that is wrong with it. */
export interface RowReader {
  readonly table: RecognisedTable
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
  /** A deadline, which may lie ahead: null when the cell holds words instead. */
  deadline(field: ColumnField): number | null
  mustHave(field: ColumnField): string
  refuse(code: RowCode, field: ColumnField | null): void
  problem(): RefusedRow | null
  /** A spreadsheet saved this file and rounded its ids: nothing in it can be matched any more. */
  isResaved(): boolean
}

/** Digits, in groups for 拼多多 (`251101-431880012345678`), with a letter before them for 小红书. */
const orderNoShape = /^[A-Za-z]{0,4}\d[\d-]{4,30}\d$/
/** 2003-01-01 in Asia/Shanghai: no platform is older. */
const earliest = Date.UTC(2003, 0, 1) - 8 * 3_600_000
/** Clocks of computers and platforms differ a little. */
const mostAheadMs = 2 * dayMs
const mostDeadlineMs = 400 * dayMs

export function createRowReader(table: RecognisedTable, { startedAt }: Pick<ImportJob, 'startedAt'>): RowReader {
  const { columns, header } = table
  let raw: RawRow = { row: 0, cells: [], isBroken: false }
  let problem: RefusedRow | null = null
  let isResaved = false

  const text = (field: ColumnField) => {
    const at = columns[field]
    return at < 0 ? '' : cleanCell(raw.cells[at] ?? '')
  }

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
    table,
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
      const number = halfWidth(text(field)).replace(/\.0+$/, '')
      if (isRoundedNumber(number)) isResaved = true
      else if (number === '') refuse('empty_value', field)
      else if (!orderNoShape.test(number)) refuse('bad_order_no', field)
      return number
    },
    fen(field) {
      const fen = checked(readFen(text(field)), 'bad_amount', field, 0)
      if (fen < 0) refuse('negative_amount', field)
      return fen
    },
    count: (field) => checked(readCount(text(field)), 'bad_quantity', field, 0),
    instant(field) {
      const cell = text(field)
      if (cell === '') return null
      const at = checked(readInstant(cell), 'bad_date', field, earliest)
      if (at < earliest || at > startedAt + mostAheadMs) refuse('date_out_of_range', field)
      return at
    },
    deadline(field) {
      const at = readInstant(text(field))
      return at === null || at < earliest || at > startedAt + mostDeadlineMs ? null : at
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

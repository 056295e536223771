import { cleanCell, readFen } from './cells.ts'
import type { RawRow } from './order-draft.ts'
import type { RowReader } from './row-reader.ts'
import type { ColumnField } from './table-shape.ts'

/** Rows of an export that are no data: a line that explains the columns, and the sums at the end. */
export interface OddRows {
  /** True when this row is none of the data. A sum that does not fit the rows above is refused, so that people see it. */
  isOdd(raw: RawRow): boolean
  /** Takes the row that was read last into the sums. */
  count(): void
}

const totalWords = /^(?:总计|合计|小计|总合计|共计|汇总)[:：]?$/
/** Columns whose sums a report may tell. */
const summed: readonly ColumnField[] = ['amount', 'paid', 'refunded', 'refundAmount']

/** Both kinds seen in exports (../shared/data/README.md): 拼多多 reports end in 总计, 抖店 explains its columns below them. */
export function createOddRows(reader: RowReader): OddRows {
  const fields = summed.filter(reader.has)
  const sums = new Map<ColumnField, number>(fields.map((field) => [field, 0]))
  let isFirst = true

  function checkTotal(): void {
    const differs = fields.find((field) => {
      const told = reader.text(field)
      return told !== '' && readFen(told) !== sums.get(field)
    })
    if (differs) reader.refuse('total_differs', differs)
  }

  return {
    isOdd(raw) {
      const wasFirst = isFirst
      isFirst = false
      const orderNo = reader.text('orderNo')
      if (/\d{4}/.test(orderNo)) return false
      const isTotal = raw.cells.slice(0, 5).some((cell) => totalWords.test(cleanCell(cell)))
      if (isTotal) checkTotal()
      return isTotal || (wasFirst && isExplanation(reader, orderNo))
    },
    count() {
      for (const field of fields) sums.set(field, (sums.get(field) ?? 0) + (readFen(reader.text(field)) ?? 0))
    },
  }
}

/** Words where number and amount should stand. */
function isExplanation(reader: RowReader, orderNo: string): boolean {
  const amount = reader.text(reader.has('amount') ? 'amount' : 'refundAmount')
  return /\p{Script=Han}/u.test(orderNo) && !/\d/.test(amount)
}

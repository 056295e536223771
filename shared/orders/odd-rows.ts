import { cleanCell, readFen } from './cells.ts'
import type { OrderDraft, RawRow } from './order-draft.ts'
import type { RowReader } from './row-reader.ts'
import type { ColumnField } from './table-shape.ts'

/** Rows of an export that are no data: a line that explains the columns, and the sums at the end. */
export interface OddRows {
  /** True when this row is none of the data. A sum that does not fit the rows above is refused, so that people see it. */
  isOdd(raw: RawRow): boolean
  /** Takes a row that was read into the sums. */
  count(draft: OrderDraft): void
}

const totalWords = /^(?:总计|合计|小计|总合计|共计|汇总)[:：]?$/
/** Columns whose sums a report may tell, and what a row adds to them. */
const summed: readonly (readonly [field: ColumnField, fenOf: (draft: OrderDraft) => number])[] = [
  ['amount', ({ amountFen }) => amountFen],
  ['refundAmount', ({ refunds }) => refunds?.[0]?.amountFen ?? 0],
]

/** Both kinds seen in exports (../shared/data/README.md): 拼多多 reports end in 总计, 抖店 explains its columns below them. */
export function createOddRows(reader: RowReader): OddRows {
  const [field, fenOf] = summed.find(([one]) => reader.has(one)) ?? [null, () => 0]
  let sumFen = 0
  let isFirst = true

  function checkTotal(): void {
    const told = field === null ? '' : reader.text(field)
    if (told !== '' && readFen(told) !== sumFen) reader.refuse('total_differs', field)
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
    count(draft) {
      sumFen += fenOf(draft)
    },
  }
}

/** Words where number and amount should stand. */
function isExplanation(reader: RowReader, orderNo: string): boolean {
  const amount = reader.text(reader.has('amount') ? 'amount' : 'refundAmount')
  return /\p{Script=Han}/u.test(orderNo) && !/\d/.test(amount)
}

import type { OrderLine } from './order.ts'
import { customerIdOf, emptyDraft, type ImportJob, type OrderDraft } from './order-draft.ts'
import { isPaid } from './platform-status.ts'
import { readLine } from './read-line-row.ts'
import { oneLine, readInstants, readParcel, readStatus } from './read-parts.ts'
import { isMasked, regionOf, regionOfParts } from './receiver-address.ts'
import { refundStateOf } from './refund-state.ts'
import type { RowReader } from './row-reader.ts'
import type { ColumnField } from './table-shape.ts'

/** Columns that are about the goods of a row. A table with one of them has lines. */
const lineColumns: readonly ColumnField[] = ['subOrderNo', 'spec', 'productCode', 'price', 'lineTotal']

/** A row that tells a whole order, or one item together with all of its order (R27). */
export function readOrderRow(reader: RowReader, job: ImportJob): OrderDraft {
  const { platform, kind } = reader.table
  const draft = emptyDraft(job, platform, reader.orderNo('orderNo'))
  draft.buyerNick = reader.text('buyerNick')
  draft.customerId = customerIdOf(draft.buyerNick, platform, job.shopId)
  readInstants(reader, draft)
  readStatus(reader, draft)
  draft.title = oneLine(reader.text('title'))
  draft.quantity = reader.text('quantity') === '' ? 0 : reader.count('quantity')
  draft.freightFen = reader.fen('freight')
  readAmounts(reader, draft)
  readParcel(reader, draft)
  const closeReason = reader.text('closeReason')
  draft.closeReason = closeReason === '订单未关闭' ? null : closeReason || null
  if (kind === 'items' || lineColumns.some(reader.has)) draft.lines.push(withRefund(reader, draft, readLine(reader)))
  draft.refundedFen = draft.lines[0]?.refundedFen ?? reader.fen('refunded')
  readPersonal(reader, draft)
  return draft
}

/** 实付 as the table says it; a table that only says what is due says what was paid once it was paid. */
function readAmounts(reader: RowReader, draft: OrderDraft): void {
  draft.amountFen = reader.fen('amount')
  if (reader.has('paid')) draft.paidFen = reader.fen('paid')
  else draft.paidFen = isPaid(draft) ? draft.amountFen : 0
}

/** An order that was closed by a refund gave back all of it; otherwise words alone tell no amount. */
function withRefund(reader: RowReader, { state, paidFen }: OrderDraft, line: OrderLine): OrderLine {
  if (state !== 'closed' || reader.has('refunded')) return line
  const isGivenBack = [reader.text('refundStatus'), reader.text('status')].some((words) => {
    return words !== '' && refundStateOf(words) === 'refunded'
  })
  return isGivenBack ? { ...line, refundedFen: paidFen } : line
}

function readPersonal(reader: RowReader, draft: OrderDraft): void {
  if (reader.text('province') === '') {
    const address = reader.text('address')
    draft.region = regionOf(address)
    draft.sealed.address = address || null
  } else readAddressParts(reader, draft)
  draft.sealed.receiver = reader.text('receiver') || null
  draft.sealed.phone = reader.text('phone') || reader.text('otherPhone') || null
  draft.sealed.buyerMessage = reader.text('buyerMessage') || null
  draft.sealed.sellerMemo = reader.text('sellerMemo') || null
  const flag = reader.text('flag')
  draft.flag = flag === '' || isMasked(flag) ? null : flag
}

/** 省, 市, 区 and the street in columns of their own. */
function readAddressParts(reader: RowReader, draft: OrderDraft): void {
  const [province, city, district] = [reader.text('province'), reader.text('city'), reader.text('district')]
  const parts = [province, city, district, reader.text('street'), reader.text('address')]
  draft.region = regionOfParts(province, city, district)
  draft.sealed.address = parts.filter((part) => part !== '').join(' ')
}

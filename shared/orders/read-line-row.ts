import type { OrderLine } from './order.ts'
import { emptyDraft, type ImportJob, type OrderDraft } from './order-draft.ts'
import { isPaid } from './platform-status.ts'
import { oneLine, readInstants, readParcel, readStatus } from './read-parts.ts'
import { refundStateOf } from './refund-state.ts'
import type { RowReader } from './row-reader.ts'

/**
 * A row of a table whose lines are items (Taobao ExportOrderDetailList, 千牛 sub-orders; R27): an order of one line,
 * to be joined with its neighbours. Without 订单创建时间 it is no order by itself: `placedAt` stays 0.
 */
export function readLineRow(reader: RowReader, job: ImportJob): OrderDraft {
  const draft = emptyDraft(job, reader.table.platform, reader.orderNo('orderNo'))
  if (reader.has('placedAt')) readInstants(reader, draft)
  if (reader.has('status')) readStatus(reader, draft)
  readParcel(reader, draft)
  const line = readLine(reader)
  draft.lines.push(line)
  draft.title = line.title
  draft.quantity = line.quantity
  draft.amountFen = reader.text('amount') === '' ? line.priceFen * line.quantity : reader.fen('amount')
  const paidFen = reader.text('paid') === '' ? draft.amountFen : reader.fen('paid')
  // Sub-orders tell the price in the column of the payment before anything was paid.
  draft.paidFen = isPaid(draft) ? paidFen : 0
  draft.refundedFen = line.refundedFen
  draft.sealed.sellerMemo = reader.text('sellerMemo') || null
  return draft
}

export function readLine(reader: RowReader): OrderLine {
  const { kind, amounts } = reader.table
  const refundStatus = reader.text('refundStatus')
  const isGivenBack = refundStatus === '' || refundStateOf(refundStatus) === 'refunded'
  const refundedFen = reader.fen('refunded')
  const quantity = quantityOf(reader)
  return {
    subOrderNo: reader.has('subOrderNo') ? reader.orderNo('subOrderNo') : null,
    title: oneLine(kind === 'lines' ? reader.mustHave('title') : reader.text('title')),
    spec: oneLine(reader.text('spec')).replace(/^商品规格[:：]/, ''),
    productCode: reader.text('productCode') || reader.text('outerCode'),
    quantity,
    priceFen: priceOf(reader, quantity),
    refundedFen: isGivenBack ? refundedFen : 0,
    refundStatus: refundStatus === '' || refundStatus === '没有申请退款' ? null : refundStatus,
    ...(kind === 'items' && amounts === 'line' ? { dueFen: reader.fen('amount') } : {}),
  }
}

/** A table that does not count has one piece a line; a list of orders may leave the cell empty. */
function quantityOf(reader: RowReader): number {
  const { kind } = reader.table
  if (!reader.has('quantity')) return kind === 'orders' ? 0 : 1
  return kind === 'orders' && reader.text('quantity') === '' ? 0 : reader.count('quantity')
}

/** Some tables tell the price of all pieces together. */
function priceOf(reader: RowReader, quantity: number): number {
  if (reader.has('price')) return reader.fen('price')
  return quantity > 0 ? Math.round(reader.fen('lineTotal') / quantity) : reader.fen('lineTotal')
}

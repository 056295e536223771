import type { OrderLine } from './order.ts'
import { emptyDraft, type ImportJob, type OrderDraft } from './order-draft.ts'
import { leastAdvanced } from './platform-status.ts'
import { oneLine, readInstants, readParcel, readStatus } from './read-order-row.ts'
import type { RowReader } from './row-reader.ts'

/**
 * A row of a table whose lines are items (Taobao ExportOrderDetailList, 千牛 sub-orders; R27): an order of one line,
 * to be joined with its neighbours. Without 订单创建时间 it is no order by itself: `placedAt` stays 0.
 */
export function readLineRow(reader: RowReader, job: ImportJob): OrderDraft {
  const draft = emptyDraft(job, reader.orderNo('orderNo'))
  if (reader.has('status')) readStatus(reader, draft)
  if (reader.has('placedAt')) readInstants(reader, draft)
  readParcel(reader, draft)
  const line = readLine(reader)
  draft.lines.push(line)
  draft.title = line.title
  draft.quantity = line.quantity
  draft.amountFen = reader.text('amount') === '' ? line.priceFen * line.quantity : reader.fen('amount')
  const paidFen = reader.text('paid') === '' ? draft.amountFen : reader.fen('paid')
  draft.paidFen = isPaid(draft) ? paidFen : 0
  draft.refundedFen = line.refundedFen
  draft.sealed.sellerMemo = reader.text('sellerMemo') || null
  return draft
}

/** Sub-orders tell the price in the column of the payment before anything was paid. */
function isPaid({ state, paidAt }: OrderDraft): boolean {
  return state === 'closed' ? paidAt !== null : state !== 'awaitingPayment'
}

function readLine(reader: RowReader): OrderLine {
  const refundStatus = reader.text('refundStatus')
  const isRefunded = refundStatus === '' || /成功|完成/.test(refundStatus)
  const refundedFen = reader.fen('refunded')
  return {
    subOrderNo: reader.has('subOrderNo') ? reader.orderNo('subOrderNo') : null,
    title: oneLine(reader.mustHave('title')),
    spec: oneLine(reader.text('spec')).replace(/^商品规格[:：]/, ''),
    productCode: reader.text('productCode') || reader.text('outerCode'),
    quantity: reader.count('quantity'),
    priceFen: reader.fen('price'),
    refundedFen: isRefunded ? refundedFen : 0,
    refundStatus: refundStatus === '' || refundStatus === '没有申请退款' ? null : refundStatus,
  }
}

/** Joins one more item to its order, in place. */
export function joinLine(order: OrderDraft, line: OrderDraft): void {
  const state = leastAdvanced(order.state, line.state)
  if (state !== order.state) {
    order.state = state
    order.platformStatus = line.platformStatus
  }
  order.lines = withLines(order.lines, line.lines)
  order.quantity += line.quantity
  order.amountFen += line.amountFen
  order.paidFen += line.paidFen
  order.refundedFen += line.refundedFen
  order.paidAt ??= line.paidAt
  order.shippedAt ??= line.shippedAt
  order.signedAt ??= line.signedAt
  order.courier ??= line.courier
  order.trackingNo ??= line.trackingNo
  order.sealed.sellerMemo ??= line.sealed.sellerMemo
}

/** Lines with sub-order numbers are told apart by them; lines without are all different. */
export function withLines(lines: readonly OrderLine[], more: readonly OrderLine[]): OrderLine[] {
  const next = [...lines]
  for (const line of more) {
    const at = line.subOrderNo === null ? -1 : next.findIndex((one) => one.subOrderNo === line.subOrderNo)
    if (at < 0) next.push(line)
    else next[at] = line
  }
  return next
}

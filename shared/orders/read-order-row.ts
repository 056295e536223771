import { isRoundedNumber } from './cells.ts'
import { customerIdOf, emptyDraft, type ImportJob, type OrderDraft } from './order-draft.ts'
import { stateOf } from './platform-status.ts'
import { regionOf } from './receiver-address.ts'
import type { RowReader } from './row-reader.ts'

/** A row of a table whose lines are whole orders (Taobao classic and 千牛 order lists, R27). */
export function readOrderRow(reader: RowReader, job: ImportJob): OrderDraft {
  const draft = emptyDraft(job, reader.orderNo('orderNo'))
  draft.buyerNick = reader.text('buyerNick')
  draft.customerId = customerIdOf(draft.buyerNick, job.shopId)
  readStatus(reader, draft)
  draft.title = oneLine(reader.text('title'))
  draft.quantity = reader.text('quantity') === '' ? 0 : reader.count('quantity')
  draft.amountFen = reader.fen('amount')
  draft.paidFen = reader.fen('paid')
  draft.freightFen = reader.fen('freight')
  draft.refundedFen = reader.fen('refunded')
  readInstants(reader, draft)
  readParcel(reader, draft)
  const closeReason = reader.text('closeReason')
  draft.closeReason = closeReason === '订单未关闭' ? null : closeReason || null
  readPersonal(reader, draft)
  return draft
}

export function readStatus(reader: RowReader, draft: OrderDraft): void {
  draft.platformStatus = reader.mustHave('status')
  const state = stateOf(draft.platformStatus)
  if (state) draft.state = state
  else reader.refuse('unknown_status', 'status')
}

export function readInstants(reader: RowReader, draft: OrderDraft): void {
  reader.mustHave('placedAt')
  draft.placedAt = reader.instant('placedAt') ?? 0
  draft.recency = draft.placedAt === 0 ? 0 : -draft.placedAt
  draft.paidAt = reader.instant('paidAt')
  draft.shippedAt = reader.instant('shippedAt')
  draft.signedAt = reader.instant('signedAt')
}

export function readParcel(reader: RowReader, draft: OrderDraft): void {
  const trackingNo = reader.text('trackingNo').replace(/^No[:：]\s*/i, '')
  if (isRoundedNumber(trackingNo)) reader.refuse('rounded_number', 'trackingNo')
  draft.trackingNo = trackingNo || null
  draft.courier = reader.text('courier') || null
}

function readPersonal(reader: RowReader, draft: OrderDraft): void {
  const address = reader.text('address')
  draft.region = address === '' ? null : regionOf(address)
  draft.sealed.receiver = reader.text('receiver') || null
  draft.sealed.phone = reader.text('phone') || reader.text('otherPhone') || null
  draft.sealed.address = address || null
  draft.sealed.buyerMessage = reader.text('buyerMessage') || null
  draft.sealed.sellerMemo = reader.text('sellerMemo') || null
}

/** Titles of some exports hold a line end in the middle. */
export function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ')
}

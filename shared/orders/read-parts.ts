import { isRoundedNumber } from './cells.ts'
import type { OrderDraft } from './order-draft.ts'
import { dayOfOrderNo } from './order-number.ts'
import { stateByInstants, stateOf } from './platform-status.ts'
import type { RowReader } from './row-reader.ts'

export function readStatus(reader: RowReader, draft: OrderDraft): void {
  if (!reader.has('status')) {
    draft.state = stateByInstants(draft)
    return
  }
  draft.platformStatus = reader.mustHave('status')
  const state = stateOf(draft.platformStatus, reader.table)
  if (state) draft.state = state
  else reader.refuse('unknown_status', 'status')
}

/** 拼多多 leaves the day to the order number where its column is empty. */
export function readInstants(reader: RowReader, draft: OrderDraft): void {
  const placedAt = reader.instant('placedAt') ?? dayOfOrderNo(draft)
  if (placedAt === null) reader.refuse('empty_value', 'placedAt')
  draft.placedAt = placedAt ?? 0
  draft.recency = draft.placedAt === 0 ? 0 : -draft.placedAt
  draft.paidAt = reader.instant('paidAt')
  draft.shippedAt = reader.instant('shippedAt')
  draft.signedAt = reader.instant('signedAt')
  draft.dispatchBy = reader.deadline('dispatchBy')
}

export function readParcel(reader: RowReader, draft: OrderDraft): void {
  const [parcelNo = '', parcelCourier = ''] = reader.has('parcel') ? readJoinedParcel(reader) : []
  const trackingNo = (reader.text('trackingNo') || parcelNo).trim().replace(/^No[:：]\s*/i, '')
  if (isRoundedNumber(trackingNo)) reader.refuse('rounded_number', reader.has('trackingNo') ? 'trackingNo' : 'parcel')
  draft.trackingNo = trackingNo || null
  draft.courier = reader.text('courier') || parcelCourier.trim() || null
}

/** Titles of some exports hold a line end in the middle. */
export function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ')
}

/** Number and courier of `SF0220481613112-顺丰速运,goods…` (抖店). */
function readJoinedParcel(reader: RowReader): string[] {
  return (reader.text('parcel').split(/[,，]/)[0] ?? '').split('-')
}

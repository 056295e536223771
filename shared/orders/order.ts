import { array, type InferOutput, nullable, object, picklist, string } from 'valibot'
import { platform } from '#shared/kernel/platform.ts'
import { rowStamps } from '#shared/kernel/row.ts'
import { count, fen, instant, negativeInstant } from '#shared/kernel/schema.ts'
import { orderStateNames } from './order-states.ts'

export const orderState = picklist(orderStateNames)

/** 订单明细: one line of goods. */
export const orderLine = object({
  subOrderNo: nullable(string()),
  title: string(),
  spec: string(),
  productCode: string(),
  quantity: count,
  /** Price of one piece. */
  priceFen: fen,
  refundedFen: fen,
  /** The platform's own words, as imported. */
  refundStatus: nullable(string()),
})
export type OrderLine = InferOutput<typeof orderLine>

export const region = object({ province: string(), city: string(), district: string() })
export type Region = InferOutput<typeof region>

/** An order of the ledger (R27). `orderNo` is text: 19 digits do not fit a number. */
export const order = object({
  ...rowStamps,
  platform,
  orderNo: string(),
  buyerNick: string(),
  customerId: string(),
  state: orderState,
  /** The platform's own status words, as imported, and since when we know them. */
  platformStatus: string(),
  seenAt: instant,
  title: string(),
  quantity: count,
  amountFen: fen,
  paidFen: fen,
  freightFen: fen,
  refundedFen: fen,
  lines: array(orderLine),
  placedAt: instant,
  paidAt: nullable(instant),
  shippedAt: nullable(instant),
  signedAt: nullable(instant),
  courier: nullable(string()),
  trackingNo: nullable(string()),
  closeReason: nullable(string()),
  region: nullable(region),
  /** Negative `placedAt`: the ascending index then lists newest first in one request. */
  recency: negativeInstant,
  importId: nullable(string()),
  /** Personal data, in one field and never in an index (architecture 6). */
  sealed: object({
    receiver: nullable(string()),
    phone: nullable(string()),
    address: nullable(string()),
    buyerMessage: nullable(string()),
    sellerMemo: nullable(string()),
  }),
})
export type Order = InferOutput<typeof order>

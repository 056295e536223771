import { array, boolean, type InferOutput, nullable, object, optional, picklist, string } from 'valibot'
import { platform } from '#shared/kernel/platform.ts'
import { rowStamps } from '#shared/kernel/row.ts'
import { count, fen, instant, negativeInstant } from '#shared/kernel/schema.ts'
import { orderStateNames, refundStateNames } from './order-states.ts'

export const orderState = picklist(orderStateNames)
export const refundState = picklist(refundStateNames)

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
  /** The platform's own words, as imported; `refundStateOf` reads them. */
  refundStatus: nullable(string()),
  /** What the buyer owes for this line after discounts, where the platform tells it line by line (抖店, 小红书). */
  dueFen: optional(fen),
})
export type OrderLine = InferOutput<typeof orderLine>

/** 退款: one refund of an order as a refund list tells it (R27). An order has several, one for each sub-order. */
export const orderRefund = object({
  refundNo: string(),
  /** The platform's own words, and what they mean. */
  status: string(),
  state: refundState,
  amountFen: fen,
  /** Goods come back; null where the list does not say. */
  needsReturn: nullable(boolean()),
  isPartial: nullable(boolean()),
  /** 售中 / 售后: asked for before or after the deal was done. */
  stage: nullable(picklist(['inSale', 'afterSale'])),
  subOrderNo: nullable(string()),
  title: string(),
  productCode: string(),
  reason: string(),
  askedAt: nullable(instant),
  endedAt: nullable(instant),
  /** 超时时间: until when the seller may act. The platform's own, so it wins over any computed one. */
  deadlineAt: nullable(instant),
  returnCourier: nullable(string()),
  returnTrackingNo: nullable(string()),
})
export type OrderRefund = InferOutput<typeof orderRefund>

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
  /** What refund lists told. Absent in rows of programs that did not read them. */
  refunds: optional(array(orderRefund)),
  /** 承诺发货时间: the platform's own deadline, as imported; it wins over any computed one. */
  dispatchBy: optional(nullable(instant)),
  /** Colour or grade of the seller's flag in the platform's own words. */
  flag: optional(nullable(string())),
  /** When its buyer was erased (R47). It stays for the figures, and no later file tells who it was. */
  erasedAt: optional(instant),
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

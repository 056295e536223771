import { array, boolean, type InferOutput, nullable, number, object, optional, string } from 'valibot'
import { platform } from '#shared/kernel/platform.ts'
import { rowStamps } from '#shared/kernel/row.ts'
import { count, fen, instant, negativeInstant } from '#shared/kernel/schema.ts'
import { region } from '#shared/orders/order.ts'

/** A buyer of one platform (R47). Figures follow the orders and are never typed. */
export const customer = object({
  ...rowStamps,
  platform,
  nick: string(),
  /** All orders but closed unpaid ones; `paid` ones have a payment and are not fully refunded. */
  orderCount: count,
  paidOrderCount: count,
  /** Paid, net of refunds. */
  totalFen: fen,
  quantity: number(),
  firstOrderAt: nullable(instant),
  lastOrderAt: nullable(instant),
  /** When the last order that counts as paid was paid (R49). Absent in rows of earlier programs: then its orders tell. */
  lastPaidAt: optional(nullable(instant)),
  region: nullable(region),
  tags: array(object({ tag: string(), until: nullable(instant) })),
  group: nullable(string()),
  importance: count,
  isFriend: boolean(),
  recency: negativeInstant,
  importId: nullable(string()),
  sealed: object({
    name: nullable(string()),
    phone: nullable(string()),
    address: nullable(string()),
    /** What the last colleague wants the next one to know. */
    remark: nullable(object({ text: string(), by: string(), at: instant })),
  }),
})
export type Customer = InferOutput<typeof customer>

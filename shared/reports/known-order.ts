import type { Order } from '#shared/orders/order.ts'
import type { KnownOrder } from './conversion.ts'

type Paid = Pick<Order, 'id' | 'customerId' | 'state' | 'placedAt' | 'paidAt' | 'paidFen'>

/**
 * What figures need of an order. Some tables do not say when it was paid: then it was when it was placed. 拼多多 and 快手 fill
 * 实付 before anything was paid, so an order that waits for payment, or was closed without a time of payment, is not paid.
 */
export function knownOrder({ id, customerId, state, placedAt, paidAt, paidFen }: Paid): KnownOrder {
  const isPaid = paidFen > 0 && state !== 'awaitingPayment' && (state !== 'closed' || paidAt !== null)
  return { id, customerId, placedAt, paidAt: isPaid ? (paidAt ?? placedAt) : null, fen: isPaid ? paidFen : 0 }
}

import { fail, ok } from '#shared/kernel/result.ts'
import type { ordersContract } from '#shared/orders/contract.ts'
import type { Order } from '#shared/orders/order.ts'
import { indexPage } from '#store/db/index-page.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import { maskedOrder } from './masked-order.ts'

type OrdersHandlers = Handlers<typeof ordersContract>

/** Newest first, of all states or of one: either has its own index, so that no page reads more than it shows. */
export const page: OrdersHandlers['page'] = async ({ state, after }, { db, shopId }) => {
  const whose = state === null ? { shopId } : { shopId, state }
  const { rows, next } = await indexPage(db.orders, { whose, by: 'recency', after })
  return ok({ rows: rows.map(rowOf), next, total: null })
}

export const get: OrdersHandlers['get'] = async ({ id }, { db }) => {
  const order = await db.orders.get(id)
  return order ? ok(maskedOrder(order)) : fail('order_not_found')
}

function rowOf(order: Order) {
  const { id, platform, orderNo, buyerNick, customerId, state, platformStatus, title, quantity } = order
  const { amountFen, paidFen, refundedFen, placedAt, paidAt, shippedAt, courier, trackingNo, region } = order
  const what = { id, platform, orderNo, buyerNick, customerId, state, platformStatus, title, quantity }
  return { ...what, amountFen, paidFen, refundedFen, placedAt, paidAt, shippedAt, courier, trackingNo, region }
}

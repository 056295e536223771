import { fail, ok } from '#shared/kernel/result.ts'
import type { ordersContract } from '#shared/orders/contract.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import { maskedOrder } from './masked-order.ts'

type OrdersHandlers = Handlers<typeof ordersContract>

export const get: OrdersHandlers['get'] = async ({ id }, { db }) => {
  const order = await db.orders.get(id)
  return order ? ok(maskedOrder(order)) : fail('order_not_found')
}

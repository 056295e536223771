import { type ClockRules, type OrderClock, seedRules } from '#shared/clocks/clock-rows.ts'
import type { Order } from '#shared/orders/order.ts'
import { insert, type Operation, patch } from '#store/db/operation.ts'
import type { Context } from '#store/dispatch/handler.ts'

export type OwnRules = Pick<ClockRules, 'remindAfterMinutes' | 'lateFen'>

export async function rulesOf({ db, shopId }: Context): Promise<OwnRules> {
  return (await db.clockRules.get(shopId)) ?? seedRules
}

/** An order of this shop. */
export async function orderOf({ db, shopId }: Context, orderId: string): Promise<Order | null> {
  const order = await db.orders.get(orderId)
  return order?.shopId === shopId ? order : null
}

/** What people know of these orders' clocks, in their order; null where nobody said anything. */
export async function clocksOf({ db }: Context, orders: readonly Order[]): Promise<(OrderClock | null)[]> {
  const rows = await db.orderClocks.bulkGet(orders.map(({ id }) => id))
  return rows.map((row) => row ?? null)
}

type Said = Pick<OrderClock, 'promise' | 'groupedAt' | 'typedDispatchBy' | 'reminders'>
const nothingSaid: Said = { promise: null, groupedAt: null, typedDispatchBy: null, reminders: [] }

/** Writes what changes of an order's clock, whether or not it had a row. */
export function clockWith(orderId: string, before: OrderClock | undefined, set: Partial<Said>): Operation {
  return before ? patch('orderClocks', before, set) : insert('orderClocks', { id: orderId, ...nothingSaid, ...set })
}

/** What names an order in a list. */
export function named({ id, platform, orderNo, buyerNick, title, quantity }: Order) {
  return { orderId: id, platform, orderNo, buyerNick, title, quantity }
}

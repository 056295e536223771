import type { Order } from '#shared/orders/order.ts'
import type { OrderState } from '#shared/orders/order-states.ts'
import { walkIndex } from '#store/db/index-page.ts'
import type { Context } from '#store/dispatch/handler.ts'

/** Orders read in one go: about 15 ms, so that commands and queries come in between. */
const ordersPerSlice = 400

interface Walked {
  /** Orders of any when left out. */
  readonly state?: OrderState
  /** Only orders placed from `since` up to `until`, epoch ms; all when left out. */
  readonly since?: number
  readonly until?: number
}

/** Orders of a shop, newest first, a slice at a time; `visit` is waited for. */
export function walkOrders(
  { db, shopId }: Pick<Context, 'db' | 'shopId'>,
  { state, since = Number.NEGATIVE_INFINITY, until = Number.POSITIVE_INFINITY }: Walked,
  visit: (orders: readonly Order[]) => Promise<void> | void,
): Promise<void> {
  const whose = state === undefined ? { shopId } : { shopId, state }
  return walkIndex(db.orders, { whose, by: 'recency', from: -until, until: -since, most: ordersPerSlice }, visit)
}

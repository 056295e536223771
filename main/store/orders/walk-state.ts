import { Dexie } from 'dexie'
import type { Order } from '#shared/orders/order.ts'
import type { OrderState } from '#shared/orders/order-states.ts'
import type { Context } from '#store/dispatch/handler.ts'

/** Orders read in one go: about 15 ms, so that commands and queries come in between. */
const ordersPerSlice = 400

interface Walked {
  readonly state: OrderState
  /** Only orders placed since, epoch ms; all when left out. */
  readonly since?: number
}

/** Orders of one state, newest first, a slice at a time; `visit` is waited for. */
export async function walkState(
  { db, shopId }: Pick<Context, 'db' | 'shopId'>,
  { state, since }: Walked,
  visit: (orders: readonly Order[]) => Promise<void>,
): Promise<void> {
  const end = since === undefined ? Dexie.maxKey : -since
  let from: unknown = Dexie.minKey
  /** Rows of the very recency the next slice begins with that were seen already. */
  let seen = 0
  for (;;) {
    const slice = await db.orders
      .where('[shopId+state+recency]')
      .between([shopId, state, from], [shopId, state, end], true, true)
      .limit(ordersPerSlice + seen)
      .toArray()
    const fresh = slice.slice(seen)
    if (fresh.length > 0) await visit(fresh)
    const last = slice.at(-1)
    if (!last || slice.length < ordersPerSlice + seen) return
    seen = slice.filter(({ recency }) => recency === last.recency).length
    from = last.recency
  }
}

import type { Order } from '#shared/orders/order.ts'
import type { Database } from '#store/db/database.ts'

/** Orders read in one go: about 15 ms, so that commands and queries come in between. */
const ordersPerSlice = 400

/** Orders of a shop placed from `since` up to `until`, newest first, a slice at a time. */
export async function walkOrders(
  db: Database,
  { shopId, since, until }: { readonly shopId: string; readonly since: number; readonly until: number },
  visit: (order: Order) => void,
): Promise<void> {
  let from = -until
  /** Rows of the very recency the next slice begins with that were seen already. */
  let seen = 0
  for (;;) {
    const slice = await db.orders
      .where('[shopId+recency]')
      .between([shopId, from], [shopId, -since], true, true)
      .limit(ordersPerSlice + seen)
      .toArray()
    for (const order of slice.slice(seen)) visit(order)
    const last = slice.at(-1)
    if (!last || slice.length < ordersPerSlice + seen) return
    seen = slice.filter(({ recency }) => recency === last.recency).length
    from = last.recency
  }
}

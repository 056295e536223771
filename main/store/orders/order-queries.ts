import { Dexie } from 'dexie'
import { placeAfter, readCursor, writeCursor } from '#shared/customers/page-cursor.ts'
import { pageSize } from '#shared/kernel/page.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { ordersContract } from '#shared/orders/contract.ts'
import type { Order } from '#shared/orders/order.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import { maskedOrder } from './masked-order.ts'

type OrdersHandlers = Handlers<typeof ordersContract>

/** A page of one state looks at this many orders at most; the next page goes on from there. */
const mostScanned = 2_000

export const page: OrdersHandlers['page'] = async ({ state, after }, { db, shopId }) => {
  const from = after === null ? null : readCursor(after)
  const most = state === null ? pageSize : mostScanned
  const read = await db.orders
    .where('[shopId+recency]')
    .between([shopId, from?.recency ?? Dexie.minKey], [shopId, Dexie.maxKey], true, true)
    .limit(most + (from?.shown ?? 0))
    .toArray()
  const scanned = read.slice(from?.shown ?? 0)
  const seen = state === null ? scanned : untilFull(scanned, state)
  const rows = state === null ? seen : seen.filter((order) => order.state === state)
  const isEnd = scanned.length < most && seen.length === scanned.length
  const next = isEnd ? null : placeAfter(seen, from)
  return ok({ rows: rows.map(rowOf), next: next && writeCursor(next), total: null })
}

/** The orders up to the one that fills the page. */
function untilFull(orders: readonly Order[], state: Order['state']): readonly Order[] {
  let found = 0
  const last = orders.findIndex((order) => {
    if (order.state === state) found += 1
    return found === pageSize
  })
  return last < 0 ? orders : orders.slice(0, last + 1)
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

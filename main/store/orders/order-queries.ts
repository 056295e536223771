import { Dexie } from 'dexie'
import { placeAfter, readCursor, writeCursor } from '#shared/customers/page-cursor.ts'
import { pageSize } from '#shared/kernel/page.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { fold } from '#shared/kernel/text.ts'
import type { ordersContract } from '#shared/orders/contract.ts'
import type { Order } from '#shared/orders/order.ts'
import { isMasked } from '#shared/orders/receiver-address.ts'
import type { Database } from '#store/db/database.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import { maskedOrder } from './masked-order.ts'

type OrdersHandlers = Handlers<typeof ordersContract>

/** A page of one state looks at this many orders at most; the next page goes on from there. */
const mostScanned = 2_000
/** Orders of one customer that are looked at. */
const mostOfCustomer = 200

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

export const ofCustomer: OrdersHandlers['ofCustomer'] = async ({ customerId }, { db }) => {
  const orders = await newestOf(db, customerId)
  const waits = (order: Order) => order.state === 'awaitingDispatch'
  return ok([...orders.filter(waits), ...orders.filter((order) => !waits(order))].map(rowOf))
}

export const unshippedOf: OrdersHandlers['unshippedOf'] = async ({ customerId }, { db }) => {
  const orders = (await newestOf(db, customerId)).filter((order) => order.state === 'awaitingDispatch')
  const keys = orders.map(addressKey)
  const places = [...new Set(keys.filter((key) => key !== null))]
  const parcelOf = (key: string | null) => (key === null ? null : places.indexOf(key) + 1)
  return ok(orders.map((order, index) => ({ order: maskedOrder(order), parcel: parcelOf(keys[index] ?? null) })))
}

/** Same person, same place; null when the export hides either. */
function addressKey({ sealed: { receiver, phone, address } }: Order): string | null {
  if (!address || isMasked(address) || (receiver && isMasked(receiver))) return null
  return [receiver, phone, address].map((part) => fold(part ?? '').replace(/[\s,，]/g, '')).join('|')
}

function newestOf(db: Database, customerId: string): Promise<Order[]> {
  const range = db.orders.where('[customerId+recency]').between([customerId, Dexie.minKey], [customerId, Dexie.maxKey])
  return range.limit(mostOfCustomer).toArray()
}

function rowOf(order: Order) {
  const { id, platform, orderNo, buyerNick, customerId, state, platformStatus, title, quantity } = order
  const { amountFen, paidFen, refundedFen, placedAt, paidAt, shippedAt, courier, trackingNo, region } = order
  const what = { id, platform, orderNo, buyerNick, customerId, state, platformStatus, title, quantity }
  return { ...what, amountFen, paidFen, refundedFen, placedAt, paidAt, shippedAt, courier, trackingNo, region }
}

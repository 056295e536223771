import type { Customer } from '#shared/customers/customer.ts'
import { dayMs, hourMs } from '#shared/kernel/time.ts'
import type { Unstamped } from '#shared/kernel/row.ts'
import type { Order } from '#shared/orders/order.ts'
import { nickMaker } from './nicks.ts'
import { type Random, randomOf } from './random.ts'
import { elsewhere, sampleBuyer, sampleCustomer } from './sample-customer.ts'
import { type Buyer, sampleOrder, unsentOrder } from './sample-order.ts'
import { orderTimes } from './seasons.ts'
import { sampleTeam } from './team.ts'

export interface ShopWish {
  readonly seed: number
  readonly customers: number
  /** Of all customers together; at least one for each. */
  readonly orders: number
  /** Epoch ms the shop is told of. */
  readonly now: number
}

/** Customers with all their orders. */
export interface ShopChunk {
  readonly customers: Unstamped<Customer>[]
  readonly orders: Unstamped<Order>[]
}

/** Customers of one chunk: with their orders, a frame of moderate size. */
const customersPerChunk = 125
/** The first customers show what the audit of orders looks for (R18): 16 with two unsent orders. */
const showcases = 16
/** Of a hundred customers, so many have a nick that looks like the one before (R20). */
const twinsInHundred = 1

/** A believable shop, the same to the byte for the same wish. Made in chunks, so that any size streams. */
export async function* generateShop(wish: ShopWish): AsyncGenerator<ShopChunk> {
  const random = randomOf(wish.seed)
  const { shop, agents } = sampleTeam(wish.seed)
  const nicks = nickMaker(random)
  const timeOf = orderTimes(wish.now)
  const telling: Telling = { random, shopId: shop.id, now: wish.now, timeOf, no: 0 }
  let chunk: ShopChunk = { customers: [], orders: [] }
  let ordersLeft = wish.orders
  let former = ''
  for (let at = 0; at < wish.customers; at += 1) {
    const twin = random.below(100) < twinsInHundred ? nicks.twin(former) : null
    const nick = twin ?? nicks.next()
    former = nick
    const buyer = sampleBuyer(random, shop.id, nick)
    const orders = ordersOf(telling, buyer, at, orderCount(random, ordersLeft, wish.customers - at, at < showcases ? 2 : 1))
    ordersLeft -= orders.length
    chunk.customers.push(sampleCustomer(random, buyer, orders, { now: wish.now, authorId: agents[0].id }))
    chunk.orders.push(...orders)
    if (chunk.customers.length < customersPerChunk) continue
    yield chunk
    chunk = { customers: [], orders: [] }
  }
  if (chunk.customers.length > 0) yield chunk
}

interface Telling {
  readonly random: Random
  readonly shopId: string
  readonly now: number
  readonly timeOf: (random: Random) => number
  no: number
}

function ordersOf(telling: Telling, buyer: Buyer, at: number, count: number): Unstamped<Order>[] {
  const { random, shopId, now } = telling
  const orders: Unstamped<Order>[] = []
  while (orders.length < count) {
    const isShown = at < showcases && orders.length < 2
    telling.no += 1
    if (isShown) {
      const placedAt = now - 2 * hourMs - random.below(dayMs)
      // Every other pair goes to two addresses: those may not be merged.
      const receiver = at % 2 === 1 && orders.length === 1 ? elsewhere(random, buyer) : buyer
      orders.push(unsentOrder(random, receiver, { shopId, now, placedAt, no: telling.no }))
    } else {
      orders.push(sampleOrder(random, buyer, { shopId, now, placedAt: telling.timeOf(random), no: telling.no }))
    }
  }
  return orders
}

/** How many orders the next of `customersLeft` gets: most one or two, a few twenty; the last takes what is left. */
function orderCount(random: Random, ordersLeft: number, customersLeft: number, atLeast: number): number {
  const mean = ordersLeft / customersLeft
  if (customersLeft === 1) return ordersLeft
  const drawn = Math.max(atLeast, 1 + Math.floor(-Math.log(1 - random.next()) * Math.max(0, mean - 0.5)))
  return Math.max(1, Math.min(drawn, ordersLeft - (customersLeft - 1), 60))
}

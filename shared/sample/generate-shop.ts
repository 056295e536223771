import type { Customer } from '#shared/customers/customer.ts'
import type { Unstamped } from '#shared/kernel/row.ts'
import { dayMs, hourMs, minuteMs } from '#shared/kernel/time.ts'
import type { Order } from '#shared/orders/order.ts'
import { nickMaker } from './nicks.ts'
import { type Random, randomOf } from './random.ts'
import { elsewhere, sampleBuyer, sampleCustomer } from './sample-customer.ts'
import { type Buyer, sampleOrder, shownOrder } from './sample-order.ts'
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
/** The first customers show what the audit of orders looks for (R18): two orders not yet sent. */
const unsentShown = 16
/** The next ones have just ordered and not yet paid (R26). */
const unpaidShown = 8
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
    const orders = ordersOf(
      telling,
      buyer,
      at,
      orderCount(random, ordersLeft, wish.customers - at, at < unsentShown ? 2 : 1),
    )
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
    telling.no += 1
    const wish = { shopId, now, no: telling.no }
    if (at < unsentShown && orders.length < 2) {
      const placedAt = now - 2 * hourMs - random.below(dayMs)
      // Every other pair goes to two addresses: those may not be merged.
      const receiver = at % 2 === 1 && orders.length === 1 ? elsewhere(random, buyer) : buyer
      orders.push(shownOrder(random, receiver, { ...wish, placedAt }, 'awaitingDispatch'))
    } else if (at >= unsentShown && at < unsentShown + unpaidShown && orders.length === 0) {
      const placedAt = now - 5 * minuteMs - random.below(2 * hourMs)
      orders.push(shownOrder(random, buyer, { ...wish, placedAt }, 'awaitingPayment'))
    } else {
      orders.push(sampleOrder(random, buyer, { ...wish, placedAt: telling.timeOf(random) }))
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

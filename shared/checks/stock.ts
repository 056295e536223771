import type { OrderFacts } from './order-facts.ts'

/** What speaks about one product's stock (R21; domain 2.10): pieces counted, orders and holds waiting for them. */
export interface StockFacts {
  /** As last counted. */
  readonly onHand: number
  /** Unshipped orders with the product. */
  readonly orders: readonly OrderFacts[]
  readonly holds: readonly HoldFacts[]
}

/** 留货: pieces promised to a buyer until an instant (domain 2.40). */
export interface HoldFacts {
  readonly id: string
  readonly customerId: string
  readonly quantity: number
  readonly placedAt: number
  readonly until: number
  /** When it was let go before its time; null while it holds. */
  readonly endedAt: number | null
}

/** Pieces of one product an order still waits for. */
export function piecesOf({ goods }: OrderFacts, code: string): number {
  return goods.reduce((sum, one) => sum + (one.code === code ? one.quantity : 0), 0)
}

function isReserving({ state, isRefunding }: OrderFacts): boolean {
  return state === 'awaitingDispatch' && !isRefunding
}

/** A hold ends by itself: at its time, when it is let go, or when the buyer has paid for what was held. */
export function isHolding(hold: HoldFacts, orders: readonly OrderFacts[], now: number): boolean {
  if (hold.endedAt !== null || hold.until <= now) return false
  const isBought = (order: OrderFacts) =>
    order.customerId === hold.customerId && isReserving(order) && (order.paidAt ?? order.placedAt) >= hold.placedAt
  return !orders.some(isBought)
}

/** `available = onHand - reservedByPaidUnshipped` (domain 2.10), less what is held for others. */
export function availableOf({ onHand, orders, holds }: StockFacts, code: string, now: number): number {
  const reserved = orders.filter(isReserving).reduce((sum, order) => sum + piecesOf(order, code), 0)
  const held = holds.filter((hold) => isHolding(hold, orders, now)).reduce((sum, { quantity }) => sum + quantity, 0)
  return onHand - reserved - held
}

/** Ids of paid orders that come too late for what is on hand, with the pieces they lack. Who paid first comes first. */
export function shortOrders({ onHand, orders }: Pick<StockFacts, 'onHand' | 'orders'>, code: string) {
  const short = new Map<string, number>()
  let left = onHand
  const queue = orders.filter(isReserving).toSorted((a, b) => paidTime(a) - paidTime(b) || (a.id < b.id ? -1 : 1))
  for (const order of queue) {
    const wanted = piecesOf(order, code)
    const given = Math.min(wanted, Math.max(0, left))
    if (given < wanted) short.set(order.id, wanted - given)
    left -= given
  }
  return short as ReadonlyMap<string, number>
}

function paidTime({ paidAt, placedAt }: OrderFacts): number {
  return paidAt ?? placedAt
}

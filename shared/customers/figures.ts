import type { Order } from '#shared/orders/order.ts'
import type { Customer } from './customer.ts'

/** What a customer's row says about its orders (R47). Derived, never typed. */
export type Figures = Pick<
  Customer,
  'orderCount' | 'paidOrderCount' | 'totalFen' | 'quantity' | 'firstOrderAt' | 'lastOrderAt'
>

/** The part of an order that figures are made of. */
export type FigureOrder = Pick<Order, 'state' | 'paidFen' | 'refundedFen' | 'quantity' | 'placedAt'>

export const noFigures: Figures = {
  orderCount: 0,
  paidOrderCount: 0,
  totalFen: 0,
  quantity: 0,
  firstOrderAt: null,
  lastOrderAt: null,
}

/** Everything but closed unpaid orders counts (customer.ts). */
export function isCounted(order: FigureOrder): boolean {
  return order.state !== 'closed' || order.paidFen > 0
}

/** Paid net of refunds, fen. A closed order earned nothing: platforms close paid orders only after a full refund. */
export function netFen(order: FigureOrder): number {
  return order.state === 'closed' ? 0 : Math.max(0, order.paidFen - order.refundedFen)
}

/** Figures from all orders of one customer, whatever their order. */
export function figuresOf(orders: readonly FigureOrder[]): Figures {
  return orders.reduce(withOrder, noFigures)
}

/** Figures with one more order. */
export function withOrder(figures: Figures, order: FigureOrder): Figures {
  if (!isCounted(order)) return figures
  const { placedAt } = order
  return {
    ...addSums(figures, order, 1),
    firstOrderAt: Math.min(figures.firstOrderAt ?? placedAt, placedAt),
    lastOrderAt: Math.max(figures.lastOrderAt ?? placedAt, placedAt),
  }
}

/**
 * Figures after one order changed. Null when they cannot be told without reading the customer's other orders: the
 * first or last order stopped counting or moved in time.
 */
export function withChangedOrder(figures: Figures, before: FigureOrder, after: FigureOrder): Figures | null {
  if (!isCounted(before)) return withOrder(figures, after)
  const isEdge = before.placedAt === figures.firstOrderAt || before.placedAt === figures.lastOrderAt
  const staysPut = isCounted(after) && after.placedAt === before.placedAt
  if (isEdge && !staysPut) return null
  const without = { ...figures, ...addSums(figures, before, -1) }
  return withOrder(without, after)
}

function addSums(figures: Figures, order: FigureOrder, sign: 1 | -1): Omit<Figures, 'firstOrderAt' | 'lastOrderAt'> {
  const net = netFen(order)
  const isPaid = net > 0
  return {
    orderCount: figures.orderCount + sign,
    paidOrderCount: figures.paidOrderCount + (isPaid ? sign : 0),
    totalFen: figures.totalFen + sign * net,
    quantity: figures.quantity + (isPaid ? sign * order.quantity : 0),
  }
}

/** Lists show the customer with the newest order first; without orders the day we met counts. */
export function customerRecency(lastOrderAt: number | null, createdAt: number): number {
  return -(lastOrderAt ?? createdAt)
}

import type { Order } from '#shared/orders/order.ts'
import type { Customer } from './customer.ts'

/** What a customer's row says about its orders (R47). Derived, never typed. */
export interface Figures
  extends Pick<Customer, 'orderCount' | 'paidOrderCount' | 'totalFen' | 'quantity' | 'firstOrderAt' | 'lastOrderAt'> {
  /** When the last order that counts as paid was paid (R49); null without one. */
  readonly lastPaidAt: number | null
}

/** The part of an order that figures are made of. */
export type FigureOrder = Pick<Order, 'state' | 'paidFen' | 'refundedFen' | 'quantity' | 'placedAt' | 'paidAt'>

export const noFigures: Figures = {
  orderCount: 0,
  paidOrderCount: 0,
  totalFen: 0,
  quantity: 0,
  firstOrderAt: null,
  lastOrderAt: null,
  lastPaidAt: null,
}

/** The figures of a customer's row; null when an earlier program wrote it and did not know when the last payment was. */
export function figuresOfRow(row: Customer): Figures | null {
  const { orderCount, paidOrderCount, totalFen, quantity, firstOrderAt, lastOrderAt } = row
  const lastPaidAt = paidOrderCount === 0 ? null : row.lastPaidAt
  if (lastPaidAt === undefined) return null
  return { orderCount, paidOrderCount, totalFen, quantity, firstOrderAt, lastOrderAt, lastPaidAt }
}

/** Everything but closed unpaid orders counts (customer.ts). */
export function isCounted(order: FigureOrder): boolean {
  return order.state !== 'closed' || order.paidFen > 0
}

/**
 * Paid net of refunds, fen. A closed order earned nothing: platforms close paid orders only after a full refund. 拼多多 and
 * 快手 fill 实付 before anything was paid.
 */
export function netFen(order: FigureOrder): number {
  const earnsNothing = order.state === 'closed' || order.state === 'awaitingPayment'
  return earnsNothing ? 0 : Math.max(0, order.paidFen - order.refundedFen)
}

/** When an order that counts as paid was paid: some platforms' tables do not say, then it is when it was placed. */
export function paidTime(order: FigureOrder): number | null {
  return netFen(order) > 0 ? (order.paidAt ?? order.placedAt) : null
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
    lastPaidAt: later(figures.lastPaidAt, paidTime(order)),
  }
}

/**
 * Figures after one order changed. Null when they cannot be told without reading the customer's other orders: the
 * first or last order stopped counting or moved in time, or the last payment was given back.
 */
export function withChangedOrder(figures: Figures, before: FigureOrder, after: FigureOrder): Figures | null {
  if (!isCounted(before)) return withOrder(figures, after)
  const isEdge = before.placedAt === figures.firstOrderAt || before.placedAt === figures.lastOrderAt
  const staysPut = isCounted(after) && after.placedAt === before.placedAt
  if (isEdge && !staysPut) return null
  const paidBefore = paidTime(before)
  const isLastPaid = paidBefore !== null && paidBefore === figures.lastPaidAt
  if (isLastPaid && (paidTime(after) ?? Number.NEGATIVE_INFINITY) < paidBefore) return null
  const without = { ...figures, ...addSums(figures, before, -1) }
  return withOrder(without, after)
}

function later(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other)
}

type Sums = Pick<Figures, 'orderCount' | 'paidOrderCount' | 'totalFen' | 'quantity'>

function addSums(figures: Figures, order: FigureOrder, sign: 1 | -1): Sums {
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

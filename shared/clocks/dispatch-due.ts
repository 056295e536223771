import { hourMs } from '#shared/kernel/time.ts'
import type { Order } from '#shared/orders/order.ts'
import type { ClockRules, OrderClock } from './clock-rows.ts'

/** What Pinduoduo shops promise (R34; domain 2.17): 72 h from payment, or 24 h from the group's completion. */
export const promiseHours = { ordinary: 72, express: 24 } as const
export type PromiseKind = keyof typeof promiseHours

/** What the platform takes for a late express order at least: a coupon of 3 yuan (domain 2.17). */
export const leastCompensationFen = 300
const soonMs = 4 * hourMs

export type DueSource = 'typed' | 'imported' | 'computed'

export interface DispatchDue {
  readonly dueAt: number
  /** The platform's own deadline wins over a computed one; what somebody typed is newer than what a file said. */
  readonly source: DueSource
  /** Null where only the platform's own deadline is known. */
  readonly promise: PromiseKind | null
}

type Promised = Pick<Order, 'platform' | 'paidAt' | 'dispatchBy'>
type Known = Pick<OrderClock, 'promise' | 'groupedAt' | 'typedDispatchBy'>

/** Until when an order must leave. Null: nobody said, and only Pinduoduo's terms can be computed. */
export function dispatchDue({ platform, paidAt, dispatchBy }: Promised, clock: Known | null): DispatchDue | null {
  const promise = platform === 'pinduoduo' ? (clock?.promise ?? 'ordinary') : null
  const typed = clock?.typedDispatchBy ?? null
  if (typed !== null) return { dueAt: typed, source: 'typed', promise }
  if (typeof dispatchBy === 'number') return { dueAt: dispatchBy, source: 'imported', promise }
  const start = promise === 'express' ? (clock?.groupedAt ?? paidAt) : paidAt
  if (promise === null || start === null) return null
  return { dueAt: start + promiseHours[promise] * hourMs, source: 'computed', promise }
}

export const dueBands = ['late', 'soon', 'later', 'unknown'] as const
export type DueBand = (typeof dueBands)[number]

/** `late` begins a millisecond after the deadline; `soon` is the last four hours before it. */
export function dueBand(due: DispatchDue | null, now: number): DueBand {
  if (due === null) return 'unknown'
  if (now > due.dueAt) return 'late'
  return due.dueAt - now <= soonMs ? 'soon' : 'later'
}

/** What a late order costs, fen: only the express promise names a price, the ordinary one is a warning. */
export function lateCompensationFen(
  due: DispatchDue | null,
  { shippedAt, now }: { readonly shippedAt: number | null; readonly now: number },
  { lateFen }: Pick<ClockRules, 'lateFen'>,
): number {
  if (due?.promise !== 'express' || (shippedAt ?? now) <= due.dueAt) return 0
  return Math.max(leastCompensationFen, lateFen)
}

/** 假一赔十: what a proven fake costs on Pinduoduo, fen. */
export function counterfeitCompensationFen(paidFen: number): number {
  return 10 * paidFen
}

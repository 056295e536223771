import { type CustomerTie, memberOf } from '#shared/customers/tie.ts'
import { dayMs, dayOf, startOfDay } from '#shared/kernel/time.ts'
import type { Order } from '#shared/orders/order.ts'
import { type KnownOrder, lookBackMs } from '#shared/reports/conversion.ts'
import { knownOrder } from '#shared/reports/known-order.ts'

/** An order may be paid so long after it was placed. */
const paidLaterMs = 31 * dayMs

/** What a day's figures need of orders begins so long before the day. */
export const orderWindowMs = Math.max(lookBackMs, paidLaterMs)

const none: readonly KnownOrder[] = []

/**
 * Orders of a shop as figures need them, newest first as far back as somebody asked: who placed one when, and when it was
 * paid. Derived, never a second truth. About 17 MB for 100,000 orders.
 */
export class OrderBook {
  readonly shopId: string
  /** Orders placed from here on (epoch ms) are known. */
  readBackTo = Number.POSITIVE_INFINITY
  /** How far back the walk goes that is on its way; what is written about those is taken in. */
  reach = Number.POSITIVE_INFINITY
  /** Orders written while older ones were being read: what the walk finds of them may be older. */
  readonly written = new Set<string>()
  readonly #byAccount = new Map<string, KnownOrder[]>()
  readonly #paidOn = new Map<string, Map<string, KnownOrder>>()
  readonly #placedOn = new Map<string, number>()
  /** The account in front of an account, and all of them by the one in front (R47). */
  readonly #heads: ReadonlyMap<string, string>
  readonly #accounts: ReadonlyMap<string, readonly string[]>

  constructor(shopId: string, ties: readonly CustomerTie[]) {
    this.shopId = shopId
    this.#heads = headsOf(ties)
    const accounts = new Map<string, string[]>()
    for (const [account, head] of this.#heads) accounts.set(head, [...(accounts.get(head) ?? [head]), account])
    this.#accounts = accounts
  }

  /** Takes in an order; gives the days (`YYYY-MM-DD`) whose figures it may change. */
  take(order: Order): string[] {
    const next = knownOrder(order)
    const own = this.#byAccount.get(next.customerId) ?? []
    const place = own.findIndex(({ id }) => id === next.id)
    const before = own[place]
    if (before) this.#forget(before)
    if (before) own[place] = next
    else own.push(next)
    this.#byAccount.set(next.customerId, own)
    this.#note(next)
    return [...new Set([...touchedBy(next), ...(before ? touchedBy(before) : [])])]
  }

  readonly buyerOf = (customerId: string): string => this.#heads.get(customerId) ?? customerId

  readonly ordersOf = (buyer: string): readonly KnownOrder[] => {
    const accounts = this.#accounts.get(buyer)
    if (!accounts) return this.#byAccount.get(buyer) ?? none
    return accounts.flatMap((account) => this.#byAccount.get(account) ?? [])
  }

  paidOn(on: string): KnownOrder[] {
    return [...(this.#paidOn.get(on)?.values() ?? [])]
  }

  placedOn(on: string): number {
    return this.#placedOn.get(on) ?? 0
  }

  #note(order: KnownOrder): void {
    this.#placed(order, 1)
    if (order.paidAt === null) return
    const on = dayOf(order.paidAt)
    const paid = this.#paidOn.get(on) ?? new Map<string, KnownOrder>()
    paid.set(order.id, order)
    this.#paidOn.set(on, paid)
  }

  #forget(order: KnownOrder): void {
    this.#placed(order, -1)
    if (order.paidAt !== null) this.#paidOn.get(dayOf(order.paidAt))?.delete(order.id)
  }

  #placed({ placedAt }: KnownOrder, by: 1 | -1): void {
    const on = dayOf(placedAt)
    this.#placedOn.set(on, this.placedOn(on) + by)
  }
}

function headsOf(ties: readonly CustomerTie[]): Map<string, string> {
  const above = new Map<string, string>()
  for (const tie of ties) {
    const member = memberOf(tie)
    if (member !== null && tie.standing.as === 'merged') above.set(member, tie.standing.headId)
  }
  const headOf = (id: string): string => {
    const next = above.get(id)
    return next === undefined ? id : headOf(next)
  }
  return new Map([...above.keys()].map((id) => [id, headOf(id)]))
}

/** The day it was placed and those whose look-back it is in, and the day it was paid. */
function touchedBy({ placedAt, paidAt }: KnownOrder): string[] {
  const days: string[] = []
  for (let at = startOfDay(dayOf(placedAt)); at <= placedAt + lookBackMs; at += dayMs) days.push(dayOf(at))
  return paidAt === null ? days : [...days, dayOf(paidAt)]
}

import { dayMs, startOfDay } from '#shared/kernel/time.ts'
import { type Chat, conversionOf, type DayConversion, type KnownOrder } from '#shared/reports/conversion.ts'
import { type DayTallies, joinTallies } from '#shared/reports/day-tallies.ts'
import { dealTallies } from '#shared/reports/deal-tallies.ts'
import type { KeysOf } from '#shared/reports/group.ts'
import { DisputeBook } from './dispute-book.ts'
import type { OrderBook } from './order-book.ts'
import type { ComplaintRow } from './read-day.ts'

/** What lies behind the figures of a day. */
export interface DayCases {
  readonly conversion: DayConversion
  readonly paid: readonly { readonly buyer: string; readonly order: KnownOrder }[]
  readonly complaints: readonly ComplaintRow[]
  readonly keysOf: KeysOf
}

export interface KeptDay {
  readonly talks: DayTallies
  readonly chats: readonly Chat[]
  readonly complaints: readonly ComplaintRow[]
  readonly keysOf: KeysOf
  /** With its orders; null until somebody asks, and again when an order changed. */
  tallies: DayTallies | null
}

/** What is known of one shop. */
export class KeptDays {
  readonly shopId: string
  readonly orders: OrderBook
  readonly disputes = new DisputeBook()
  readonly days = new Map<string, KeptDay>()
  /** Days something was written about: what is being read of them may be older. */
  readonly touched = new Set<string>()

  constructor(orders: OrderBook) {
    this.shopId = orders.shopId
    this.orders = orders
  }

  spoil(on: string): void {
    this.days.delete(on)
    this.touched.add(on)
  }

  spoilAll(): void {
    for (const on of [...this.days.keys()]) this.spoil(on)
  }

  recount(days: readonly string[]): void {
    for (const on of days) {
      const day = this.days.get(on)
      if (day) day.tallies = null
    }
  }
}

export function casesOf({ orders }: KeptDays, on: string, { chats, complaints, keysOf }: KeptDay): DayCases {
  const from = startOfDay(on)
  const { buyerOf, ordersOf } = orders
  return {
    conversion: conversionOf({ from, until: from + dayMs, chats, buyerOf, ordersOf }),
    paid: orders.paidOn(on).map((order) => ({ buyer: buyerOf(order.customerId), order })),
    complaints,
    keysOf,
  }
}

export function talliesOf(kept: KeptDays, on: string, day: KeptDay): DayTallies {
  day.tallies ??= joinTallies(
    day.talks,
    dealTallies({ ...casesOf(kept, on, day), placed: kept.orders.placedOn(on) }, day.keysOf),
  )
  return day.tallies
}

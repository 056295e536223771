import type { Ticket } from '#shared/aftersales/ticket.ts'
import type { ChatLog } from '#shared/inspection/chat-log.ts'
import { dayMs, dayOf, startOfDay } from '#shared/kernel/time.ts'
import type { Order } from '#shared/orders/order.ts'
import type { Reception } from '#shared/reception/reception.ts'
import { type Chat, conversionOf, type DayConversion } from '#shared/reports/conversion.ts'
import { type DayTallies, dealTallies, joinTallies, talkTallies } from '#shared/reports/day-tallies.ts'
import { type KeysOf, keysBy } from '#shared/reports/group.ts'
import type { TalkFact } from '#shared/reports/talk-fact.ts'
import type { Review } from '#shared/reviews/review.ts'
import type { RosterEntry } from '#shared/roster/rota-rows.ts'
import { addDays } from '#shared/roster/week.ts'
import type { PendingFrame } from '#store/db/apply.ts'
import type { Database } from '#store/db/database.ts'
import type { FrameOperation, StoredRow } from '#store/db/operation.ts'
import { walkOrders } from '#store/orders/walk-orders.ts'
import { type Beside, besideOf } from './beside.ts'
import { DisputeBook } from './dispute-book.ts'
import { OrderBook, orderWindowMs } from './order-book.ts'
import { type ComplaintRow, charged, dutiesAround, formulasOf, reviewsOfDay, talksOfDay } from './read-day.ts'

interface Asked {
  readonly shopId: string
  readonly now: number
}

export interface CountedDays {
  /** Of each day that is counted; a day still being read is absent. */
  readonly tallies: ReadonlyMap<string, DayTallies>
  readonly isComplete: boolean
}

/** What lies behind the figures of a day. */
export interface DayCases {
  readonly conversion: DayConversion
  readonly paid: readonly { readonly buyer: string; readonly order: ReturnType<OrderBook['paidOn']>[number] }[]
  readonly complaints: readonly ComplaintRow[]
  readonly keysOf: KeysOf
}

/**
 * Figures of a shop by day (R74): counted from the tables when somebody asks, the newest day first, a slice at a time, and
 * kept up with what is saved since. Derived, never a second truth.
 */
export interface ShopReports {
  follow(frames: readonly PendingFrame[]): void
  /** Waits for small shops; of a large one it gives what is counted so far. */
  days(asked: Asked, wanted: readonly string[]): Promise<CountedDays>
  cases(asked: Asked, on: string): Promise<DayCases>
  /** Names, rules and what people told: small tables, read at each question. */
  beside(shopId: string): Promise<Beside>
  /** The talks of a day, read again: figures do not keep them. */
  talks(shopId: string, on: string): Promise<TalkFact[]>
  orders(ids: readonly string[]): Promise<(Order | undefined)[]>
}

/** Answers wait this long for days that are not counted yet. */
const patienceMs = 150

interface KeptDay {
  readonly talks: DayTallies
  readonly chats: readonly Chat[]
  readonly complaints: readonly ComplaintRow[]
  readonly keysOf: KeysOf
  /** With its orders; null until somebody asks, and again when an order changed. */
  tallies: DayTallies | null
}

/** What is known of one shop. */
class Kept {
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

export function createShopReports(db: Database): ShopReports {
  let held: Kept | null = null
  const wanted = new Set<string>()
  let working: Promise<void> | null = null
  let failed: unknown = null

  async function keptOf(shopId: string): Promise<Kept> {
    if (held?.shopId === shopId) return held
    const ties = await db.customerTies.toArray()
    if (held?.shopId === shopId) return held
    held = new Kept(new OrderBook(shopId, ties))
    return held
  }

  /** Reads one day after the other, the newest first; what is asked meanwhile comes in between. */
  async function work(asked: Asked): Promise<void> {
    for (let on = newestOf(wanted); on !== null; on = newestOf(wanted)) {
      const kept = await keptOf(asked.shopId)
      if (!kept.days.has(on)) await readDay({ db, kept, now: asked.now }, on)
      if (held === kept && kept.days.has(on)) wanted.delete(on)
    }
  }

  async function ready(asked: Asked, days: readonly string[]): Promise<Kept> {
    const kept = await keptOf(asked.shopId)
    for (const on of days) if (!kept.days.has(on)) wanted.add(on)
    if (wanted.size === 0) return kept
    working ??= work(asked)
      .catch((error: unknown) => {
        failed = error
        wanted.clear()
      })
      .finally(() => {
        working = null
      })
    await Promise.race([working, new Promise((resolve) => setTimeout(resolve, patienceMs))])
    if (failed === null) return kept
    const error = failed
    failed = null
    throw error
  }

  return {
    follow(frames) {
      for (const frame of frames) if (held && !takeOver(held, frame)) held = null
    },

    async days(asked, days) {
      const kept = await ready(asked, days)
      const tallies = new Map<string, DayTallies>()
      for (const on of days) {
        const day = kept.days.get(on)
        if (day) tallies.set(on, talliesOf(kept, on, day))
      }
      return { tallies, isComplete: tallies.size === days.length }
    },

    async cases(asked, on) {
      for (;;) {
        const kept = await ready(asked, [on])
        const day = kept.days.get(on)
        if (day) return casesOf(kept, on, day)
      }
    },

    beside: (shopId) => besideOf({ db, shopId }),
    talks: (shopId, on) => talksOfDay({ db, shopId }, on),
    orders: (ids) => db.orders.bulkGet([...ids]),
  }
}

function newestOf(days: ReadonlySet<string>): string | null {
  let newest: string | null = null
  for (const on of days) if (newest === null || on > newest) newest = on
  return newest
}

interface Reading {
  readonly db: Database
  readonly kept: Kept
  readonly now: number
}

async function readDay({ db, kept, now }: Reading, on: string): Promise<void> {
  const where = { db, shopId: kept.shopId }
  kept.touched.delete(on)
  await readOrdersBack(where, kept.orders, startOfDay(on) - orderWindowMs)
  await kept.disputes.readBack(where, startOfDay(on))
  const [talks, dutyOf, formulaOf, reviews] = await Promise.all([
    talksOfDay(where, on),
    dutiesAround(where, on),
    formulasOf(where),
    reviewsOfDay(where, on),
  ])
  const complaints = await charged(where, [...kept.disputes.on(on), ...reviews])
  if (kept.touched.has(on)) return
  const keysOf = keysBy(dutyOf)
  const chats = talks
    .filter(({ isInbound }) => isInbound)
    .map(({ id, customerId, startAt, turns }) => ({ id, customerId, startAt, turns }))
  kept.days.set(on, { talks: talkTallies(talks, { keysOf, formulaOf, now }), chats, complaints, keysOf, tallies: null })
}

async function readOrdersBack(where: { db: Database; shopId: string }, book: OrderBook, to: number): Promise<void> {
  if (to >= book.readBackTo) return
  book.written.clear()
  book.reach = to
  await walkOrders(where, { since: to, until: Math.min(book.readBackTo - 1, Number.MAX_SAFE_INTEGER) }, (orders) => {
    for (const order of orders) if (!book.written.has(order.id)) book.take(order)
  })
  book.readBackTo = to
}

function casesOf({ orders }: Kept, on: string, { chats, complaints, keysOf }: KeptDay): DayCases {
  const from = startOfDay(on)
  const { buyerOf, ordersOf } = orders
  return {
    conversion: conversionOf({ from, until: from + dayMs, chats, buyerOf, ordersOf }),
    paid: orders.paidOn(on).map((order) => ({ buyer: buyerOf(order.customerId), order })),
    complaints,
    keysOf,
  }
}

function talliesOf(kept: Kept, on: string, day: KeptDay): DayTallies {
  day.tallies ??= joinTallies(
    day.talks,
    dealTallies({ ...casesOf(kept, on, day), placed: kept.orders.placedOn(on) }, day.keysOf),
  )
  return day.tallies
}

/** False when a frame does not tell enough: all has to be read again. */
function takeOver(kept: Kept, { frame, after }: PendingFrame): boolean {
  return frame.operations.every((operation, at) => {
    const row = operation.k === 'put' ? operation.row : (after?.[at] ?? null)
    const take = takers[operation.t as keyof typeof takers]
    if (!take) return true
    return row !== null && operation.k !== 'remove' && take(kept, row, operation)
  })
}

type Take = (kept: Kept, row: StoredRow, operation: FrameOperation) => boolean

/** What each table's rows change. The gate has written them: they are what their tables hold. */
const takers: Partial<Record<FrameOperation['t'], Take>> = {
  orders: (kept, row) => {
    const order = row as unknown as Order
    if (order.shopId !== kept.shopId) return true
    kept.orders.written.add(order.id)
    if (order.placedAt >= kept.orders.reach) kept.recount(kept.orders.take(order))
    return true
  },
  receptions: (kept, row) => spoilt(kept, dayOf((row as unknown as Reception).openedAt)),
  chatLogs: (kept, row) => spoilt(kept, dayOf((row as unknown as ChatLog).startAt)),
  reviews: (kept, row) => spoilt(kept, dayOf((row as unknown as Review).at)),
  tickets: (kept, row) => {
    const on = kept.disputes.take(row as unknown as Ticket)
    return on === null || spoilt(kept, on)
  },
  rosterEntries: (kept, row) => {
    const { on } = row as unknown as RosterEntry
    return spoilt(kept, on) && spoilt(kept, addDays(on, 1))
  },
  responseRules: (kept) => {
    kept.spoilAll()
    return true
  },
  // Who is one person has changed: everything about buyers is put together anew.
  customerTies: () => false,
}

function spoilt(kept: Kept, on: string): boolean {
  kept.spoil(on)
  return true
}

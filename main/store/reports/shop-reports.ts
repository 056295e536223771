import { dayMs, dayOf, startOfDay } from '#shared/kernel/time.ts'
import type { Order } from '#shared/orders/order.ts'
import { type DayTallies, talkTallies } from '#shared/reports/day-tallies.ts'
import { keysBy } from '#shared/reports/group.ts'
import { daysOf } from '#shared/reports/period.ts'
import type { TalkFact } from '#shared/reports/talk-fact.ts'
import { addDays } from '#shared/roster/week.ts'
import type { PendingFrame } from '#store/db/apply.ts'
import type { Database } from '#store/db/database.ts'
import { walkOrders } from '#store/orders/walk-orders.ts'
import { type Beside, besideOf } from './beside.ts'
import { takeOver } from './follow-frames.ts'
import { casesOf, type DayCases, KeptDays, talliesOf } from './kept-days.ts'
import { OrderBook, orderWindowMs } from './order-book.ts'
import { charged, dutiesAround, formulasOf, reviewsOfDay, talksOfDay } from './read-day.ts'

interface Asked {
  readonly shopId: string
  readonly now: number
}

interface CountedDays {
  /** Of each day that is counted; a day still being read is absent. */
  readonly tallies: ReadonlyMap<string, DayTallies>
  readonly isComplete: boolean
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
  /** Begins to count the last fortnight, with which a morning begins. */
  readAhead(asked: Asked): Promise<void>
  /** Names, rules and what people told: small tables, read at each question. */
  beside(shopId: string): Promise<Beside>
  /** The talks of a day, read again: figures do not keep them. */
  talks(shopId: string, on: string): Promise<TalkFact[]>
  orders(ids: readonly string[]): Promise<(Order | undefined)[]>
}

/** Answers wait this long for days that are not counted yet. */
const patienceMs = 150

/** Days of the morning's trend. */
const daysAhead = 14

export function createShopReports(db: Database): ShopReports {
  let held: KeptDays | null = null
  const wanted = new Set<string>()
  let working: Promise<void> | null = null
  let failed: unknown = null

  async function keptOf(shopId: string): Promise<KeptDays> {
    if (held?.shopId === shopId) return held
    const ties = await db.customerTies.toArray()
    if (held?.shopId === shopId) return held
    held = new KeptDays(new OrderBook(shopId, ties))
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

  async function ready(asked: Asked, days: readonly string[]): Promise<KeptDays> {
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

    async readAhead(asked) {
      const yesterday = dayOf(asked.now - dayMs)
      await ready(asked, daysOf({ from: addDays(yesterday, 1 - daysAhead), to: yesterday }))
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
  readonly kept: KeptDays
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

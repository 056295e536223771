import { netFen, paidTime } from '#shared/customers/figures.ts'
import { addMonths } from '#shared/kernel/calendar.ts'
import { dayMs, dayOf, hourMs } from '#shared/kernel/time.ts'
import { estimateLooksBackDays, type IncomeBasis, incomeCounter } from '#shared/segments/income-estimate.ts'
import { type RegionDeals, type RegionWindow, regionCounter } from '#shared/segments/regions.ts'
import { type RfmFigures, type RfmRules, seedRules } from '#shared/segments/rfm.ts'
import type { PendingFrame } from '#store/db/apply.ts'
import type { Database } from '#store/db/database.ts'
import { walkOrders } from '#store/orders/walk-orders.ts'
import {
  type JoinedAccounts,
  joinAccounts,
  type KnownPeople,
  lookUpContacts,
  readPeople,
  takeOver,
} from './known-people.ts'
import { createRested } from './rested.ts'

interface At {
  readonly shopId: string
  readonly now: number
}

export interface CountedRegions {
  readonly countedAt: number
  readonly from: number
  readonly rows: readonly RegionDeals[]
}

export interface CountedIncome {
  readonly countedAt: number
  readonly basis: IncomeBasis
}

/** Everybody with what their scores are made of. */
export interface ScoredPeople extends KnownPeople {
  readonly rules: RfmRules
  readonly hasContact: (person: JoinedAccounts) => boolean
  readonly figures: (person: JoinedAccounts) => RfmFigures
}

/**
 * The shop's customers and deals as reports need them: read from the tables when somebody first asks, a slice at a
 * time, and kept up with what is saved since. About 38 MB for 100,000 customers.
 */
export interface ShopSegments {
  follow(frames: readonly PendingFrame[]): void
  people(at: At): Promise<ScoredPeople>
  regions(at: At, days: RegionWindow): Promise<CountedRegions>
  income(at: At): Promise<CountedIncome>
}

export function createShopSegments(db: Database): ShopSegments {
  let held: KnownPeople | null = null
  let loading: Promise<KnownPeople> | null = null
  /** While the tables are read: frames that came meanwhile. */
  let late: PendingFrame[] = []
  const yearFigures = createRested<ReadonlyMap<string, RfmFigures>>()
  const regions = createRested<CountedRegions>()
  const income = createRested<CountedIncome>()

  async function load(): Promise<KnownPeople> {
    late = []
    const read = await readPeople(db)
    if (!late.every((frame) => takeOver(read, frame))) return load()
    held = read
    return read
  }

  async function loaded(): Promise<KnownPeople> {
    if (held) return held
    loading ??= load().finally(() => {
      loading = null
    })
    return loading
  }

  return {
    follow(frames) {
      if (loading) late.push(...frames)
      for (const frame of frames) {
        if (held && !takeOver(held, frame)) held = null
        if (!frame.frame.operations.some(({ t }) => t === 'orders')) continue
        yearFigures.spoil()
        regions.spoil()
        income.spoil()
      }
    },

    async people(at) {
      const people = await loaded()
      const rules = people.rfmRules.get(at.shopId)?.rules ?? seedRules
      await joinAccounts(db, people)
      await lookUpContacts(db, people)
      const hasContact = ({ customer, ids }: JoinedAccounts) =>
        customer.orderCount > 0 || ids.some((id) => people.contacts.get(id) === true)
      if (rules.period === 'all') return { ...people, rules, hasContact, figures: ({ customer }) => customer }
      const ofYear = await yearFigures.get(`${at.shopId} ${hourOf(at.now)}`, () => countYear(db, at))
      const figures = ({ ids }: JoinedAccounts) => ids.map((id) => ofYear.get(id) ?? nothingPaid).reduce(together)
      return { ...people, rules, hasContact, figures }
    },

    regions: (at, days) => regions.get(`${at.shopId} ${days} ${dayOf(at.now)}`, () => countRegions(db, at, days)),

    income: (at) => income.get(`${at.shopId} ${hourOf(at.now)}`, () => countIncome(db, at)),
  }
}

/** The windows move on with the clock: what was counted is good for an hour. */
function hourOf(now: number): number {
  return Math.floor(now / hourMs)
}

export const nothingPaid: RfmFigures = { lastPaidAt: null, paidOrderCount: 0, totalFen: 0 }

export function together(one: RfmFigures, other: RfmFigures): RfmFigures {
  return {
    lastPaidAt: Math.max(one.lastPaidAt ?? 0, other.lastPaidAt ?? 0) || null,
    paidOrderCount: one.paidOrderCount + other.paidOrderCount,
    totalFen: one.totalFen + other.totalFen,
  }
}

/** An order may be paid weeks after it was placed. */
const paidLaterMs = 31 * dayMs

async function countYear(db: Database, { shopId, now }: At): Promise<ReadonlyMap<string, RfmFigures>> {
  const start = addMonths(now, -12)
  const sums = new Map<string, RfmFigures>()
  await walkOrders({ db, shopId }, { since: start - paidLaterMs, until: now }, (orders) => {
    for (const order of orders) {
      const before = sums.get(order.customerId) ?? nothingPaid
      const after = withPaid(before, order, start)
      if (after !== before) sums.set(order.customerId, after)
    }
  })
  return sums
}

type Paid = Parameters<typeof paidTime>[0]

/** Figures with one more order, if it was paid since `start`. */
export function withPaid(figures: RfmFigures, order: Paid, start: number): RfmFigures {
  const paidAt = paidTime(order)
  if (paidAt === null || paidAt < start) return figures
  return {
    lastPaidAt: Math.max(figures.lastPaidAt ?? paidAt, paidAt),
    paidOrderCount: figures.paidOrderCount + 1,
    totalFen: figures.totalFen + netFen(order),
  }
}

async function countRegions(db: Database, { shopId, now }: At, days: RegionWindow): Promise<CountedRegions> {
  const from = now - days * dayMs
  const counter = regionCounter()
  await walkOrders({ db, shopId }, { since: from, until: now }, (orders) => {
    for (const order of orders) if (paidTime(order) !== null) counter.add(order.region, netFen(order))
  })
  return { countedAt: now, from, rows: counter.counted() }
}

async function countIncome(db: Database, { shopId, now }: At): Promise<CountedIncome> {
  const counter = incomeCounter(now)
  await walkOrders({ db, shopId }, { since: now - estimateLooksBackDays * dayMs, until: now }, (orders) => {
    for (const order of orders) counter.add(order)
  })
  return { countedAt: now, basis: counter.counted() }
}

import { type Failure, fail, ok, type Result } from '#shared/kernel/result.ts'
import { dayOf } from '#shared/kernel/time.ts'
import { filterFault, type filterFaults, filterText, type LedgerFilter } from '#shared/orders/ledger-filter.ts'
import type { LedgerFlag } from '#shared/orders/ledger-flag.ts'
import type { Order } from '#shared/orders/order.ts'
import type { PendingFrame } from '#store/db/apply.ts'
import type { Database } from '#store/db/database.ts'
import type { SearchIndex } from '#store/search/search-index.ts'
import { createRested } from '#store/segments/rested.ts'
import type { LedgerColumns } from './ledger-columns.ts'
import { testOf } from './ledger-entry.ts'
import { type MetByText, ordersMetBy } from './ledger-text.ts'
import { type CountedQuality, countMonth } from './month-quality.ts'
import { ReadLedger } from './read-ledger.ts'
import { walkOrders } from './walk-orders.ts'

interface Asked {
  readonly shopId: string
  readonly now: number
  readonly search: SearchIndex
}

/** The orders that meet a filter, newest first, each reached by its place. */
export interface LedgerList {
  readonly total: number
  /** All orders of the shop that are known so far. */
  readonly known: number
  /** False while older orders are still being read: what stands there stays where it is, more follows behind it. */
  readonly isComplete: boolean
  /** The oldest order read so far was placed then; null when there is none. */
  readonly readBackTo: number | null
  /** The text met more than was looked at. */
  readonly isCut: boolean
  at(no: number): { readonly id: string; readonly flag: LedgerFlag } | null
  /** The first place of an order placed at this instant or before. */
  placeOf(at: number): number
}

/**
 * The order ledger in memory: not the orders, only what they are found and filtered by (13 MB for 300,000). Read newest
 * first when somebody first asks, a slice at a time, and kept up with what is saved since. Derived, never a second truth.
 */
export interface ShopLedger {
  follow(frames: readonly PendingFrame[]): void
  /** What the orders placed in a month tell of their quality. */
  quality(month: string, asked: Asked): Promise<CountedQuality>
  /** The rows of these orders, in this order. */
  read(ids: readonly string[]): Promise<(Order | undefined)[]>
  list(filter: LedgerFilter, asked: Asked): Promise<Result<LedgerList, Failure<(typeof filterFaults)[number]>>>
}

/** Answers wait this long for a small shop to be read whole. */
const patienceMs = 100
/** Filters whose places are kept: what one page asks again and again while somebody scrolls. */
const mostKept = 4

interface Found {
  readonly columns: LedgerColumns
  /** How many orders were looked at: while they are read there are more at each question. */
  readonly count: number
  readonly places: Uint32Array
  readonly isCut: boolean
}

export function createShopLedger(db: Database): ShopLedger {
  let held: ReadLedger | null = null
  let reading: Promise<void> = Promise.resolve()
  let failed: unknown = null
  const quality = createRested<CountedQuality>()
  let kept = new Map<string, Found>()
  /** Raised by what changes who meets a text, or the flag an order stands with. */
  let changes = 0

  function begin(shopId: string): ReadLedger {
    const mine = new ReadLedger(shopId)
    held = mine
    failed = null
    reading = readAll(db, mine).catch((error: unknown) => {
      failed = error
      if (held === mine) held = null
    })
    return mine
  }

  async function ready(shopId: string): Promise<ReadLedger> {
    const read = held?.shopId === shopId ? held : begin(shopId)
    if (!read.isComplete) await Promise.race([reading, new Promise((resolve) => setTimeout(resolve, patienceMs))])
    if (failed) throw failed
    return read
  }

  async function find(filter: LedgerFilter, asked: Asked, columns: LedgerColumns): Promise<Found> {
    const key = `${asked.shopId} ${dayOf(asked.now)} ${changes} ${filterText(filter)}`
    const known = kept.get(key)
    if (known?.columns === columns && known.count === columns.count) return known
    const text = filter.text.trim()
    const met: MetByText | null = text === '' ? null : await ordersMetBy(text, { db, search: asked.search })
    const { count } = columns
    const places = columns.matches(testOf(filter, asked.now, met?.ids ?? null))
    const found = { columns, count, places, isCut: met?.isCut ?? false }
    kept.delete(key)
    kept = new Map([...kept, [key, found] as const].slice(-mostKept))
    return found
  }

  return {
    follow(frames) {
      if (frames.some(({ frame }) => frame.operations.some(({ t }) => t === 'orders'))) quality.spoil()
      const isBeside = ({ t }: { readonly t: string }) => t === 'customers' || t === 'caseRemarks'
      if (frames.some(({ frame }) => frame.operations.some(isBeside))) changes += 1
      if (held && !held.takeOver(frames)) held = null
    },

    quality: (month, { shopId, now }) =>
      quality.get(`${shopId} ${month}`, () => countMonth({ db, shopId, now }, month)),

    read: (ids) => db.orders.bulkGet([...ids]),

    async list(filter, asked) {
      const fault = filterFault(filter)
      if (fault) return fail(fault)
      const read = await ready(asked.shopId)
      const { columns, count, places, isCut } = await find(filter, asked, read.columns())
      return ok({
        total: places.length,
        known: count,
        isComplete: read.isComplete && (filter.text.trim() === '' || asked.search.state().isComplete),
        readBackTo: count === 0 ? null : -columns.recencyAt(count - 1),
        isCut,
        at(no) {
          const place = places[no]
          return place === undefined ? null : { id: columns.idAt(place), flag: columns.flagAt(place) }
        },
        placeOf: (at) => firstFrom(places, columns.placeOf(at)),
      })
    },
  }
}

async function readAll(db: Database, read: ReadLedger): Promise<void> {
  for (const remark of await db.caseRemarks.toArray()) read.keepRemark(remark)
  await walkOrders({ db, shopId: read.shopId }, {}, (orders) => {
    for (const order of orders) read.append(order)
  })
  read.end()
}

/** The first place in the list that is this one or behind it. */
function firstFrom(places: Uint32Array, wanted: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((places[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

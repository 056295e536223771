import { Dexie } from 'dexie'
import { parcelAnswer } from '#shared/clocks/buyer-words.ts'
import type { clocksContract } from '#shared/clocks/contract.ts'
import { isStale, isSuspectedFake, type ParcelCase, silentSince } from '#shared/clocks/parcel-case.ts'
import { placeAfter, readCursor, writeCursor } from '#shared/customers/page-cursor.ts'
import type { OutputOf } from '#shared/kernel/contract.ts'
import { maskPersonal } from '#shared/kernel/mask-text.ts'
import { pageSize } from '#shared/kernel/page.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Order } from '#shared/orders/order.ts'
import type { Context, Handlers } from '#store/dispatch/handler.ts'
import { named } from './own-clocks.ts'

type Answers = Handlers<typeof clocksContract>
type View = NonNullable<OutputOf<typeof clocksContract.parcelOf>>
type Silent = OutputOf<typeof clocksContract.silentParcels>['rows'][number]

/** A page of silent parcels looks at this many orders at most; the next page goes on from there. */
const mostScanned = 2_000

export const parcels: Answers['parcels'] = async ({ after }, context) => {
  const { db, shopId, now } = context
  const from = after === null ? null : readCursor(after)
  const shown = from?.shown ?? 0
  const read = await db.parcelCases
    .where('[shopId+openSince]')
    .between([shopId, from?.recency ?? Dexie.minKey], [shopId, Dexie.maxKey], true, true)
    .limit(pageSize + shown)
    .toArray()
  const cases = read.slice(shown)
  const orders = await db.orders.bulkGet(cases.map(({ id }) => id))
  const rows = cases.flatMap((row, at) => {
    const order = orders[at]
    return order ? [viewOf(row, order, now)] : []
  })
  const places = cases.map(({ openSince }) => ({ recency: openSince ?? 0 }))
  const next = cases.length < pageSize ? null : placeAfter(places, from)
  return ok({ rows, next: next && writeCursor(next), total: null })
}

export const parcelOf: Answers['parcelOf'] = async ({ orderId }, { db, shopId, now }) => {
  const [row, order] = await Promise.all([db.parcelCases.get(orderId), db.orders.get(orderId)])
  return ok(row && order?.shopId === shopId ? viewOf(row, order, now) : null)
}

/** Each of them needs a look and no inquiry is open: the shop speaks first. */
export const silentParcels: Answers['silentParcels'] = async ({ after }, context) => {
  const from = after === null ? null : readCursor(after)
  const scanned = await sentOrders(context, from)
  const cases = await context.db.parcelCases.bulkGet(scanned.map(({ id }) => id))
  const rows: Silent[] = []
  let seen = 0
  for (const order of scanned) {
    if (rows.length === pageSize) break
    const line = silentLine(order, cases[seen] ?? null, context.now)
    if (line) rows.push(line)
    seen += 1
  }
  const isEnd = scanned.length < mostScanned && seen === scanned.length
  const next = isEnd ? null : placeAfter(scanned.slice(0, seen), from)
  return ok({ rows, next: next && writeCursor(next), total: null })
}

async function sentOrders({ db, shopId }: Context, from: ReturnType<typeof readCursor> | null): Promise<Order[]> {
  const key = (recency: unknown) => [shopId, 'dispatched', recency]
  const shown = from?.shown ?? 0
  const read = await db.orders
    .where('[shopId+state+recency]')
    .between(key(from?.recency ?? Dexie.minKey), key(Dexie.maxKey), true, true)
    .limit(mostScanned + shown)
    .toArray()
  return read.slice(shown)
}

function silentLine(order: Order, row: ParcelCase | null, now: number): Silent | null {
  const silent = silentSince(order, row, now)
  if (silent === null || row?.openSince !== undefined) return null
  return { ...named(order), ...parcelFacts(order, row, now), shippedAt: order.shippedAt }
}

function parcelFacts(order: Order, row: ParcelCase | null, now: number) {
  return {
    courier: order.courier,
    trackingNo: order.trackingNo,
    kind: row?.kind ?? ('notLooked' as const),
    statusAt: row?.statusAt ?? null,
    silentSince: silentSince(order, row, now),
    isSuspectedFake: isSuspectedFake(order, row, now),
  }
}

function viewOf(row: ParcelCase, order: Order, now: number): View {
  const { origin, statusSource, nextCheckAt, openSince = null, closedAt, turns } = row
  const courierStatus = maskPersonal(row.sealed.courierStatus)
  const facts = parcelFacts(order, row, now)
  return {
    ...named(order),
    ...facts,
    ...{ origin, statusSource, nextCheckAt, openedAt: openSince, closedAt, courierStatus, turns },
    isStale: isStale(row, now),
    draft: parcelAnswer({ ...facts, origin, words: courierStatus }),
  }
}

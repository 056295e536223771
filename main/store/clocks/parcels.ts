import { parcelAnswer } from '#shared/clocks/buyer-words.ts'
import type { clocksContract } from '#shared/clocks/contract.ts'
import { isStale, isSuspectedFake, type ParcelCase, silentSince } from '#shared/clocks/parcel-case.ts'
import type { OutputOf } from '#shared/kernel/contract.ts'
import { maskPersonal } from '#shared/kernel/mask-text.ts'
import { pageSize } from '#shared/kernel/page.ts'
import { writeCursor } from '#shared/kernel/page-cursor.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Order } from '#shared/orders/order.ts'
import { indexPage, placeBy } from '#store/db/index-page.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import { named } from './own-clocks.ts'

type Answers = Handlers<typeof clocksContract>
type View = NonNullable<OutputOf<typeof clocksContract.parcelOf>>
type Silent = OutputOf<typeof clocksContract.silentParcels>['rows'][number]

/** A page of silent parcels looks at this many orders at most; the next page goes on from there. */
const mostScanned = 2_000

export const parcels: Answers['parcels'] = async ({ after }, context) => {
  const { db, shopId, now } = context
  const { rows: cases, next } = await indexPage(db.parcelCases, { whose: { shopId }, by: 'openSince', after })
  const orders = await db.orders.bulkGet(cases.map(({ id }) => id))
  const rows = cases.flatMap((row, at) => {
    const order = orders[at]
    return order ? [viewOf(row, order, now)] : []
  })
  return ok({ rows, next, total: null })
}

export const parcelOf: Answers['parcelOf'] = async ({ orderId }, { db, shopId, now }) => {
  const [row, order] = await Promise.all([db.parcelCases.get(orderId), db.orders.get(orderId)])
  return ok(row && order?.shopId === shopId ? viewOf(row, order, now) : null)
}

/** Each of them needs a look and no inquiry is open: the shop speaks first. */
export const silentParcels: Answers['silentParcels'] = async ({ after }, { db, shopId, now }) => {
  const whose = { shopId, state: 'dispatched' as const }
  const { rows: sent, next } = await indexPage(db.orders, { whose, by: 'recency', after, most: mostScanned })
  const cases = await db.parcelCases.bulkGet(sent.map(({ id }) => id))
  const rows: Silent[] = []
  let seen = 0
  for (const order of sent) {
    if (rows.length === pageSize) break
    const line = silentLine(order, cases[seen] ?? null, now)
    if (line) rows.push(line)
    seen += 1
  }
  const last = sent[seen - 1]
  const isFull = last !== undefined && seen < sent.length
  return ok({ rows, next: isFull ? writeCursor(placeBy(last, 'recency')) : next, total: null })
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

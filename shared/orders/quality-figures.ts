import { type InferOutput, nullable, number, object, picklist } from 'valibot'
import { medianOf } from '#shared/kernel/median.ts'
import { count } from '#shared/kernel/schema.ts'
import { dayMs, hourMs } from '#shared/kernel/time.ts'
import type { Order } from './order.ts'
import { type QualityArea, qualityArea } from './quality-review.ts'

export const qualityFigureNames = [
  ...(['orders', 'buyers', 'payingBuyers'] as const),
  ...(['goods', 'pieces', 'averagePaid'] as const),
  ...(['sendHours', 'sentInTwoDays', 'wayDays', 'provinces', 'couriers'] as const),
  ...(['refundedOrders', 'refunded', 'openRefunds'] as const),
  ...(['freeFreight', 'belowList'] as const),
]
export type QualityFigureName = (typeof qualityFigureNames)[number]

/** A figure the ledger has for a month's sheet: derived, never typed. */
export const qualityFigure = object({
  area: qualityArea,
  name: picklist(qualityFigureNames),
  unit: picklist(['count', 'fen', 'hours', 'days', 'percent']),
  /** Null: no order tells it. */
  value: nullable(number()),
  /** How many orders or buyers it is made of; null where it is itself a number of them. */
  of: nullable(count),
})
export type QualityFigure = InferOutput<typeof qualityFigure>

/** Counts the orders placed in a month. Stock, packaging and payment channels stand in no order: nothing is said of them. */
export function qualityCounter() {
  const [buyers, payers] = [new Set<string>(), new Set<string>()]
  const [goods, provinces, couriers] = [new Set<string>(), new Set<string>(), new Set<string>()]
  const [sendMs, wayMs]: [number[], number[]] = [[], []]
  const sums = { orders: 0, paid: 0, paidFen: 0, pieces: 0, refunded: 0, refundedFen: 0, openRefunds: 0 }
  const promoted = { freeFreight: 0, withLines: 0, belowList: 0 }

  function addGoods({ lines, freightFen, amountFen }: Order): void {
    for (const { productCode, quantity } of lines) {
      if (productCode !== '') goods.add(productCode)
      sums.pieces += quantity
    }
    if (freightFen === 0) promoted.freeFreight += 1
    if (lines.length === 0) return
    promoted.withLines += 1
    const listFen = lines.reduce((sum, { priceFen, quantity }) => sum + priceFen * quantity, 0)
    if (amountFen - freightFen < listFen) promoted.belowList += 1
  }

  function addPaid({ customerId, paidFen, refundedFen, refunds }: Order): void {
    payers.add(customerId)
    sums.paid += 1
    sums.paidFen += paidFen
    sums.refundedFen += refundedFen
    if (refundedFen > 0) sums.refunded += 1
    if (refunds?.some(({ state }) => state === 'open')) sums.openRefunds += 1
  }

  function addWay({ paidAt, shippedAt, signedAt, courier, region }: Order): void {
    if (region) provinces.add(region.province)
    if (courier) couriers.add(courier)
    if (paidAt !== null && shippedAt !== null) sendMs.push(Math.max(0, shippedAt - paidAt))
    if (shippedAt !== null && signedAt !== null) wayMs.push(Math.max(0, signedAt - shippedAt))
  }

  function add(order: Order): void {
    sums.orders += 1
    buyers.add(order.customerId)
    addGoods(order)
    if (order.paidAt !== null) addPaid(order)
    addWay(order)
  }

  function counted(): QualityFigure[] {
    const inTwoDays = sendMs.filter((ms) => ms <= 2 * dayMs).length
    return [
      plain('visitors', 'orders', sums.orders),
      plain('visitors', 'buyers', buyers.size),
      share('visitors', 'payingBuyers', payers.size, buyers.size),
      plain('product', 'goods', goods.size),
      plain('product', 'pieces', sums.pieces),
      made('product', 'averagePaid', 'fen', sums.paid === 0 ? null : Math.round(sums.paidFen / sums.paid), sums.paid),
      made('supplyChain', 'sendHours', 'hours', inUnits(medianOf(sendMs), hourMs), sendMs.length),
      share('supplyChain', 'sentInTwoDays', inTwoDays, sendMs.length),
      made('supplyChain', 'wayDays', 'days', inUnits(medianOf(wayMs), dayMs), wayMs.length),
      plain('supplyChain', 'provinces', provinces.size),
      plain('supplyChain', 'couriers', couriers.size),
      share('afterSales', 'refundedOrders', sums.refunded, sums.paid),
      made('afterSales', 'refunded', 'fen', sums.refundedFen, sums.refunded),
      plain('afterSales', 'openRefunds', sums.openRefunds),
      share('promotions', 'freeFreight', promoted.freeFreight, sums.orders),
      share('promotions', 'belowList', promoted.belowList, promoted.withLines),
    ]
  }

  return { add, counted }
}

function made(
  area: QualityArea,
  name: QualityFigureName,
  unit: QualityFigure['unit'],
  value: number | null,
  of: number,
): QualityFigure {
  return { area, name, unit, value, of }
}

function plain(area: QualityArea, name: QualityFigureName, value: number): QualityFigure {
  return { area, name, unit: 'count', value, of: null }
}

/** Percent with one decimal. */
function share(area: QualityArea, name: QualityFigureName, part: number, of: number): QualityFigure {
  return made(area, name, 'percent', of === 0 ? null : Math.round((1_000 * part) / of) / 10, of)
}

function inUnits(ms: number | null, unitMs: number): number | null {
  return ms === null ? null : Math.round((10 * ms) / unitMs) / 10
}

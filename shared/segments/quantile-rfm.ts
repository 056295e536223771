import { dayMs } from '#shared/kernel/time.ts'
import type { RfmFigures } from './rfm.ts'

/** Where the buyers of a shop divide into four equal parts. */
export interface Cuts {
  readonly lower: number
  readonly middle: number
  readonly upper: number
}

export interface QuantileCuts {
  /** Days since the last paid order. */
  readonly days: Cuts
  readonly orders: Cuts
  readonly fen: Cuts
}

/** Quarters, 1 the best: most recent, most orders, most money. */
export interface Quarters {
  readonly r: number
  readonly f: number
  readonly m: number
}

/** Whole days since a last payment. */
export function daysSince(at: number, now: number): number {
  return Math.floor((now - at) / dayMs)
}

/** Null when nobody has bought yet. Linear between neighbours (type 7), as spreadsheets and pandas do it. */
export function quantileCuts(figures: Iterable<RfmFigures>, now: number): QuantileCuts | null {
  const days: number[] = []
  const orders: number[] = []
  const fen: number[] = []
  for (const { lastPaidAt, paidOrderCount, totalFen } of figures) {
    if (lastPaidAt === null || paidOrderCount === 0) continue
    days.push(daysSince(lastPaidAt, now))
    orders.push(paidOrderCount)
    fen.push(totalFen)
  }
  if (days.length === 0) return null
  return { days: cutsOf(days), orders: cutsOf(orders), fen: cutsOf(fen) }
}

/** A figure that equals a cut takes the lower part. Null for somebody who never bought. */
export function quartersOf(figures: RfmFigures, cuts: QuantileCuts, now: number): Quarters | null {
  if (figures.lastPaidAt === null || figures.paidOrderCount === 0) return null
  return {
    r: partOf(daysSince(figures.lastPaidAt, now), cuts.days),
    f: 5 - partOf(figures.paidOrderCount, cuts.orders),
    m: 5 - partOf(figures.totalFen, cuts.fen),
  }
}

function partOf(figure: number, { lower, middle, upper }: Cuts): number {
  return 1 + Number(figure > lower) + Number(figure > middle) + Number(figure > upper)
}

function cutsOf(figures: readonly number[]): Cuts {
  const sorted = Float64Array.from(figures).sort()
  return { lower: quantile(sorted, 0.25), middle: quantile(sorted, 0.5), upper: quantile(sorted, 0.75) }
}

function quantile(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] ?? 0
  const above = sorted[Math.ceil(place)] ?? below
  return below + (above - below) * (place - Math.floor(place))
}

import { addMonths } from '#shared/kernel/calendar.ts'
import { areLevelsSound, type LevelBounds, levelOf, type MemberLevel, seedLevels } from './levels.ts'

/** What a customer's orders say, as far as RFM looks (domain 2.25): paid orders, net of refunds. */
export interface RfmFigures {
  readonly lastPaidAt: number | null
  readonly paidOrderCount: number
  readonly totalFen: number
}

/** The table of 2.25, highest score first. Weights are fixed by the seed and stand in `rfmValue`. */
export interface RfmTable {
  /** Scores 5 to 1: at most so many calendar months since the last paid order. Older is 0. */
  readonly months: Five
  /** Scores 5 to 1: at least so many paid orders. */
  readonly orders: Five
  /** Scores 5 to 1: at least so much paid, fen. */
  readonly fen: Five
}

export type Five = [number, number, number, number, number]

/** `all`: every recorded paid order. `last12Months`: frequency and money of the last year only; R is then never 0. */
export const rfmPeriods = ['all', 'last12Months'] as const
export type RfmPeriod = (typeof rfmPeriods)[number]

/** `table`: the fixed table of 2.25. `quantile`: customers of this shop compared with each other. */
export const rfmMethods = ['table', 'quantile'] as const
export type RfmMethod = (typeof rfmMethods)[number]

export interface RfmRules {
  readonly method: RfmMethod
  readonly period: RfmPeriod
  readonly table: RfmTable
  readonly levels: LevelBounds
}

export const seedRules: RfmRules = {
  method: 'table',
  period: 'all',
  table: {
    months: [1, 3, 4, 7, 12],
    orders: [6, 4, 3, 2, 1],
    fen: [200_000, 100_000, 50_000, 30_000, 0],
  },
  levels: seedLevels,
}

export interface RfmScores {
  readonly r: number
  readonly f: number
  readonly m: number
}

export interface Rfm extends RfmScores {
  readonly value: number
  readonly level: MemberLevel | null
}

/** 1R + 3F + 4M; who never bought has no value at all. */
export function rfmValue({ r, f, m }: RfmScores): number {
  return f === 0 ? 0 : r + 3 * f + 4 * m
}

/** The instants at which a last payment begins to score 5, 4, 3, 2 and 1. */
export function recencyBounds(table: RfmTable, now: number): Five {
  const [five, four, three, two, one] = table.months
  return [
    addMonths(now, -five),
    addMonths(now, -four),
    addMonths(now, -three),
    addMonths(now, -two),
    addMonths(now, -one),
  ]
}

/** Scores many customers at one instant: the calendar is looked at once. */
export function scorer({ table, levels }: Pick<RfmRules, 'table' | 'levels'>, now: number) {
  const bounds = recencyBounds(table, now)
  return ({ lastPaidAt, paidOrderCount, totalFen }: RfmFigures): Rfm => {
    const f = lastPaidAt === null ? 0 : scoreAtLeast(table.orders, paidOrderCount)
    if (f === 0) return unscored
    const r = scoreAtLeast(bounds, lastPaidAt ?? 0)
    const m = scoreAtLeast(table.fen, totalFen)
    const value = rfmValue({ r, f, m })
    return { r, f, m, value, level: levelOf(value, levels) }
  }
}

/** Who never bought. */
const unscored: Rfm = { r: 0, f: 0, m: 0, value: 0, level: null }

/** Shared edges go to the higher score, in the customer's favour. */
function scoreAtLeast(bounds: Five, figure: number): number {
  for (let at = 0; at < bounds.length; at += 1) if (figure >= (bounds[at] ?? Number.POSITIVE_INFINITY)) return 5 - at
  return 0
}

/** What is wrong with a table somebody typed; null when nothing is. */
export type RfmFault = 'months_not_rising' | 'orders_not_falling' | 'money_not_falling' | 'levels_not_adjacent'

export function faultOf({ table, levels }: Pick<RfmRules, 'table' | 'levels'>): RfmFault | null {
  if (!isStrict(table.months, 1)) return 'months_not_rising'
  // One paid order is a buyer: the lowest score begins there, or a buyer would have none.
  if (!isStrict(table.orders, -1) || table.orders[4] !== 1) return 'orders_not_falling'
  if (!isStrict(table.fen, -1) || table.fen[4] !== 0) return 'money_not_falling'
  return areLevelsSound(levels) ? null : 'levels_not_adjacent'
}

function isStrict(bounds: Five, direction: 1 | -1): boolean {
  return bounds.every((bound, at) => at === 0 || (bound - (bounds[at - 1] ?? 0)) * direction > 0)
}

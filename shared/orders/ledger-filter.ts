import {
  array,
  type InferOutput,
  literal,
  maxLength,
  maxValue,
  minValue,
  nullable,
  object,
  picklist,
  pipe,
  variant,
} from 'valibot'
import { platform } from '#shared/kernel/platform.ts'
import { rowStamps } from '#shared/kernel/row.ts'
import { count, day, fen, id, maybeText, text } from '#shared/kernel/schema.ts'
import { dayMs, dayOf, startOfDay } from '#shared/kernel/time.ts'
import { ledgerFlags } from './ledger-flag.ts'
import { orderState } from './order.ts'

/** Which days: the last so many, today being one of them, or from one to another, both included. */
const span = variant('kind', [
  object({ kind: literal('last'), days: pipe(count, minValue(1), maxValue(3_660)) }),
  object({ kind: literal('between'), from: nullable(day), to: nullable(day) }),
])

/** What the ledger shows (R27). An empty list, an empty text and null mean: all of them. */
export const ledgerFilter = object({
  platforms: pipe(array(platform), maxLength(20)),
  states: pipe(array(orderState), maxLength(10)),
  flags: pipe(array(picklist(ledgerFlags)), maxLength(10)),
  /** Which of an order's times the days are of. */
  by: picklist(['placedAt', 'paidAt']),
  span: nullable(span),
  leastFen: nullable(fen),
  mostFen: nullable(fen),
  /** Order number, nick, name, phone: what the search of the desk takes. */
  text: maybeText(100),
})
export type LedgerFilter = InferOutput<typeof ledgerFilter>

/** Rows of the ledger asked for at a time. */
export const ledgerRowsAtOnce = 50

/** A filter a person keeps under a name. */
export const keptFilter = object({ id, name: text(20), filter: ledgerFilter })
export type KeptFilter = InferOutput<typeof keptFilter>
/** What one person keeps; same id as the person. */
export const ledgerFilters = object({ ...rowStamps, filters: array(keptFilter) })
export type LedgerFilters = InferOutput<typeof ledgerFilters>
/** More names than stand side by side are found no faster than by choosing anew. */
export const mostKeptFilters = 20

export const everyOrder: LedgerFilter = {
  ...{ platforms: [], states: [], flags: [], by: 'placedAt', span: null, leastFen: null, mostFen: null, text: '' },
}

export const givenFilterNames = ['unsent', 'unpaid', 'paidToday', 'placedToday', 'redFlag'] as const
export type GivenFilterName = (typeof givenFilterNames)[number]

/** Filters everybody has from the first day; their names stand with the words. */
export const givenFilters: Readonly<Record<GivenFilterName, LedgerFilter>> = {
  unsent: { ...everyOrder, states: ['awaitingDispatch'] },
  unpaid: { ...everyOrder, states: ['awaitingPayment'] },
  paidToday: { ...everyOrder, by: 'paidAt', span: { kind: 'last', days: 1 } },
  placedToday: { ...everyOrder, span: { kind: 'last', days: 1 } },
  redFlag: { ...everyOrder, flags: ['red'] },
}

export const filterFaults = ['days_backward', 'amounts_backward'] as const

/** What is wrong with a filter nothing can meet. */
export function filterFault({ span: days, leastFen, mostFen }: LedgerFilter): (typeof filterFaults)[number] | null {
  if (days?.kind === 'between' && days.from !== null && days.to !== null && days.from > days.to) return 'days_backward'
  return leastFen !== null && mostFen !== null && leastFen > mostFen ? 'amounts_backward' : null
}

/** The days as instants: from the first, up to but not with the second. */
export function spanAt({ span: days }: Pick<LedgerFilter, 'span'>, now: number): readonly [number, number] {
  if (days === null) return [0, Number.POSITIVE_INFINITY]
  const today = startOfDay(dayOf(now))
  if (days.kind === 'last') return [today - (days.days - 1) * dayMs, today + dayMs]
  const from = days.from === null ? 0 : startOfDay(days.from)
  return [from, days.to === null ? Number.POSITIVE_INFINITY : startOfDay(days.to) + dayMs]
}

/** Whether two filters show the same. */
export function isSameFilter(one: LedgerFilter, other: LedgerFilter): boolean {
  return filterText(one) === filterText(other)
}

/** One text for all filters that mean the same, whatever order their choices were made in. */
export function filterText({ platforms, states, flags, by, span: days, leastFen, mostFen, text: words }: LedgerFilter) {
  const sorted = [platforms, states, flags].map((names) => names.toSorted())
  return JSON.stringify([...sorted, days && [by, days], leastFen, mostFen, words.trim()])
}

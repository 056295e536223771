import {
  array,
  boolean,
  type InferOutput,
  maxLength,
  maxValue,
  nullable,
  object,
  omit,
  pick,
  picklist,
  pipe,
  string,
} from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { everyRole } from '#shared/kernel/role.ts'
import { count, id, instant } from '#shared/kernel/schema.ts'
import { filterFaults, keptFilter, ledgerFilter, ledgerRowsAtOnce, mostKeptFilters } from './ledger-filter.ts'
import { ledgerFlags } from './ledger-flag.ts'
import { order } from './order.ts'

/** One line of the virtual table: the receiver masked, the platform's words with the time they were learned. */
const ledgerRow = object({
  ...pick(order, ['id', 'platform', 'orderNo', 'buyerNick', 'state', 'platformStatus', 'seenAt', 'title', 'quantity'])
    .entries,
  ...pick(order, ['amountFen', 'paidFen', 'placedAt', 'paidAt', 'courier', 'trackingNo']).entries,
  /** Who told: a platform's file, somebody here, or the invented shop. */
  source: picklist(['file', 'typed', 'sample']),
  receiver: nullable(string()),
  flagColour: picklist(ledgerFlags),
  /** The flag in the platform's own words. */
  flagWords: nullable(string()),
})
export type LedgerRow = InferOutput<typeof ledgerRow>

/** What answers of the ledger follow: text is met by buyers, flags come with remarks. */
const ledgerTables = ['orders', 'customers', 'caseRemarks']

/** The ledger as one table of any length, and the filters people keep (R27). */
export const ledgerEntries = {
  /** How many orders meet a filter. While older ones are still read, `total` grows at its end only. */
  ledgerSize: query({
    input: object({ filter: ledgerFilter }),
    output: object({
      total: count,
      known: count,
      isComplete: boolean(),
      readBackTo: nullable(instant),
      isCut: boolean(),
    }),
    roles: everyRole,
    failures: filterFaults,
    reads: ledgerTables,
    fromMemory: true,
  }),
  /** Orders that meet a filter, newest first, by their places in the list. */
  ledgerRows: query({
    input: object({ filter: ledgerFilter, from: count, count: pipe(count, maxValue(ledgerRowsAtOnce)) }),
    output: object({ rows: pipe(array(nullable(ledgerRow)), maxLength(ledgerRowsAtOnce)) }),
    roles: everyRole,
    failures: filterFaults,
    reads: ledgerTables,
    fromMemory: true,
  }),
  /** The place in the list of the first order placed at this instant or before. */
  ledgerPlace: query({
    input: object({ filter: ledgerFilter, at: instant }),
    output: object({ place: count }),
    roles: everyRole,
    failures: filterFaults,
    reads: ledgerTables,
    fromMemory: true,
  }),
  /** Filters the person who asks keeps. */
  keptFilters: query({
    input: object({}),
    output: pipe(array(keptFilter), maxLength(mostKeptFilters)),
    roles: everyRole,
    failures: [],
    reads: ['ledgerFilters'],
  }),
  /** Under a name that is there already it takes the other one's place. */
  keepFilter: command({
    input: omit(keptFilter, ['id']),
    output: keptFilter,
    roles: everyRole,
    failures: ['too_many_filters', ...filterFaults],
    touches: ['ledgerFilters'],
  }),
  dropFilter: command({
    input: object({ id }),
    output: object({}),
    roles: everyRole,
    failures: [],
    touches: ['ledgerFilters'],
  }),
}

import { platformNames } from '#shared/kernel/platform-names.ts'
import type { CaseRemark } from '#shared/orders/case-remark.ts'
import { type LedgerFilter, spanAt } from '#shared/orders/ledger-filter.ts'
import { flagOf, type LedgerFlag, ledgerFlags } from '#shared/orders/ledger-flag.ts'
import type { Order } from '#shared/orders/order.ts'
import { orderStateNames } from '#shared/orders/order-states.ts'
import type { LedgerEntry, LedgerTest } from './ledger-columns.ts'

/** The flag of each order's newest remark of ours, by order. */
export type RemarkFlags = Map<string, Pick<CaseRemark, 'flag' | 'at'>>

export function keepRemark(flags: RemarkFlags, { orderId, flag, at }: CaseRemark): void {
  if ((flags.get(orderId)?.at ?? 0) <= at) flags.set(orderId, { flag, at })
}

/** Who knew last: the platform with its file, or we with the remark whose flag is to be set there. */
function flagOfOrder({ id, flag, seenAt }: Order, remarks: RemarkFlags): LedgerFlag {
  const told = flagOf(flag)
  const ours = remarks.get(id)
  return ours && (told === 'none' || ours.at > seenAt) ? ours.flag : told
}

export function ledgerEntry(order: Order, remarks: RemarkFlags): LedgerEntry {
  const { id, recency, paidAt, amountFen, platform, state } = order
  return { id, recency, paidAt: paidAt ?? 0, amountFen, platform, state, flag: flagOfOrder(order, remarks) }
}

/** `ids`: the orders its text was met by; null when it has none. */
export function testOf(filter: LedgerFilter, now: number, ids: ReadonlySet<string> | null): LedgerTest {
  const [from, before] = spanAt(filter, now)
  return {
    platforms: codesOf(filter.platforms, platformNames),
    states: codesOf(filter.states, orderStateNames),
    flags: codesOf(filter.flags, ledgerFlags),
    ...{ by: filter.by, from, before, ids },
    leastFen: filter.leastFen ?? Number.NEGATIVE_INFINITY,
    mostFen: filter.mostFen ?? Number.POSITIVE_INFINITY,
  }
}

function codesOf<N extends string>(wanted: readonly N[], all: readonly N[]): ReadonlySet<number> | null {
  return wanted.length === 0 ? null : new Set(wanted.map((name) => all.indexOf(name)))
}

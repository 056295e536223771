import type { DayConversion, KnownOrder } from './conversion.ts'
import type { DayTallies } from './day-tallies.ts'
import type { GroupKey, KeysOf } from './group.ts'
import type { Turn } from './talk-fact.ts'
import { emptyTally, type Tally } from './tally.ts'

/** A case or a review of the day, and who talked with the buyer last before it; null: nobody in the look-back. */
export interface Complaint {
  readonly kind: 'dispute' | 'badReview' | 'review'
  readonly last: Turn | null
}

export interface DayDeals {
  readonly conversion: DayConversion
  /** Every order paid that day, by the person who paid; whether they chatted or not. */
  readonly paid: readonly { readonly buyer: string; readonly order: KnownOrder }[]
  /** Orders placed that day. */
  readonly placed: number
  readonly complaints: readonly Complaint[]
}

/**
 * What the orders, cases and reviews of a day tell. The shop has all of its payments; a person or a shift those credited to
 * them, and as their orders the ones so paid.
 */
export function dealTallies({ conversion, paid, placed, complaints }: DayDeals, keysOf: KeysOf): DayTallies {
  const sets = new Map<GroupKey, Group>()
  const groupOf = (key: GroupKey): Group => {
    const group = sets.get(key) ?? freshGroup()
    sets.set(key, group)
    return group
  }
  for (const { buyer, chats, paid: payment } of conversion.inquirers) {
    for (const { turns } of chats) for (const key of turns.flatMap(keysOf)) groupOf(key).inquirers.add(buyer)
    if (payment) for (const key of keysOf(turnOf(payment))) groupOf(key).guided.add(buyer)
  }
  for (const payment of conversion.payments) {
    for (const key of keysOf(turnOf(payment))) if (key !== 'shop') addPaid(groupOf(key), payment.buyer, payment.order)
  }
  for (const { buyer, order } of paid) addPaid(groupOf('shop'), buyer, order)
  for (const { kind, last } of complaints) {
    for (const key of last ? keysOf(last) : (['shop'] as const)) groupOf(key).complaints.push(kind)
  }
  groupOf('shop').orders = placed
  return new Map([...sets].map(([key, group]) => [key, tallyOfGroup(group)] as const))
}

interface Group {
  readonly inquirers: Set<string>
  readonly guided: Set<string>
  readonly payers: Set<string>
  readonly complaints: Complaint['kind'][]
  paidFen: number
  orders: number
}

function freshGroup(): Group {
  return { inquirers: new Set(), guided: new Set(), payers: new Set(), complaints: [], paidFen: 0, orders: 0 }
}

function addPaid(group: Group, buyer: string, { fen }: KnownOrder): void {
  group.payers.add(buyer)
  group.paidFen += fen
  group.orders += 1
}

function turnOf({ agent, talkAt }: { readonly agent: string; readonly talkAt: number }): Turn {
  return { agent, at: talkAt }
}

function tallyOfGroup({ inquirers, guided, payers, complaints, paidFen, orders }: Group): Tally {
  const disputes = complaints.filter((kind) => kind === 'dispute').length
  return {
    ...emptyTally,
    inquirers: inquirers.size,
    guidedPayers: guided.size,
    payers: payers.size,
    ...{ paidFen, orders, disputes },
    reviews: complaints.length - disputes,
    badReviews: complaints.filter((kind) => kind === 'badReview').length,
  }
}

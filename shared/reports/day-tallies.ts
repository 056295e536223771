import type { Platform } from '#shared/kernel/platform-names.ts'
import type { Formula } from '#shared/response/formula.ts'
import type { DayConversion, KnownOrder } from './conversion.ts'
import type { GroupKey, KeysOf } from './group.ts'
import type { TalkFact, Turn } from './talk-fact.ts'
import { emptyTally, type Tally, tallyOfTalks, together } from './tally.ts'

export type DayTallies = ReadonlyMap<GroupKey, Tally>

interface Rules {
  readonly keysOf: KeysOf
  readonly formulaOf: (platform: Platform) => Formula
  readonly now: number
}

/** What the talks of a day tell, for each group that was in one. */
export function talkTallies(talks: readonly TalkFact[], { keysOf, formulaOf, now }: Rules): DayTallies {
  const groups = new Map<GroupKey, { talks: TalkFact[]; agents: Set<string> }>()
  for (const talk of talks) {
    for (const turn of talk.turns) {
      for (const key of keysOf(turn)) {
        const group = groups.get(key) ?? { talks: [], agents: new Set() }
        groups.set(key, group)
        group.agents.add(turn.agent)
        if (group.talks.at(-1) !== talk) group.talks.push(talk)
      }
    }
  }
  return new Map(
    [...groups].map(([key, { talks: own, agents }]) => {
      const isOwn = key === 'shop' ? () => true : (agent: string) => agents.has(agent)
      return [key, tallyOfTalks(own, { formulaOf, now, isOwn })] as const
    }),
  )
}

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

/** Both sides of a day in one. */
export function joinTallies(one: DayTallies, other: DayTallies): DayTallies {
  const keys = new Set([...one.keys(), ...other.keys()])
  return new Map(
    [...keys].map((key) => [key, together([one.get(key) ?? emptyTally, other.get(key) ?? emptyTally])] as const),
  )
}

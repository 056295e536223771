import type { OutputOf } from '#shared/kernel/contract.ts'
import { listPage } from '#shared/kernel/page-cursor.ts'
import { dayOf } from '#shared/kernel/time.ts'
import type { segmentsContract } from '#shared/segments/contract.ts'
import { type CustomerFacts, factsOf } from '#shared/segments/customer-facts.ts'
import { funnelOf, type GrowthStage, growthStages } from '#shared/segments/growth.ts'
import { memberLevels } from '#shared/segments/levels.ts'
import type { PeopleFilter } from '#shared/segments/people-filter.ts'
import { type QuantileCuts, type Quarters, quantileCuts, quartersOf } from '#shared/segments/quantile-rfm.ts'
import { relationTerms } from '#shared/segments/relation-term.ts'
import { scorer } from '#shared/segments/rfm.ts'
import { isFlagged } from '#shared/segments/risk.ts'
import type { RiskFlag } from '#shared/segments/segment-rows.ts'
import { fits } from '#shared/segments/segment-rule.ts'
import type { JoinedAccounts } from './known-people.ts'
import type { ScoredPeople } from './shop-segments.ts'

type Overview = OutputOf<typeof segmentsContract.overview>
type Page = OutputOf<typeof segmentsContract.people>

/** Customers counted in one go; other questions get their turn in between. */
const peoplePerSlice = 10_000

interface Seen {
  readonly person: JoinedAccounts
  readonly facts: CustomerFacts
  readonly quarters: Quarters | null
  readonly isFlagged: boolean
}

/** Shows every person with all that follows from the figures, at one instant. */
async function eachPerson(
  people: ScoredPeople,
  now: number,
  visit: (seen: Seen) => void,
): Promise<QuantileCuts | null> {
  const { rules, figures, hasContact } = people
  const score = scorer(rules, now)
  const flags = flagsByCustomer(people.riskFlags.values())
  const cuts = rules.method === 'quantile' ? quantileCuts(figuresIn(people), now) : null
  let no = 0
  for (const person of personsIn(people)) {
    const own = figures(person)
    const flagged = flags.size > 0 && person.ids.some((id) => isFlagged(flags.get(id) ?? [], now))
    const known = { rfm: score(own), hasContact: hasContact(person), isFlagged: flagged, now }
    const facts = factsOf(person.customer, known)
    visit({ person, facts, quarters: cuts && quartersOf(own, cuts, now), isFlagged: flagged })
    no += 1
    if (no % peoplePerSlice === 0) await new Promise((resolve) => setTimeout(resolve, 0))
  }
  return cuts
}

/** Everybody once, whatever the number of accounts (R47). */
function* personsIn({ customers, joined }: ScoredPeople): Generator<JoinedAccounts> {
  for (const customer of customers.values()) {
    const several = joined.get(customer.id)
    if (several === undefined) yield { customer, ids: [customer.id] }
    else if (several !== null) yield several
  }
}

function* figuresIn(people: ScoredPeople) {
  for (const person of personsIn(people)) yield people.figures(person)
}

function flagsByCustomer(flags: Iterable<RiskFlag>): Map<string, RiskFlag[]> {
  const groups = new Map<string, RiskFlag[]>()
  for (const flag of flags) groups.set(flag.customerId, [...(groups.get(flag.customerId) ?? []), flag])
  return groups
}

export async function overviewOf(people: ScoredPeople, now: number): Promise<Overview> {
  const stages = Object.fromEntries(growthStages.map((stage) => [stage, 0])) as Record<GrowthStage, number>
  const levels = zeros(memberLevels.length + 1)
  const scores = { r: zeros(6), f: zeros(6), m: zeros(6) }
  const quarters = { r: zeros(4), f: zeros(4), m: zeros(4) }
  const terms = zeros(relationTerms.length)
  const counters = memberCounters(people)
  let customers = 0
  const cuts = await eachPerson(people, now, ({ person, facts, quarters: own }) => {
    customers += 1
    stages[facts.stage] += 1
    raise(levels, facts.level === null ? memberLevels.length : memberLevels.indexOf(facts.level))
    if (facts.term !== null) raise(terms, relationTerms.indexOf(facts.term))
    if (facts.value > 0) for (const axis of axes) raise(scores[axis], facts[axis])
    if (own) for (const axis of axes) raise(quarters[axis], own[axis] - 1)
    for (const counter of counters) if (counter.belongs(person, facts)) counter.count += 1
  })
  return {
    countedAt: now,
    customers,
    method: people.rules.method,
    period: people.rules.period,
    funnel: funnelOf(stages),
    levels,
    scores,
    quarters: cuts && { counts: quarters, ...cuts },
    terms,
    segments: counters.map(({ id, count }) => ({ id, count })),
  }
}

const axes = ['r', 'f', 'm'] as const
const zeros = (length: number): number[] => new Array<number>(length).fill(0)

function raise(counts: number[], at: number): void {
  counts[at] = (counts[at] ?? 0) + 1
}

type Belongs = (person: JoinedAccounts, facts: CustomerFacts) => boolean

function memberCounters(people: ScoredPeople) {
  return [...people.segments.keys()].map((id) => ({ id, count: 0, belongs: belongsTo(people, id) }))
}

/** Whether a customer belongs to a group or tag: by its rule, by hand, or by the tag on the own row. */
function belongsTo({ segments, segmentMembers }: ScoredPeople, id: string): Belongs {
  const segment = segments.get(id)
  if (!segment) return () => false
  const { kind, name, rule } = segment
  if (rule) return (_person, facts) => fits(rule, facts)
  if (kind === 'tag') return (_person, facts) => facts.tags.includes(name)
  const members = new Set<string>()
  for (const member of segmentMembers.values()) if (member.segmentId === id) members.add(member.customerId)
  return ({ ids }) => ids.some((one) => members.has(one))
}

/** The customers a filter takes, highest value first. */
export async function peopleIn(
  people: ScoredPeople,
  of: PeopleFilter,
  after: string | null,
  now: number,
): Promise<Page> {
  const takes = takesOf(people, of)
  const found: Seen[] = []
  await eachPerson(people, now, (seen) => {
    if (takes(seen)) found.push(seen)
  })
  found.sort((a, b) => b.facts.value - a.facts.value || b.person.customer.totalFen - a.person.customer.totalFen)
  const page = listPage(found, after)
  return { ...page, rows: page.rows.map(rowOf), flagged: found.filter((seen) => seen.isFlagged).length }
}

function takesOf(people: ScoredPeople, of: PeopleFilter): (seen: Seen) => boolean {
  switch (of.by) {
    case 'stage':
      return ({ facts }) => facts.stage === of.stage
    case 'level':
      return ({ facts }) => (facts.level ?? 'none') === of.level
    case 'score':
      return ({ facts }) => facts.value > 0 && facts[of.axis] === of.score
    case 'quarter':
      return ({ quarters }) => quarters?.[of.axis] === of.quarter
    case 'term':
      return ({ facts }) => facts.term === of.term
    case 'value':
      return ({ facts }) => facts.value >= of.atLeast
    case 'rule':
      return ({ facts }) => fits(of.rule, facts)
    case 'segment': {
      const belongs = belongsTo(people, of.id)
      return ({ person, facts }) => belongs(person, facts)
    }
  }
}

function rowOf({ person: { customer }, facts, isFlagged: flagged }: Seen): Page['rows'][number] {
  const { id, platform, nick, paidOrderCount, totalFen, lastPaidAt } = customer
  return {
    ...{ id, platform, nick, paidOrderCount, totalFen },
    lastPaidOn: lastPaidAt === null ? null : dayOf(lastPaidAt),
    value: facts.value,
    level: facts.level,
    isFlagged: flagged,
  }
}

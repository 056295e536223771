import { type Platform, platformNames } from '#shared/kernel/platform-names.ts'
import { hourMs, minuteOfDay } from '#shared/kernel/time.ts'
import { goldenMs } from '#shared/reception/clock.ts'
import type { Formula } from '#shared/response/formula.ts'
import { rateOfWaits, waitsOf } from '#shared/response/rate.ts'
import { agentAt, type TalkFact } from './talk-fact.ts'
import type { Waits } from './waits.ts'

const sums = [
  'talks',
  'inbound',
  'answered',
  'firstAsked',
  'firstGolden',
  'passedOn',
  'receptions',
  'bought',
  'recapped',
  'scripts',
  'edited',
  'ownWords',
  'inquirers',
  'guidedPayers',
  'payers',
  'paidFen',
  'orders',
  'disputes',
  'reviews',
  'badReviews',
] as const
type Sum = (typeof sums)[number]

interface Met {
  readonly asked: number
  readonly inTime: number
}

/** What is counted of a group in some days: figures are made of nothing else, and tallies of days add up. */
export interface Tally extends Readonly<Record<Sum, number>> {
  /** Talks that began in each hour of the day. */
  readonly byHour: readonly number[]
  readonly waits: Waits
  /** Answers in time as each platform counts them. */
  readonly rates: Readonly<Partial<Record<Platform, Met>>>
}

const hours = 24

export const emptyTally: Tally = {
  ...(Object.fromEntries(sums.map((name) => [name, 0])) as Record<Sum, number>),
  byHour: new Array<number>(hours).fill(0),
  waits: [],
  rates: {},
}

export function together(tallies: readonly Tally[]): Tally {
  const all = Object.fromEntries(
    sums.map((name) => [name, tallies.reduce((sum, one) => sum + one[name], 0)]),
  ) as Record<Sum, number>
  return {
    ...all,
    byHour: emptyTally.byHour.map((_none, hour) => tallies.reduce((sum, one) => sum + (one.byHour[hour] ?? 0), 0)),
    waits: tallies.flatMap(({ waits }) => waits),
    rates: ratesTogether(tallies),
  }
}

function ratesTogether(tallies: readonly Tally[]): Tally['rates'] {
  const rates: Partial<Record<Platform, Met>> = {}
  for (const platform of platformNames) {
    const known = tallies.flatMap(({ rates: own }) => own[platform] ?? [])
    if (known.length === 0) continue
    rates[platform] = {
      asked: known.reduce((sum, one) => sum + one.asked, 0),
      inTime: known.reduce((sum, one) => sum + one.inTime, 0),
    }
  }
  return rates
}

interface Counted {
  readonly formulaOf: (platform: Platform) => Formula
  readonly now: number
  /** Of a person or a shift: only what they answered themselves. */
  readonly isOwn: (agent: string) => boolean
}

/** What the talks of a group tell. A talk two people had counts for both, each with their own answers. */
export function tallyOfTalks(talks: readonly TalkFact[], { formulaOf, now, isOwn }: Counted): Tally {
  const inbound = talks.filter(({ isInbound }) => isInbound)
  const firsts = inbound.flatMap(({ waits: [first] }) => (first && isOwn(first.agent) ? firstReply(first) : []))
  const desks = talks.flatMap(({ desk }) => desk ?? [])
  const owned = talks.map((talk) => ({ ...talk, waits: talk.waits.filter(({ agent }) => isOwn(agent)) }))
  const byHour = new Array<number>(hours).fill(0)
  for (const { startAt } of talks) byHour[hourOf(startAt)] = (byHour[hourOf(startAt)] ?? 0) + 1
  return {
    ...emptyTally,
    talks: talks.length,
    inbound: inbound.length,
    answered: inbound.filter(({ waits }) => waits.some(({ answeredAt }) => answeredAt !== null)).length,
    firstAsked: firsts.length,
    firstGolden: firsts.filter((ms) => ms <= goldenMs).length,
    passedOn: talks.filter(({ turns }) => turns.length > 1).length,
    receptions: desks.length,
    bought: desks.filter(({ hasBought }) => hasBought).length,
    recapped: desks.filter(({ hasBought, isRecapped }) => hasBought && isRecapped).length,
    scripts: desks.reduce((sum, { scripts }) => sum + scripts, 0),
    edited: desks.reduce((sum, { edited }) => sum + edited, 0),
    ownWords: desks.reduce((sum, { ownWords }) => sum + ownWords, 0),
    byHour,
    waits: [Int32Array.from(owned.flatMap(({ waits }) => waits.flatMap(firstReply)))],
    rates: ratesOf(talks, { formulaOf, now, isOwn }),
  }
}

function firstReply({ from, answeredAt }: TalkFact['waits'][number]): number[] {
  return answeredAt === null ? [] : [answeredAt - from]
}

export function hourOf(at: number): number {
  return Math.floor((minuteOfDay(at) * 60_000) / hourMs)
}

function ratesOf(talks: readonly TalkFact[], { formulaOf, now, isOwn }: Counted): Tally['rates'] {
  const rates: Partial<Record<Platform, Met>> = {}
  for (const platform of new Set(talks.map((talk) => talk.platform))) {
    const formula = formulaOf(platform)
    const { unit, countsAuto } = formula
    const waited = talks.flatMap(({ platform: own, customerId, events, turns }) => {
      if (own !== platform) return []
      const waits = waitsOf(events, { eachMessage: unit === 'messages', countsAuto })
      return [{ customerId, waits: waits.filter(({ from, answeredAt }) => isOwn(agentAt(turns, answeredAt ?? from))) }]
    })
    const rate = rateOfWaits(formula, waited, now)
    if (rate) rates[platform] = { asked: rate.asked, inTime: rate.inTime }
  }
  return rates
}

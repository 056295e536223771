import { describe, expect, it } from 'vitest'
import { hourMs, minuteMs, secondMs, startOfDay } from '#shared/kernel/time.ts'
import { joinTallies, talkTallies } from '#shared/reports/day-tallies.ts'
import { dealTallies } from '#shared/reports/deal-tallies.ts'
import { figureOf, figuresOf } from '#shared/reports/figures.ts'
import { keysBy } from '#shared/reports/group.ts'
import { hintsOf } from '#shared/reports/hints.ts'
import { knownOrder } from '#shared/reports/known-order.ts'
import { shiftPlace } from '#shared/reports/shift-place.ts'
import type { TalkFact } from '#shared/reports/talk-fact.ts'
import { emptyTally, type Tally, together } from '#shared/reports/tally.ts'
import { middleWait, waitAt } from '#shared/reports/waits.ts'
import { defaultFormulas } from '#shared/response/default-formulas.ts'

const day = startOfDay('2026-11-21')
const nine = day + 9 * hourMs
const judging = { fewest: 1, visitors: null }

const asked = (at: number, ms: number | null): TalkFact['events'] => [
  { at, kind: 'buyerSpoke', source: 'import' },
  ...(ms === null ? [] : [{ at: at + ms, kind: 'replied' as const, source: 'import' as const }]),
]

function talk(agent: string, waitedMs: readonly (number | null)[], more: Partial<TalkFact> = {}): TalkFact {
  const startAt = more.startAt ?? nine
  return {
    ...{
      id: `${agent}${startAt}`,
      from: 'log',
      platform: 'jd',
      customerId: agent,
      buyerNick: agent,
      desk: null,
      isInbound: true,
    },
    startAt,
    turns: [{ agent, at: startAt }],
    events: waitedMs.flatMap((ms) => asked(startAt, ms)),
    waits: waitedMs.map((ms) => ({ from: startAt, answeredAt: ms === null ? null : startAt + ms, agent })),
    ...more,
  }
}

const rules = { keysOf: keysBy(() => null), formulaOf: (one: 'jd') => defaultFormulas[one], now: day + 48 * hourMs }
const tallies = (talks: readonly TalkFact[]) => talkTallies(talks, { ...rules, formulaOf: () => defaultFormulas.jd })
const tally = (more: Partial<Tally>): Tally => ({ ...emptyTally, ...more })

describe('R74 figures of a hand-counted day', () => {
  const desk = { receptionId: 'r', hasBought: true, isRecapped: true, scripts: 3, edited: 1, ownWords: 1 }
  const two = talk('小周', [], {
    startAt: nine + hourMs,
    turns: [
      { agent: '小周', at: nine + hourMs },
      { agent: '小吴', at: nine + 2 * hourMs },
    ],
    events: [...asked(nine + hourMs, 6 * secondMs), ...asked(nine + hourMs, minuteMs).slice(1)],
    waits: [
      { from: nine + hourMs, answeredAt: nine + hourMs + 6 * secondMs, agent: '小周' },
      { from: nine + hourMs, answeredAt: nine + hourMs + minuteMs, agent: '小吴' },
    ],
  })
  const talks = [
    talk('小周', [4 * secondMs, 10 * secondMs], { desk }),
    two,
    talk('小周', [null], { startAt: nine + 2 * hourMs }),
    talk('小周', [], {
      isInbound: false,
      startAt: nine + 3 * hourMs,
      desk: { ...desk, isRecapped: false, ownWords: 3 },
    }),
  ]
  const counted = tallies(talks)
  const value = (name: Parameters<typeof figureOf>[0], key: 'shop' | `agent/${string}` = 'shop') =>
    figureOf(name, counted.get(key) ?? emptyTally, judging).value

  it('two of three inbound talks were answered, both within six seconds', () => {
    expect([value('replyRate'), value('sixSecond')]).toEqual([2 / 3, 1])
  })

  it('the middle of 4, 6, 10 and 60 s is 8 s, nine tenths are within 60 s', () => {
    expect([value('medianReply'), value('slowReply')]).toEqual([8_000, 60_000])
  })

  it('an answer belongs to who gave it', () => {
    expect([value('medianReply', 'agent/小周'), value('medianReply', 'agent/小吴')]).toEqual([6_000, 60_000])
    expect(counted.get('agent/小吴')).toMatchObject({ talks: 1, firstAsked: 0 })
  })

  it('one deal of two was recapped, six of ten copies were scripts, one talk of four was passed on', () => {
    expect([value('recapRate'), value('scriptUse'), value('passedOn')]).toEqual([0.5, 0.6, 0.25])
  })

  it('knows the load of each hour', () => {
    expect(counted.get('shop')?.byHour.slice(8, 14)).toEqual([0, 1, 1, 1, 1, 0])
  })

  it("counts the platform's own rate beside: the first reply within 30 s, and what nobody answered is late", () => {
    expect(counted.get('shop')?.rates).toEqual({ jd: { asked: 3, inTime: 2 } })
  })
})

describe('R74 figures without enough to rest on', () => {
  it('divided by nothing there is none, and it is shown as "-"', () => {
    const names = figuresOf(emptyTally, judging).map(({ name, standing, value }) => [name, standing, value])
    expect(names.filter(([, standing]) => standing !== 'none')).toEqual([['inboundConversion', 'unknown', null]])
  })

  it.each([
    [29, 'tooFew', null],
    [30, 'fine', 0.5],
  ])('of %i cases: %s', (inbound, standing, value) => {
    const figure = figureOf('replyRate', tally({ inbound, answered: inbound / 2 }), { fewest: 30, visitors: null })
    expect(figure).toMatchObject({ standing, value, n: inbound })
  })

  it('inbound conversion needs visitors somebody told', () => {
    const inbound = tally({ inbound: 50 })
    expect(figureOf('inboundConversion', inbound, { fewest: 30, visitors: 200 }).value).toBe(0.25)
    expect(figureOf('inboundConversion', inbound, { fewest: 30, visitors: null }).standing).toBe('unknown')
  })

  it('disputes are counted per 100 orders', () => {
    expect(figureOf('disputes', tally({ disputes: 3, orders: 150 }), judging).value).toBe(2)
  })
})

describe('R74 deals', () => {
  it('a person has what is credited, the shop all that was paid', () => {
    const order = (id: string, fen: number) => ({ id, customerId: id, placedAt: nine, paidAt: nine, fen })
    const payment = { order: order('a', 100), buyer: 'A', talkId: 't', talkAt: nine, agent: '小周' }
    const chat = { id: 't', customerId: 'A', startAt: nine, turns: [{ agent: '小周', at: nine }] }
    const deals = dealTallies(
      {
        conversion: { inquirers: [{ buyer: 'A', at: nine, chats: [chat], paid: payment }], payments: [payment] },
        paid: [
          { buyer: 'A', order: order('a', 100) },
          { buyer: 'Z', order: order('z', 300) },
        ],
        placed: 3,
        complaints: [
          { kind: 'dispute', last: { agent: '小周', at: nine } },
          { kind: 'badReview', last: null },
          { kind: 'review', last: null },
        ],
      },
      rules.keysOf,
    )
    const all = joinTallies(deals, tallies([talk('小周', [1])]))
    expect(all.get('shop')).toMatchObject({ inquirers: 1, guidedPayers: 1, payers: 2, paidFen: 400, orders: 3 })
    expect(all.get('shop')).toMatchObject({ disputes: 1, reviews: 2, badReviews: 1, talks: 1 })
    expect(all.get('agent/小周')).toMatchObject({ payers: 1, paidFen: 100, orders: 1, disputes: 1, badReviews: 0 })
  })

  it.each([
    ['waits for payment', { state: 'awaitingPayment', paidAt: null }, null],
    ['was closed unpaid', { state: 'closed', paidAt: null }, null],
    ['was closed after a refund', { state: 'closed', paidAt: 7 }, 7],
    ['does not say when it was paid', { state: 'dispatched', paidAt: null }, 5],
  ] as const)('an order that %s', (_what, more, paidAt) => {
    const row = { id: 'o', customerId: 'c', placedAt: 5, paidFen: 900, ...more }
    expect(knownOrder(row)).toMatchObject({ paidAt, fen: paidAt === null ? 0 : 900 })
  })
})

describe('R74 shifts', () => {
  const at = (hour: number, minute: number) => day + hour * hourMs + minute * minuteMs
  it.each([
    ['00:10 belongs to the night before', at(0, 10), {}, '2026-11-20 night'],
    ['08:20 of somebody whose day it is', at(8, 20), { '2026-11-21': 'day' }, '2026-11-21 day'],
    [
      '00:10 of who had the night and has the day',
      at(0, 10),
      { '2026-11-20': 'night', '2026-11-21': 'day' },
      '2026-11-20 night',
    ],
    ['16:10 of the night', at(16, 10), { '2026-11-21': 'night' }, '2026-11-21 night'],
    ['16:10 of nobody in the rota', at(16, 10), {}, '2026-11-21 day'],
    ['16:30 of nobody in the rota', at(16, 30), {}, '2026-11-21 night'],
  ] as const)('%s', (_what, instant, duties, place) => {
    const { on, shift } = shiftPlace(instant, (one) => (duties as Record<string, 'day' | 'night'>)[one] ?? null)
    expect(`${on} ${shift}`).toBe(place)
  })
})

describe('R74 coaching hints', () => {
  const people = (own: Partial<Tally>, team: Partial<Tally>) =>
    hintsOf(
      new Map([
        ['own', tally(own)],
        ['team', tally(team)],
      ]),
      30,
    ).map(({ kind, agentId }) => `${agentId} ${kind}`)

  it('low order value: more than 10 % below the average of all', () => {
    expect(people({ paidFen: 8_900, payers: 100 }, { paidFen: 11_100, payers: 100 })).toEqual(['own lowOrder'])
    expect(people({ paidFen: 9_000, payers: 100 }, { paidFen: 11_000, payers: 100 })).toEqual([])
  })

  it('low conversion: exactly 10 % below is not below', () => {
    expect(people({ guidedPayers: 44, inquirers: 100 }, { guidedPayers: 56, inquirers: 100 })).toEqual([
      'own lowConversion',
    ])
    expect(people({ guidedPayers: 45, inquirers: 100 }, { guidedPayers: 55, inquirers: 100 })).toEqual([])
  })

  it('many complaints: disputes and bad reviews in a hundred talks', () => {
    const team = { disputes: 8, talks: 100 }
    expect(people({ disputes: 6, badReviews: 6, talks: 100 }, team)).toEqual(['own manyComplaints'])
    expect(people({ disputes: 11, talks: 100 }, { disputes: 9, talks: 100 })).toEqual([])
  })

  it('judges nobody by too few', () => {
    expect(people({ paidFen: 1, payers: 29 }, { paidFen: 10_000, payers: 100 })).toEqual([])
  })
})

describe('R74 waits', () => {
  it('of several days are one sample', () => {
    const waits = [Int32Array.of(5, 1), Int32Array.of(3)]
    expect([middleWait(waits), waitAt(waits, 0.9), middleWait([])]).toEqual([3, 5, null])
    expect(together([tally({ waits: [Int32Array.of(1)] }), tally({ waits: [Int32Array.of(2)] })]).waits).toHaveLength(2)
  })
})

import { is } from 'valibot'
import { describe, expect, it } from 'vitest'
import { parseInstant } from '#shared/kernel/time.ts'
import { type CustomerFacts, factsOf, type KnownCustomer } from '#shared/segments/customer-facts.ts'
import { withShares } from '#shared/segments/regions.ts'
import { averageIntervalDays, relationTermOf } from '#shared/segments/relation-term.ts'
import { scorer, seedRules } from '#shared/segments/rfm.ts'
import { fits, type SegmentRule, segmentRule } from '#shared/segments/segment-rule.ts'
import { nothingTyped } from '#shared/segments/typed-facts.ts'

const at = (text: string) => parseInstant(text) ?? Number.NaN
const now = at('2025-11-05 10:00:00')

const known: KnownCustomer = {
  id: 'one',
  platform: 'taobao',
  nick: '小鹿',
  orderCount: 4,
  paidOrderCount: 3,
  totalFen: 90_000,
  quantity: 7,
  firstOrderAt: at('2025-01-05 10:00:00'),
  lastOrderAt: at('2025-10-20 10:00:00'),
  lastPaidAt: at('2025-10-20 10:05:00'),
  province: '四川省',
  tags: [
    { tag: '送礼', until: null },
    { tag: '今天别催', until: now - 1 },
  ],
  farewellGroup: '意向客户',
  importance: 3,
  isFriend: true,
  typed: {
    ...nothingTyped,
    credit: ['3钻'],
    category: ['连衣裙', '衬衫'],
    price: ['200以内'],
    channel: ['sms'],
  },
}

function facts(over: Partial<KnownCustomer> = {}, isFlagged = false): CustomerFacts {
  const one = { ...known, ...over }
  return factsOf(one, { rfm: scorer(seedRules, now)(one), hasContact: true, isFlagged, now })
}

const choice = (field: string, ...values: string[]) => ({ kind: 'choice', field, op: 'isOneOf', values }) as SegmentRule
const atLeast = (field: string, number: number) => ({ kind: 'number', field, op: 'atLeast', number }) as SegmentRule

describe('R52 rule trees', () => {
  it('and, or and their nesting', () => {
    const rule: SegmentRule = {
      kind: 'all',
      of: [atLeast('totalFen', 50_000), { kind: 'any', of: [choice('province', '广东省'), choice('tag', '送礼')] }],
    }
    expect(fits(rule, facts())).toBe(true)
    expect(fits(rule, facts({ totalFen: 49_999 }))).toBe(false)
    expect(fits(rule, facts({ tags: [] }))).toBe(false)
    expect(fits(rule, facts({ tags: [], province: '广东省' }))).toBe(true)
  })

  it('label factors: amount, times, interval, quantity', () => {
    expect(facts()).toMatchObject({ totalFen: 90_000, paidOrderCount: 3, intervalDays: 96, quantity: 7 })
    expect(fits(atLeast('intervalDays', 96), facts())).toBe(true)
    expect(fits(atLeast('intervalDays', 0), facts({ orderCount: 1 }))).toBe(false)
    expect(fits({ kind: 'number', field: 'daysSincePaid', op: 'atMost', number: 15 }, facts())).toBe(true)
  })

  it('level, stage, term, deal history, farewell group, friend', () => {
    const hits = [
      choice('level', 'advanced', 'vip'),
      choice('stage', 'repeatBuyer', 'loyal'),
      choice('term', 'key'),
      choice('dealHistory', 'tradedOften'),
      choice('farewellGroup', '意向客户'),
      choice('friend', 'yes'),
      choice('platform', 'taobao'),
    ]
    expect(hits.map((rule) => fits(rule, facts()))).toEqual(hits.map(() => true))
    expect(fits(choice('level', 'none'), facts({ paidOrderCount: 0, lastPaidAt: null }))).toBe(true)
    expect(fits(choice('dealHistory', 'extortion'), facts({}, true))).toBe(true)
    expect(fits({ ...choice('tag', '送礼'), op: 'isNoneOf' } as SegmentRule, facts())).toBe(false)
  })

  it('buyer credit, habits and consent as they were typed', () => {
    const hits = [
      choice('credit', '3钻'),
      choice('category', '衬衫'),
      choice('price', '200以内'),
      choice('channel', 'sms'),
    ]
    expect(hits.map((rule) => fits(rule, facts()))).toEqual(hits.map(() => true))
    expect(hits.map((rule) => fits(rule, facts({ typed: nothingTyped })))).toEqual(hits.map(() => false))
    expect(fits(choice('brand', 'none'), facts())).toBe(true)
  })

  it('a tag whose time has run out is none', () => {
    expect(fits(choice('tag', '今天别催'), facts())).toBe(false)
  })

  it('takes trees of three levels, no deeper, none empty, no unknown field', () => {
    const leaf = atLeast('totalFen', 1)
    const nest = (depth: number): unknown => (depth === 0 ? leaf : { kind: 'all', of: [nest(depth - 1)] })
    expect([1, 2, 3, 4].map((depth) => is(segmentRule, nest(depth)))).toEqual([true, true, true, false])
    expect(is(segmentRule, { kind: 'any', of: [] })).toBe(false)
    expect(is(segmentRule, { kind: 'any', of: [atLeast('sealed', 1)] })).toBe(false)
    expect(is(segmentRule, { kind: 'any', of: [choice('level')] })).toBe(false)
  })
})

describe('R52 relation term', () => {
  it.each([
    ['2025-04-04 23:59:59', 'short'],
    ['2025-04-05 10:00:00', 'key'],
    ['2026-01-05 10:00:00', 'key'],
    ['2026-01-05 10:00:01', 'strategic'],
  ])('from 5 January 2025 to %s is %s', (last, term) => {
    expect(relationTermOf(at('2025-01-05 10:00:00'), at(last))).toBe(term)
  })

  it('just under 3 and just over 12 months', () => {
    const first = at('2025-01-05 10:00:00')
    expect(relationTermOf(first, at('2025-04-05 10:00:00') - 1)).toBe('short')
    expect(relationTermOf(first, at('2026-01-05 10:00:00') + 1)).toBe('strategic')
    expect(relationTermOf(null, null)).toBeNull()
    expect(averageIntervalDays(first, first, 1)).toBeNull()
  })
})

describe('R52 region report', () => {
  it('shares add up to 100 % whatever the figures', () => {
    const shares = (...deals: number[]) =>
      withShares(deals.map((count, no) => ({ province: String(no), deals: count, fen: 0 })))
    expect(shares(1, 1, 1).map(({ permille }) => permille)).toEqual([334, 333, 333])
    for (let turn = 1; turn < 200; turn += 1) {
      const rows = shares(
        ...Array.from({ length: 1 + (turn % 34) }, (_none, at) => (turn * 7_919 + at * 104_729) % 997),
      )
      const all = rows.reduce((sum, { deals }) => sum + deals, 0)
      expect(rows.reduce((sum, { permille }) => sum + permille, 0)).toBe(all === 0 ? 0 : 1_000)
    }
  })
})

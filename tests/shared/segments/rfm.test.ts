import { describe, expect, it } from 'vitest'
import { parseInstant } from '#shared/kernel/time.ts'
import { levelOf, memberLevels, seedLevels, topOf } from '#shared/segments/levels.ts'
import { faultOf, type RfmFigures, type RfmRules, rfmValue, scorer, seedRules } from '#shared/segments/rfm.ts'

const at = (text: string) => parseInstant(text) ?? Number.NaN
const now = at('2024-06-15 12:00:00')
const score = scorer(seedRules, now)
const figures = (over: Partial<RfmFigures>): RfmFigures => ({
  lastPaidAt: now,
  paidOrderCount: 1,
  totalFen: 0,
  ...over,
})

describe('R49 RFM by the table of the seed', () => {
  it.each([
    [5, 5, 5, 40, 'supremeVip'],
    [1, 5, 5, 36, 'supremeVip'],
    [4, 4, 5, 36, 'supremeVip'],
    [3, 4, 5, 35, 'vip'],
    [0, 5, 5, 35, 'vip'],
    [5, 1, 5, 28, 'vip'],
    [5, 3, 3, 26, 'vip'],
    [4, 3, 3, 25, 'advanced'],
    [3, 2, 2, 17, 'advanced'],
    [2, 2, 2, 16, 'normal'],
    [1, 1, 1, 8, 'normal'],
    [0, 1, 1, 7, 'normal'],
  ])('R%d F%d M%d is worth %d: %s', (r, f, m, value, level) => {
    expect(rfmValue({ r, f, m })).toBe(value)
    expect(levelOf(value, seedLevels)).toBe(level)
  })

  it.each([
    ['2024-05-15 12:00:00', 0, 5],
    ['2024-05-15 12:00:00', -1, 4],
    ['2024-03-15 12:00:00', 0, 4],
    ['2024-03-15 12:00:00', -1, 3],
    ['2024-02-15 12:00:00', 0, 3],
    ['2023-11-15 12:00:00', 0, 2],
    ['2023-06-15 12:00:00', 0, 1],
    ['2023-06-15 12:00:00', -1, 0],
    ['2020-01-01 00:00:00', 0, 0],
  ])('last paid %s and %d ms scores R%d', (text, ms, r) => {
    expect(score(figures({ lastPaidAt: at(text) + ms })).r).toBe(r)
  })

  it.each([
    [0, 1],
    [29_999, 1],
    [30_000, 2],
    [49_999, 2],
    [50_000, 3],
    [99_999, 3],
    [100_000, 4],
    [199_999, 4],
    [200_000, 5],
    [9_999_999, 5],
  ])('%d fen paid scores M%d', (totalFen, m) => {
    expect(score(figures({ totalFen })).m).toBe(m)
  })

  it.each([
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 4],
    [5, 4],
    [6, 5],
    [9, 5],
  ])('%d paid orders score F%d', (paidOrderCount, f) => {
    expect(score(figures({ paidOrderCount })).f).toBe(f)
  })

  it('who never bought is worth nothing and has no level', () => {
    const never = figures({ paidOrderCount: 0, lastPaidAt: null, totalFen: 0 })
    expect(score(never)).toEqual({ r: 0, f: 0, m: 0, value: 0, level: null })
  })

  it('all combinations fall into the levels as counted by hand', () => {
    const count = (from: number) => {
      const counts = { supremeVip: 0, vip: 0, advanced: 0, normal: 0 }
      for (let r = from; r <= 5; r += 1)
        for (let f = 1; f <= 5; f += 1)
          for (let m = 1; m <= 5; m += 1) counts[levelOf(rfmValue({ r, f, m }), seedLevels) ?? 'normal'] += 1
      return Object.values(counts)
    }
    expect(count(1)).toEqual([8, 45, 51, 21])
    expect(count(0)).toEqual([8, 52, 62, 28])
  })

  it('R 0 instead of 1 lowers the level of three pairs only', () => {
    const lowered: string[] = []
    for (let f = 1; f <= 5; f += 1)
      for (let m = 1; m <= 5; m += 1) {
        const [one, none] = [rfmValue({ r: 1, f, m }), rfmValue({ r: 0, f, m })]
        if (levelOf(one, seedLevels) !== levelOf(none, seedLevels)) lowered.push(`F${f}M${m} ${one}->${none}`)
      }
    expect(lowered.sort()).toEqual(['F3M4 26->25', 'F4M1 17->16', 'F5M5 36->35'])
  })

  it('a table somebody typed is taken only when it leaves no gap', () => {
    const typed = (change: Partial<RfmRules['table']>, levels = seedLevels) =>
      faultOf({ table: { ...seedRules.table, ...change }, levels })
    expect(typed({})).toBeNull()
    expect(typed({ months: [1, 3, 6, 9, 12] })).toBeNull()
    expect(typed({ months: [1, 3, 3, 7, 12] })).toBe('months_not_rising')
    expect(typed({ orders: [6, 4, 3, 2, 0] })).toBe('orders_not_falling')
    expect(typed({ orders: [6, 6, 3, 2, 1] })).toBe('orders_not_falling')
    expect(typed({ fen: [200_000, 100_000, 50_000, 30_000, 1] })).toBe('money_not_falling')
    expect(typed({}, { ...seedLevels, vip: 36 })).toBe('levels_not_adjacent')
    expect(typed({}, { ...seedLevels, normal: 2 })).toBe('levels_not_adjacent')
    expect(typed({}, { ...seedLevels, supremeVip: 41 })).toBe('levels_not_adjacent')
  })

  it('an edited table is what counts', () => {
    const edited = scorer({ ...seedRules, table: { ...seedRules.table, orders: [10, 8, 6, 4, 1] } }, now)
    expect(edited(figures({ paidOrderCount: 6 })).f).toBe(3)
  })
})

describe('R50 levels', () => {
  it('40-36, 35-26, 25-17, 16-1, adjacent and without a gap', () => {
    expect(memberLevels.map((level) => [topOf(level, seedLevels), seedLevels[level]])).toEqual([
      [40, 36],
      [35, 26],
      [25, 17],
      [16, 1],
    ])
    expect([40, 36, 35, 26, 25, 17, 16, 1, 0].map((value) => levelOf(value, seedLevels))).toEqual([
      'supremeVip',
      'supremeVip',
      'vip',
      'vip',
      'advanced',
      'advanced',
      'normal',
      'normal',
      null,
    ])
  })
})

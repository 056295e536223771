import { describe, expect, it } from 'vitest'
import { agreementOf, markPairs, type Pair } from '#shared/inspection/agreement.ts'
import { builtInForm } from '#shared/inspection/built-in-form.ts'
import { belowTeam, sixSecondRates } from '#shared/inspection/poor-data.ts'
import { type Answers, openItem, scoreOf } from '#shared/inspection/score.ts'
import { type FormContent, formProblem, itemsOf } from '#shared/inspection/score-form.ts'
import { averageOf, wilsonBand } from '#shared/inspection/wilson.ts'

const plain = { weight: 1, most: 2, isFatal: false, mayBeMissing: true }
const form: FormContent = {
  name: '试用表',
  groups: [
    { id: 'g1', name: '问好', weight: 30, items: [{ ...plain, id: 'a', name: '问好' }] },
    {
      ...{ id: 'g2', name: '推荐', weight: 70 },
      items: [
        { ...plain, id: 'b', name: '推荐', weight: 3 },
        { ...plain, id: 'c', name: '理由', weight: 1, most: 4 },
        { ...plain, id: 'f', name: '不骂人', isFatal: true, mayBeMissing: false },
      ],
    },
  ],
  causes: [],
}

const all = (points: (most: number) => number): Answers =>
  Object.fromEntries(itemsOf(builtInForm).map(({ id, most }) => [id, points(most)]))

describe('R71 the score of a talk', () => {
  it('is the weighted mean of its groups, and theirs of their items', () => {
    expect(scoreOf(form, { a: 1, b: 2, c: 1, f: 2 }).value).toBeCloseTo(0.3 * 0.5 + 0.7 * ((3 * 1 + 0.25) / 4), 12)
    expect(scoreOf(form, { a: 2, b: 2, c: 4, f: 2 }).value).toBe(1)
  })

  it('what does not occur weighs nothing: neither an item nor a whole group', () => {
    expect(scoreOf(form, { a: null, b: 2, c: null, f: 2 })).toMatchObject({
      value: 1,
      groups: [{ share: null }, { share: 1 }],
    })
    expect(scoreOf(form, { a: null, b: null, c: null, f: 2 }).value).toBeNull()
  })

  it('one fatal item without its point makes it 0 and is named; with the point it adds nothing', () => {
    expect(scoreOf(form, { a: 2, b: 2, c: 4, f: 0 })).toMatchObject({ value: 0, fatal: ['f'] })
    expect(scoreOf(form, { a: 1, b: 1, c: 2, f: 2 })).toMatchObject({ value: 0.5, fatal: [] })
    expect(scoreOf(builtInForm, { ...all((most) => most), noInsult: 0 }).value).toBe(0)
    expect(
      scoreOf(
        builtInForm,
        all((most) => most),
      ).value,
    ).toBe(1)
  })

  it('a sheet is complete when each item has points it knows, or does not occur where it may', () => {
    expect(openItem(form, { a: 1, b: 2, c: 1 })?.id).toBe('f')
    expect(openItem(form, { a: 3, b: 2, c: 1, f: 2 })?.id).toBe('a')
    expect(openItem(form, { a: 1, b: 2, c: 1, f: null })?.id).toBe('f')
    expect(openItem(form, { a: null, b: 2, c: 1, f: 0 })).toBeNull()
  })

  it('the built-in sheet has the eight steps, the six seconds and a tree of causes, and is a usable form', () => {
    expect(builtInForm.groups.map(({ id }) => id)).toEqual([
      ...['greeting', 'consultation', 'recommendation', 'objectionHandling', 'closing', 'orderConfirmation'],
      ...['orderDispatch', 'farewell', 'fatal'],
    ])
    expect(itemsOf(builtInForm).map(({ id }) => id)).toContain('sixSecondMet')
    expect(formProblem(builtInForm)).toBeNull()
  })

  it('two things of one id, a cause below none, and a form of fatal items only are no form', () => {
    const [first, second] = form.groups
    const twice = { ...form, groups: [...form.groups, ...(first ? [first] : [])] }
    expect(formProblem(twice)).toBe('ids_not_unique')
    expect(formProblem({ ...form, causes: [{ id: 'x', name: '走神', under: 'y' }] })).toBe('cause_without_head')
    const fatal = second?.items.filter(({ isFatal }) => isFatal) ?? []
    expect(formProblem({ ...form, groups: [{ id: 'g', name: '否决', weight: 1, items: fatal }] })).toBe('all_fatal')
  })
})

describe('R71 averages with their band', () => {
  it.each([
    [0.5, 10, 0.2366, 0.7634],
    [0.9, 30, 0.7438, 0.9654],
    [0, 10, 0, 0.2775],
    [1, 30, 0.8865, 1],
    [0.85, 100, 0.7672, 0.9069],
  ])('%d of %d lies between %d and %d by Wilson, 95 %%', (share, n, low, high) => {
    const band = wilsonBand(share, n)
    expect(band?.low).toBeCloseTo(low, 4)
    expect(band?.high).toBeCloseTo(high, 4)
  })

  it('29 checks are too few to judge, 30 are enough; without one there is no number', () => {
    expect(averageOf(Array.from({ length: 29 }, () => 0.8)).isTooFew).toBe(true)
    expect(averageOf(Array.from({ length: 30 }, () => 0.8)).isTooFew).toBe(false)
    expect(averageOf([])).toEqual({ n: 0, mean: null, band: null, isTooFew: true })
  })
})

describe('R71 agents with poor figures', () => {
  const talk = (personId: string, firstReplyMs: number | null, isUnanswered = false) => ({
    ...{ personId, facts: { firstReplyMs, isUnanswered } },
  })

  it('six seconds are met at 6,000 ms, not at 6,001; a talk nobody answered counts as missed', () => {
    const rates = sixSecondRates([talk('a', 6_000), talk('a', 6_001), talk('b', null, true), talk('b', null)])
    expect(rates).toEqual([
      { personId: 'a', met: 1, all: 2 },
      { personId: 'b', met: 0, all: 1 },
    ])
  })

  it('who has exactly the share of the team is not below it', () => {
    const rate = (personId: string, met: number, of: number) => ({ personId, met, all: of })
    expect(belowTeam([rate('a', 5, 10), rate('b', 10, 20)])).toEqual([])
    expect(belowTeam([rate('a', 5, 10), rate('b', 11, 20), rate('c', 3, 6)]).map(({ personId }) => personId)).toEqual([
      ...['a', 'c'],
    ])
  })
})

describe('R71 agreement of two sheets', () => {
  const pairs = (one: string, other: string, count: number): Pair[] =>
    Array.from({ length: count }, () => [one, other] as const)

  it('is the share of equal marks and Cohen’s kappa: the textbook table of 50 gives 0.7 and 0.4', () => {
    const table = [...pairs('y', 'y', 20), ...pairs('y', 'n', 5), ...pairs('n', 'y', 10), ...pairs('n', 'n', 15)]
    const { n, same, kappa } = agreementOf(table)
    expect([n, same]).toEqual([50, 0.7])
    expect(kappa).toBeCloseTo(0.4, 12)
  })

  it('complete agreement is 1; where both gave one mark to everything chance explains it all and there is no kappa', () => {
    expect(agreementOf([...pairs('y', 'y', 3), ...pairs('n', 'n', 2)])).toEqual({ n: 5, same: 1, kappa: 1 })
    expect(agreementOf(pairs('y', 'y', 5))).toEqual({ n: 5, same: 1, kappa: null })
    expect(agreementOf([])).toEqual({ n: 0, same: null, kappa: null })
  })

  it('compares marks, not numbers: all points, some, none, does not occur', () => {
    const one = { a: 2, b: 1, c: 1, f: 0 }
    const other = { a: 2, b: null, c: 3, f: 2 }
    expect(markPairs(form, one, other)).toEqual([
      ['all', 'all'],
      ['some', 'missing'],
      ['some', 'some'],
      ['none', 'all'],
    ])
  })
})

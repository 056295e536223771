import { describe, expect, it } from 'vitest'
import { accessoryOf, type BuyerFacts, type Goods, suggest } from '#shared/coach/suggestions.ts'

const counted = (count: number) => ({ count, source: '仓库', at: 1 })

function goods(code: string, change: Partial<Goods> = {}): Goods {
  return {
    ...{ id: code, code, name: code, traits: [], uses: ['送礼'], goesWith: [], stock: counted(9), isOnSale: true },
    ...change,
  }
}

const gift: BuyerFacts = { needs: [{ text: '想买来送礼' }], offered: [], boughtCodes: [] }
const noSales = () => 0
const codesOf = (all: readonly Goods[], facts = gift, soldOf: (code: string) => number = noSales) =>
  suggest(all, facts, soldOf).map((one) => one.goods.code)

describe('R14 recommendations', () => {
  it('a suggestion cites at least one of the three associations, with what it rests on', () => {
    const all = [
      goods('A'),
      goods('B', { uses: [], traits: ['纯棉'] }),
      goods('C', { uses: [], goesWith: [{ productId: 'D', basis: 'purchasePattern' }] }),
      goods('D', { uses: [] }),
    ]
    const facts = { needs: [{ text: '送礼，要纯棉的' }], offered: [], boughtCodes: ['D'] }
    const found = Object.fromEntries(suggest(all, facts, noSales).map((one) => [one.goods.code, one.bases]))
    expect(found).toEqual({
      A: [{ basis: 'usage', because: '送礼' }],
      B: [{ basis: 'commonTrait', because: '纯棉' }],
      C: [{ basis: 'purchasePattern', because: 'D' }],
    })
  })

  it('without a reason nothing is suggested: nothing is invented', () => {
    expect(codesOf([goods('A')], { needs: [], offered: [], boughtCodes: [] })).toEqual([])
  })

  it('a product out of stock is never offered first', () => {
    const out = goods('A', { stock: counted(0), traits: ['想买'] })
    expect(codesOf([out, goods('B')])).toEqual(['B', 'A'])
    expect(codesOf([out])).toEqual([])
  })

  it('stock that was never counted comes after stock that was', () => {
    expect(codesOf([goods('A', { stock: null }), goods('B')])).toEqual(['B', 'A'])
  })

  it('margin never changes the order: with equal fit the higher margin does not win', () => {
    const withMargin = (a: number, b: number, c: number) => [
      { ...goods('A'), marginFen: a },
      { ...goods('B'), marginFen: b },
      { ...goods('C'), marginFen: c },
    ]
    const orders = [
      [1, 2, 3],
      [3, 2, 1],
      [0, 99_999, 5],
    ].map(([a = 0, b = 0, c = 0]) => codesOf(withMargin(a, b, c)))
    expect(orders).toEqual([
      ['A', 'B', 'C'],
      ['A', 'B', 'C'],
      ['A', 'B', 'C'],
    ])
  })

  it('the better fit comes first, then what sells more', () => {
    const all = [goods('A'), goods('B'), goods('C', { traits: ['想买'] })]
    expect(codesOf(all, gift, (code) => (code === 'B' ? 5 : 0))).toEqual(['C', 'B', 'A'])
  })

  it('at most three, none off sale, none that was offered already', () => {
    const all = ['A', 'B', 'C', 'D', 'E'].map((code) => goods(code, { isOnSale: code !== 'A' }))
    expect(codesOf(all, { ...gift, offered: ['B'] })).toEqual(['C', 'D', 'E'])
    expect(codesOf([...all, goods('F')])).toHaveLength(3)
  })

  it('a relation counts from whichever side it was written down', () => {
    const pan = goods('pan', { uses: [], goesWith: [{ productId: 'spoon', basis: 'usage' }] })
    const spoon = goods('spoon', { uses: [] })
    expect(codesOf([pan, spoon], { needs: [], offered: ['pan'], boughtCodes: [] })).toEqual(['spoon'])
    expect(codesOf([pan, spoon], { needs: [], offered: ['spoon'], boughtCodes: [] })).toEqual(['pan'])
  })

  it('the accessory of a closed question is in stock and goes with the last offer', () => {
    const pan = goods('pan', { goesWith: [{ productId: 'spoon', basis: 'usage' }] })
    expect(accessoryOf([pan, goods('spoon')], ['pan'])).toBe('spoon')
    expect(accessoryOf([pan, goods('spoon', { stock: counted(0) })], ['pan'])).toBeNull()
    expect(accessoryOf([pan, goods('spoon', { stock: null })], ['pan'])).toBeNull()
    expect(accessoryOf([pan, goods('spoon')], [])).toBeNull()
  })
})

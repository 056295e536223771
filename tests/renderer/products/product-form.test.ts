import { describe, expect, it } from 'vitest'
import { newForm, savedOf } from '#renderer/features/products/product-form.ts'

const cup = { ...newForm({ code: 'QH081', title: '青禾保温杯', priceFen: 6_890 }) }
const point = { kind: 'quality' as const, text: '12 小时仍热', basis: '检测报告', key: 0 }

describe('R14 what a supervisor types about a product', () => {
  it('begins with what the order line told', () => {
    expect(savedOf(cup, null)).toMatchObject({
      ok: true,
      value: { id: null, code: 'QH081', name: '青禾保温杯', priceFen: 6_890, marginFen: null },
    })
  })

  it('words stand between commas of either kind, each once', () => {
    expect(savedOf({ ...cup, uses: '送礼， 出差,送礼、办公室，' }, null)).toMatchObject({
      value: { uses: ['送礼', '出差', '办公室'] },
    })
  })

  it('a claim without its grounds is not saved, an empty line is left out', () => {
    expect(savedOf({ ...cup, points: [{ ...point, basis: ' ' }] }, null)).toMatchObject({ failure: { code: 'points' } })
    const lines = [point, { ...point, key: 1, text: '', basis: '' }]
    expect(savedOf({ ...cup, points: lines }, null)).toMatchObject({ value: { points: [{ text: '12 小时仍热' }] } })
  })

  it('listings are a platform and its id, one a line', () => {
    expect(savedOf({ ...cup, platformIds: 'taobao 601\n\n douyin  77 ' }, null)).toMatchObject({
      value: {
        platformIds: [
          { platform: 'taobao', id: '601' },
          { platform: 'douyin', id: '77' },
        ],
      },
    })
    expect(savedOf({ ...cup, platformIds: '淘宝 601' }, null)).toMatchObject({ failure: { code: 'platformIds' } })
  })

  it('a price that is no amount is told', () => {
    expect(savedOf({ ...cup, price: '十块' }, null)).toMatchObject({ failure: { code: 'price' } })
    expect(savedOf({ ...cup, price: '-3' }, null)).toMatchObject({ failure: { code: 'price' } })
    expect(savedOf({ ...cup, price: '' }, null)).toMatchObject({ value: { priceFen: null } })
  })
})

import { describe, expect, it } from 'vitest'
import { funnelOf, repurchaseFactors, stageOf } from '#shared/segments/growth.ts'

describe('R48 growth path', () => {
  it.each([
    ['a record without chat and without order', 0, false, null, 'visitor'],
    ['somebody who asked, or did not pay', 0, true, null, 'prospect'],
    ['one paid order', 1, true, 'normal', 'buyer'],
    ['one large paid order does not make a regular', 1, true, 'vip', 'buyer'],
    ['two paid orders', 2, true, 'advanced', 'repeatBuyer'],
    ['two and VIP', 2, true, 'vip', 'loyal'],
    ['many and the highest level', 9, true, 'supremeVip', 'loyal'],
  ] as const)('%s', (_what, paidOrderCount, hasContact, level, stage) => {
    expect(stageOf({ paidOrderCount, hasContact, level })).toBe(stage)
  })

  it('the funnel is what a count by hand gives', () => {
    const steps = funnelOf({ visitor: 10, prospect: 30, buyer: 40, repeatBuyer: 15, loyal: 5 })
    expect(steps.map(({ stage, count, reached, rate }) => [stage, count, reached, rate])).toEqual([
      ['visitor', 10, 100, null],
      ['prospect', 30, 90, 0.9],
      ['buyer', 40, 60, 60 / 90],
      ['repeatBuyer', 15, 20, 20 / 60],
      ['loyal', 5, 5, 5 / 20],
    ])
  })

  it('where nobody came there is no rate', () => {
    const steps = funnelOf({ visitor: 3, prospect: 0, buyer: 0, repeatBuyer: 0, loyal: 0 })
    expect(steps.map(({ rate }) => rate)).toEqual([null, 0, null, null, null])
  })

  it('knows the eight factors of repurchase', () => {
    expect(repurchaseFactors).toHaveLength(8)
  })
})

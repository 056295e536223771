import { describe, expect, it } from 'vitest'
import { dispatchVerdict, returnVerdict, riskBearer } from '#shared/knowledge/alipay-aid.ts'

describe('R39 Alipay dispute decision aid', () => {
  it('loss before signing is the sender’s, after it the receiver’s, unless something else was agreed', () => {
    expect(riskBearer('beforeSigning', false)).toBe('sender')
    expect(riskBearer('afterSigning', false)).toBe('receiver')
    expect([riskBearer('beforeSigning', true), riskBearer('afterSigning', true)]).toEqual(['agreement', 'agreement'])
  })

  it('what was not shipped before the refund was asked for is cancelled; the same instant is not before', () => {
    expect(dispatchVerdict(999, 1_000)).toBe('goesOn')
    expect([dispatchVerdict(1_000, 1_000), dispatchVerdict(1_001, 1_000), dispatchVerdict(null, 1_000)]).toEqual([
      ...['cancelled', 'cancelled', 'cancelled'],
    ])
  })

  it('only a late return the seller refuses may leave the money with the seller', () => {
    expect(returnVerdict(false, false)).toBe('moneyMayGoToSeller')
    expect([returnVerdict(true, false), returnVerdict(false, true)]).toEqual(['return', 'return'])
  })
})

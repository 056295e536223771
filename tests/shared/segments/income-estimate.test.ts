import { describe, expect, it } from 'vitest'
import { dayMs } from '#shared/kernel/time.ts'
import { estimateIncome, incomeCounter } from '#shared/segments/income-estimate.ts'

const now = 400 * dayMs
type Asked = Parameters<ReturnType<typeof incomeCounter>['add']>[0]

const order = (over: Partial<Asked>): Asked => ({
  state: 'completed',
  amountFen: 10_000,
  paidFen: 10_000,
  refundedFen: 0,
  quantity: 1,
  placedAt: now - 10 * dayMs,
  paidAt: now - 10 * dayMs,
  seenAt: now - dayMs,
  ...over,
})

function basisOf(...orders: readonly Partial<Asked>[]) {
  const counter = incomeCounter(now)
  for (const one of orders) counter.add(order(one))
  return counter.counted()
}

describe('R60 income of the next month', () => {
  it('is what was sent and not confirmed, and unpaid orders at the rate of the past', () => {
    const basis = basisOf(
      { state: 'dispatched', paidFen: 20_000, refundedFen: 5_000 },
      { state: 'awaitingPayment', paidFen: 0, amountFen: 8_000 },
      { state: 'awaitingPayment', paidFen: 0, amountFen: 2_000 },
      {},
      {},
      { state: 'closed', paidFen: 0 },
    )
    expect(basis).toMatchObject({ decided: 4, paid: 3, sent: { orders: 1, fen: 15_000 }, unpaid: { orders: 2 } })
    expect(estimateIncome(basis, 30)).toMatchObject({ ok: true, value: { fen: 15_000 + 7_500, rate: 0.75 } })
  })

  it('refuses more than a month', () => {
    expect(estimateIncome(basisOf({}), 31)).toMatchObject({ ok: false, failure: { code: 'longer_than_a_month' } })
  })

  it('without a past there is no rate, and unpaid orders count for nothing', () => {
    const told = estimateIncome(basisOf({ state: 'awaitingPayment', paidFen: 0 }), 30)
    expect(told).toMatchObject({ ok: true, value: { fen: 0, rate: null } })
  })

  it('orders older than 90 days tell nothing any more', () => {
    expect(basisOf({ state: 'dispatched', placedAt: now - 91 * dayMs }).sent.orders).toBe(0)
  })
})

import { describe, expect, it } from 'vitest'
import { type FigureOrder, figuresOf, noFigures, withChangedOrder, withOrder } from '#shared/customers/figures.ts'
import { orderStateNames as orderStates } from '#shared/orders/order-states.ts'

const order = (over: Partial<FigureOrder> = {}): FigureOrder => ({
  state: 'completed',
  paidFen: 10_000,
  refundedFen: 0,
  quantity: 2,
  placedAt: 1_000,
  paidAt: null,
  ...over,
})

describe('R47 figures of a customer follow the orders', () => {
  it('counts paid, unpaid, refunded and closed orders as the glossary says', () => {
    expect(
      figuresOf([
        order(),
        order({ placedAt: 3_000, refundedFen: 4_000 }),
        order({ placedAt: 2_000, refundedFen: 10_000 }),
        order({ placedAt: 4_000, state: 'awaitingPayment', paidFen: 0 }),
        order({ placedAt: 9_000, state: 'closed', paidFen: 0 }),
        order({ placedAt: 500, state: 'closed', paidFen: 700 }),
      ]),
    ).toEqual({
      orderCount: 5,
      paidOrderCount: 2,
      totalFen: 16_000,
      quantity: 4,
      firstOrderAt: 500,
      lastOrderAt: 4_000,
      lastPaidAt: 3_000,
    })
  })

  it('says to read the orders again when the first or last one stops counting', () => {
    const closed = order({ state: 'closed', paidFen: 0 })
    expect(withChangedOrder(withOrder(noFigures, order()), order(), closed)).toBeNull()
  })

  it('reads the orders again when the last payment is given back', () => {
    const former = order({ paidAt: 1_200 })
    const last = order({ placedAt: 2_000, paidAt: 2_500 })
    const figures = figuresOf([former, last])
    expect(figures.lastPaidAt).toBe(2_500)
    expect(withChangedOrder(figures, last, { ...last, refundedFen: 10_000 })).toBeNull()
    expect(withChangedOrder(figures, former, { ...former, refundedFen: 10_000 })?.lastPaidAt).toBe(2_500)
  })

  it('step by step gives the same as all at once', () => {
    let seed = 7
    const next = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed % below
    }
    const any = () =>
      order({
        state: orderStates[next(5)] ?? 'closed',
        paidFen: next(3) * 100,
        refundedFen: next(3) * 50,
        placedAt: next(9),
        paidAt: next(2) === 0 ? null : next(12),
      })
    for (let turn = 0; turn < 500; turn += 1) {
      const orders = Array.from({ length: 1 + next(5) }, any)
      const at = next(orders.length)
      const after = any()
      const changed = orders.map((one, index) => (index === at ? after : one))
      const before = orders[at] ?? after
      const stepped = withChangedOrder(figuresOf(orders), before, after)
      if (stepped) expect(stepped).toEqual(figuresOf(changed))
      expect(withOrder(figuresOf(orders), after)).toEqual(figuresOf([...orders, after]))
    }
  })
})

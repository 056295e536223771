import { describe, expect, it } from 'vitest'
import { dayMs } from '#shared/kernel/time.ts'
import { salesCounter, trendOf } from '#shared/products/sales.ts'

const now = Date.UTC(2025, 10, 5, 2)
const line = { subOrderNo: null, title: '保温杯', spec: '', productCode: 'QH081', quantity: 2, priceFen: 6_890 }

function sold(daysAgo: number, change: { paid?: boolean; closed?: boolean; refundedFen?: number; code?: string } = {}) {
  const placedAt = now - daysAgo * dayMs
  return {
    placedAt,
    paidAt: change.paid === false ? null : placedAt,
    state: change.closed ? ('closed' as const) : ('completed' as const),
    lines: [
      {
        ...line,
        productCode: change.code ?? line.productCode,
        refundedFen: change.refundedFen ?? 0,
        refundStatus: null,
      },
    ],
  }
}

function count(...orders: ReturnType<typeof sold>[]) {
  const counter = salesCounter(now)
  for (const order of orders) counter.add(order)
  return counter.counted()
}

describe('R14 sales are counted from orders', () => {
  it('pieces of the last 30 and 90 days, by the day the order was placed', () => {
    const { codes, newestAt } = count(sold(1), sold(30), sold(31), sold(90), sold(91))
    expect(codes.get('QH081')).toMatchObject({ last30: 4, last90: 8 })
    expect(newestAt).toBe(now - dayMs)
  })

  it('unpaid, closed and refunded orders are no sales; a part refund is one', () => {
    const orders = [sold(1, { paid: false }), sold(1, { closed: true }), sold(1, { refundedFen: 13_780 })]
    expect(count(...orders).codes.get('QH081')).toMatchObject({ last30: 0, last90: 0 })
    expect(count(sold(1, { refundedFen: 500 })).codes.get('QH081')?.last30).toBe(2)
  })

  it('lines without a code count for nothing', () => {
    expect(count(sold(1, { code: '' })).codes.size).toBe(0)
  })

  it('a trend is the last month beside the two before it', () => {
    expect(trendOf({ last30: 20, last90: 40 }, now, now)).toBe('rising')
    expect(trendOf({ last30: 10, last90: 30 }, now, now)).toBe('steady')
    expect(trendOf({ last30: 5, last90: 45 }, now, now)).toBe('falling')
  })

  it('no trend from too few pieces, and none from orders not yet imported', () => {
    expect(trendOf({ last30: 9, last90: 9 }, now, now)).toBeNull()
    expect(trendOf({ last30: 0, last90: 50 }, now - 31 * dayMs, now)).toBeNull()
    expect(trendOf({ last30: 0, last90: 0 }, null, now)).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { addressKey, maskAddress } from '#shared/checks/address.ts'
import { checkNames } from '#shared/checks/check.ts'
import { auditOrders as auditFacts } from '#shared/checks/merge.ts'
import { openChecks, renewChecks } from '#shared/checks/open-checks.ts'
import type { Order } from '#shared/orders/order.ts'
import { findingsOf } from '#shared/reception/findings.ts'
import { aLine, anOrder, aReception, ten } from '#tests/shared/reception/builders.ts'
import { factsOf } from './facts.ts'

const home = { receiver: '张小丰', phone: null, address: '示例路100号200室', buyerMessage: null, sellerMemo: null }
const first = anOrder({ orderNo: 'A' })
const auditOrders = (orders: readonly Order[]) => auditFacts(factsOf(...orders))
const alone = { together: [], twins: [], others: [] }

function apart(second: Order) {
  const { orders, suggestions } = auditOrders([first, second])
  return { suggestions, apart: orders.map((order) => order.apart) }
}

describe('R18 merge suggestion', () => {
  it('two unshipped orders of one buyer to one address are suggested for one parcel', () => {
    expect(auditOrders([first, anOrder({ orderNo: 'B' })])).toEqual({
      suggestions: [{ orderNos: ['A', 'B'], conflicts: [] }],
      orders: [
        { orderNo: 'A', parcel: 0, apart: null },
        { orderNo: 'B', parcel: 0, apart: null },
      ],
    })
  })

  it('one address however it is written: blanks, full width, region repeated, postcode', () => {
    const ways = [
      '示例路 100号 200室',
      '示例路１００号２００室',
      '江苏省 苏州市 姑苏区 示例路100号200室(215000)',
      '江苏苏州姑苏区示例路100号，200室',
    ]
    expect(new Set(ways.map((address) => addressKey(anOrder({ sealed: { ...home, address } })))).size).toBe(1)
    const short = anOrder({ region: { province: '江苏', city: '苏州', district: '姑苏区' } })
    expect(addressKey(short)).toBe(addressKey(anOrder()))
  })

  it('a street named like the city is part of the address', () => {
    const ways = ['苏州街1号', '江苏省苏州市姑苏区苏州街1号', '江苏苏州姑苏区苏州街1号']
    expect(new Set(ways.map((address) => addressKey(anOrder({ sealed: { ...home, address } }))))).toEqual(
      new Set(['江苏/苏州/姑苏/苏州街1号']),
    )
  })

  it('another address is shown and not suggested', () => {
    const office = anOrder({ orderNo: 'B', sealed: { ...home, address: '示例路101号' } })
    expect(apart(office)).toEqual({ suggestions: [], apart: ['other_address', 'other_address'] })
    const otherCity = anOrder({ orderNo: 'B', region: { province: '江苏省', city: '无锡市', district: '梁溪区' } })
    expect(apart(otherCity).suggestions).toEqual([])
  })

  it('somebody else at the same address gets an own parcel', () => {
    const colleague = anOrder({ orderNo: 'B', sealed: { ...home, receiver: '李四' } })
    expect(apart(colleague)).toEqual({ suggestions: [], apart: ['other_receiver', 'other_receiver'] })
  })

  it('unpaid, refunding and unknown addresses are shown with the reason', () => {
    const unpaid = anOrder({ orderNo: 'B', state: 'awaitingPayment', paidFen: 0 })
    const refunding = anOrder({ orderNo: 'B', lines: [aLine({ refundStatus: '买家已经申请退款，等待卖家同意' })] })
    const masked = anOrder({ orderNo: 'B', sealed: { ...home, address: '示例街道***' } })
    const none = anOrder({ orderNo: 'B', sealed: { ...home, address: null } })
    expect([unpaid, refunding, masked, none].map((order) => apart(order).apart[1])).toEqual([
      'not_paid',
      'refunding',
      'address_unknown',
      'address_unknown',
    ])
    expect([unpaid, refunding, masked, none].flatMap((order) => apart(order).suggestions)).toEqual([])
  })

  it('shipped, closed and paid-back orders are not unshipped orders', () => {
    const gone = [
      anOrder({ orderNo: 'B', shippedAt: ten }),
      anOrder({ orderNo: 'C', state: 'closed' }),
      anOrder({ orderNo: 'D', refundedFen: 11_300 }),
      anOrder({ orderNo: 'E', state: 'dispatched' }),
    ]
    expect(auditOrders([first, ...gone])).toEqual({
      suggestions: [],
      orders: [{ orderNo: 'A', parcel: null, apart: null }],
    })
  })

  it.each(['没有申请退款', '无售后或售后取消', '退款关闭', '售后已拒绝', '-', ''])(
    '"%s" is no refund',
    (refundStatus) => {
      expect(apart(anOrder({ orderNo: 'B', lines: [aLine({ refundStatus })] })).suggestions).toEqual([
        { orderNos: ['A', 'B'], conflicts: [] },
      ])
    },
  )

  it('two doors give two parcels', () => {
    const office = { ...home, address: '办公路8号' }
    const orders = [
      first,
      anOrder({ orderNo: 'B', sealed: office }),
      anOrder({ orderNo: 'C' }),
      anOrder({ orderNo: 'D', sealed: office }),
    ]
    expect(auditOrders(orders).suggestions.map(({ orderNos }) => orderNos)).toEqual([
      ['A', 'C'],
      ['B', 'D'],
    ])
  })

  it('one home written in two ways is one parcel, and it is said that the writing differs', () => {
    const other = anOrder({ orderNo: 'B', sealed: { ...home, address: '示例路100-200' } })
    expect(auditOrders([first, other]).suggestions).toEqual([
      { orderNos: ['A', 'B'], conflicts: ['written_differently'] },
    ])
  })

  it('what is odd about a group is told: couriers, a refund under way, one unpaid, one without an address', () => {
    const conflicts = (...more: readonly Order[]) =>
      auditOrders([first, anOrder({ orderNo: 'B' }), ...more]).suggestions[0]?.conflicts
    expect(conflicts()).toEqual([])
    expect(
      auditOrders([anOrder({ orderNo: 'A', courier: '顺丰' }), anOrder({ orderNo: 'B', courier: '中通' })])
        .suggestions[0]?.conflicts,
    ).toEqual(['couriers_differ'])
    expect(
      conflicts(anOrder({ orderNo: 'C', lines: [aLine({ refundStatus: '买家已经申请退款，等待卖家同意' })] })),
    ).toEqual(['one_refunding'])
    expect(conflicts(anOrder({ orderNo: 'C', state: 'awaitingPayment', paidFen: 0 }))).toEqual(['one_unpaid'])
    expect(conflicts(anOrder({ orderNo: 'C', sealed: { ...home, address: null } }))).toEqual(['one_without_address'])
  })

  it('people see province, city and district of an address', () => {
    expect(maskAddress(first.region)).toBe('江苏省苏州市姑苏区 ***')
    expect(maskAddress(null)).toBeNull()
  })
})

describe('R17 R18 R20 checks of step 6', () => {
  const nothing = auditOrders([])

  it('nothing done: the recap blocks, nothing to merge, no twin', () => {
    expect(findingsOf({ ...alone, reception: aReception(), audit: nothing })).toEqual([
      { check: 'recap', verdict: 'blocked', reason: 'recap_missing', evidence: [] },
      { check: 'merge', verdict: 'passed', reason: 'nothing_to_merge', evidence: [] },
      { check: 'lookalike', verdict: 'passed', reason: 'no_twin', evidence: [] },
    ])
  })

  it('a copied recap asks for the buyer’s word, a parcel and a twin ask to be looked at', () => {
    const reception = aReception({ recap: { copiedAt: ten, confirmedAt: null } })
    const audit = auditOrders([first, anOrder({ orderNo: 'B' })])
    expect(findingsOf({ ...alone, reception, audit, twins: [{ nick: 'tb_maoO', positions: [6] }] })).toEqual([
      { check: 'recap', verdict: 'confirm', reason: 'recap_not_confirmed', evidence: [] },
      { check: 'merge', verdict: 'confirm', reason: 'merge_suggested', evidence: ['A+B'] },
      { check: 'lookalike', verdict: 'confirm', reason: 'twin_found', evidence: ['tb_maoO (7)'] },
    ])
  })

  it('confirmed and merged pass; different addresses pass with the orders named', () => {
    const reception = aReception({ recap: { copiedAt: ten, confirmedAt: ten } })
    const audit = auditOrders([first, anOrder({ orderNo: 'B' })])
    expect(findingsOf({ ...alone, reception, audit, together: ['A', 'B'] }).map(({ reason }) => reason)).toEqual([
      'recap_confirmed',
      'merged',
      'no_twin',
    ])
    const office = anOrder({ orderNo: 'B', sealed: { ...home, address: '办公路8号' } })
    expect(findingsOf({ ...alone, reception, audit: auditOrders([first, office]) })[1]).toEqual({
      check: 'merge',
      verdict: 'passed',
      reason: 'addresses_differ',
      evidence: ['A', 'B'],
    })
  })

  it('a check that was never run is open; an override holds until the finding changes', () => {
    expect(openChecks([])).toEqual([...checkNames])
    const twin = { check: 'lookalike', verdict: 'confirm', reason: 'twin_found', evidence: ['tb_maoO (7)'] } as const
    const finding = { ...twin, evidence: [...twin.evidence] }
    const taken = { ...finding, at: ten, overrideReason: '已核对旺旺号', overriddenBy: 'agent' }
    expect(renewChecks([taken], [finding], ten + 9)).toEqual([taken])
    const another = { ...finding, evidence: ['tb_maoO (7)', 'tb_ma00 (6)'] }
    expect(renewChecks([taken], [another], ten + 9)).toEqual([
      { ...another, at: ten + 9, overrideReason: null, overriddenBy: null },
    ])
  })
})

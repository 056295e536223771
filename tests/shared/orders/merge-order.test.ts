import { describe, expect, it } from 'vitest'
import { changeByItems, changeByLines, changeByOrder, changeByRefunds } from '#shared/orders/merge-order.ts'
import type { OrderLine, OrderRefund } from '#shared/orders/order.ts'
import { emptyDraft, type OrderDraft } from '#shared/orders/order-draft.ts'

const job = { importId: 'second', shopId: 'shop', startedAt: 2_000 }
const line = (over: Partial<OrderLine> = {}): OrderLine => ({
  subOrderNo: null,
  title: '保温杯',
  spec: '蓝',
  productCode: 'QH1',
  quantity: 1,
  priceFen: 5_000,
  refundedFen: 0,
  refundStatus: null,
  ...over,
})

function order(over: Partial<OrderDraft> = {}): OrderDraft {
  return {
    ...emptyDraft(job, 'taobao', '10000001'),
    state: 'awaitingDispatch',
    platformStatus: '买家已付款，等待卖家发货',
    placedAt: 60_000,
    recency: -60_000,
    amountFen: 10_000,
    paidFen: 10_000,
    quantity: 2,
    title: '保温杯',
    ...over,
  }
}

describe('R27 an order told again', () => {
  it('the same is no change', () => {
    expect(changeByOrder(order(), order())).toBeNull()
    expect(changeByLines(order({ lines: [line()] }), order({ lines: [line()] }), 'first')).toBeNull()
  })

  it('going forward changes the state and since when it is known', () => {
    const told = order({ state: 'dispatched', platformStatus: '卖家已发货，等待买家确认', shippedAt: 90_000 })
    expect(changeByOrder(order({ seenAt: 1_000 }), told)).toEqual({
      state: 'dispatched',
      platformStatus: '卖家已发货，等待买家确认',
      shippedAt: 90_000,
      seenAt: 2_000,
      importId: 'second',
    })
  })

  it('an older file fills gaps only', () => {
    const known = order({ state: 'completed', platformStatus: '交易成功' })
    const told = order({ state: 'awaitingPayment', paidFen: 0, paidAt: 70_000, amountFen: 12_000 })
    expect(changeByOrder(known, told)).toEqual({ paidAt: 70_000, importId: 'second' })
  })

  it('masked data does not replace open data, open data replaces masked', () => {
    const open = {
      receiver: '陈晓晨',
      phone: '13800138011',
      address: '四川省 成都市 武侯区 示例路1号',
      buyerMessage: null,
      sellerMemo: null,
    }
    const masked = { ...open, receiver: '陈**', phone: '138****8011', address: '四川省 成都市 ***' }
    expect(changeByOrder(order({ sealed: open }), order({ sealed: masked }))).toBeNull()
    expect(changeByOrder(order({ sealed: masked }), order({ sealed: open }))).toEqual({
      sealed: open,
      importId: 'second',
    })
  })

  it('seconds a spreadsheet cut off are no change', () => {
    expect(
      changeByOrder(order({ placedAt: 61_000, paidAt: 122_000 }), order({ placedAt: 60_000, paidAt: 120_000 })),
    ).toBeNull()
  })

  it('a list without refunds of items does not take them back', () => {
    const known = order({ refundedFen: 5_000, lines: [line({ subOrderNo: '1', refundedFen: 5_000 })] })
    expect(changeByOrder(known, order())).toBeNull()
  })
})

describe('R27 lines told apart from their order', () => {
  it('the first table of lines gives the lines, their refunds and the pieces', () => {
    const told = order({ lines: [line({ subOrderNo: '1' }), line({ subOrderNo: '2', refundedFen: 5_000 })] })
    expect(changeByLines(order({ quantity: 0 }), told, 'first')).toEqual({
      lines: told.lines,
      quantity: 2,
      refundedFen: 5_000,
      importId: 'second',
    })
  })

  it('lines with sub-order numbers are replaced one by one and not lost to a table without', () => {
    const known = order({ lines: [line({ subOrderNo: '1' }), line({ subOrderNo: '2' })] })
    const told = order({ lines: [line({ subOrderNo: '2', spec: '红' })] })
    expect(changeByLines(known, told, 'first')?.lines?.map(({ spec }) => spec)).toEqual(['蓝', '红'])
    expect(changeByLines(known, order({ lines: [line({ spec: '绿' })] }), 'first')).toBeNull()
  })

  it('lines of one order that stand apart in a file are put together', () => {
    const known = order({ lines: [line()] })
    expect(changeByLines(known, order({ lines: [line({ spec: '红' })] }), 'continued')?.lines).toHaveLength(2)
    const grown = changeByLines(
      known,
      order({ lines: [line({ spec: '红' })], amountFen: 5_000, paidFen: 5_000 }),
      'grown',
    )
    expect(grown).toMatchObject({ amountFen: 15_000, paidFen: 15_000 })
  })

  it('a payment seen in the lines is a payment of the order', () => {
    const known = order({ state: 'awaitingPayment', platformStatus: '等待买家付款', paidFen: 0 })
    expect(changeByLines(known, order({ lines: [] }), 'first')).toMatchObject({
      state: 'awaitingDispatch',
      paidFen: 10_000,
    })
  })
})

describe('R27 an order told item by item', () => {
  const item = (no: string, over: Partial<OrderLine> = {}) => line({ subOrderNo: no, dueFen: 5_000, ...over })

  it('amounts follow from the lines, whichever of them came in an earlier chunk', () => {
    const known = order({ lines: [item('1')], amountFen: 5_000, paidFen: 5_000, quantity: 1 })
    const second = order({
      lines: [item('2', { title: '盖子', quantity: 3 })],
      amountFen: 5_000,
      paidFen: 5_000,
      quantity: 3,
    })
    const change = changeByItems(known, second, 'grown')
    expect(change).toMatchObject({ amountFen: 10_000, paidFen: 10_000, quantity: 4, title: '保温杯，盖子' })
    expect(change?.lines).toHaveLength(2)
    const whole = { ...known, ...change }
    expect(changeByItems(whole, known, 'first')).toBeNull()
    expect(changeByItems(whole, second, 'continued')).toBeNull()
  })

  it('an older file takes neither lines nor amounts back', () => {
    const known = order({ state: 'dispatched', lines: [item('1', { refundStatus: '退款成功' })], quantity: 1 })
    const older = order({ lines: [item('1', { dueFen: 1 })], quantity: 1 })
    expect(changeByItems(known, older, 'first')).toBeNull()
  })
})

describe('R27 refunds of an order', () => {
  const refund = (over: Partial<OrderRefund> = {}): OrderRefund => ({
    ...{ refundNo: '1', status: '退款成功', state: 'refunded', amountFen: 3_000, needsReturn: false, isPartial: true },
    ...{ stage: 'afterSale', subOrderNo: null, title: '保温杯', productCode: '', reason: '', askedAt: 1_000 },
    ...{ endedAt: null, deadlineAt: null, returnCourier: null, returnTrackingNo: null },
    ...over,
  })

  it('add up, each once; what was refunded already is not counted twice', () => {
    const open = refund({ refundNo: '2', status: '等待卖家处理', state: 'open' })
    const change = changeByRefunds(order(), order({ refunds: [refund(), open] }))
    expect(change).toMatchObject({ refundedFen: 3_000, refunds: [{ refundNo: '1' }, { refundNo: '2' }] })
    const known = order({ ...change, refundedFen: 5_000 })
    expect(changeByRefunds(known, order({ refunds: [refund()] }))).toBeNull()
    const done = changeByRefunds(known, order({ refunds: [{ ...open, status: '退款成功', state: 'refunded' }] }))
    expect(done).toMatchObject({ refundedFen: 6_000 })
    expect(changeByRefunds(order({ ...done }), order({ refunds: [open] }))).toBeNull()
  })

  it('a list that knows nothing of refunds takes none back', () => {
    const known = order({ refunds: [refund()], refundedFen: 3_000 })
    expect(changeByOrder(known, order({ refundedFen: 0 }))).toBeNull()
  })
})

describe('R27 拼多多: when an order was placed', () => {
  const pdd = (placedAt: number) =>
    order({
      ...emptyDraft(job, 'pinduoduo', '251104-431880012369435'),
      state: 'awaitingDispatch',
      placedAt,
      recency: -placedAt,
    })
  const byNumber = Date.parse('2025-11-04T00:00:00+08:00')
  const byColumn = Date.parse('2025-11-05T00:00:12+08:00')

  it('a column wins over the day in the number, whichever came first', () => {
    expect(changeByOrder(pdd(byNumber), pdd(byColumn))).toMatchObject({ placedAt: byColumn, recency: -byColumn })
    expect(changeByOrder(pdd(byColumn), pdd(byNumber))).toBeNull()
  })
})

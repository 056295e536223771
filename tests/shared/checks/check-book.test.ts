import { describe, expect, it } from 'vitest'
import { byUrgency, itemsOf } from '#shared/checks/board-items.ts'
import type { CheckName } from '#shared/checks/check.ts'
import type { CheckBook } from '#shared/checks/check-book.ts'
import type { CheckNote, StockHold } from '#shared/checks/check-rows.ts'
import { present } from '#shared/kernel/assert.ts'
import { hourMs } from '#shared/kernel/time.ts'
import type { Order } from '#shared/orders/order.ts'
import { aLine, anOrder, ten } from '#tests/shared/reception/builders.ts'
import { bookOf } from './facts.ts'

const stamps = { shopId: 'shop', createdAt: ten, updatedAt: ten, version: 1, deskId: 'desk', actorId: 'agent' }
const home = {
  receiver: '张小丰',
  phone: '13800138000',
  address: '示例路100号200室',
  buyerMessage: null,
  sellerMemo: null,
}
const elsewhere = { ...home, receiver: '李四', phone: '13900139000', address: '办公路8号' }

function checkOf(book: CheckBook, customerId: string, name: CheckName) {
  const [item] = itemsOf(book, customerId)
  return present(
    item?.checks.find(({ check }) => check === name),
    name,
  )
}

const from = (customerId: string, buyerNick: string, change: Partial<Order> = {}) =>
  anOrder({ orderNo: `${customerId}-1`, customerId, buyerNick, ...change })

describe('R19 same customer, other account', () => {
  it('the same phone on another account with unshipped orders asks which order is meant', () => {
    const book = bookOf(from('a', 'tb_mao0'), from('b', '小号', { sealed: { ...elsewhere, phone: '138-0013-8000' } }))
    expect(checkOf(book, 'a', 'otherAccount')).toMatchObject({
      ...{ verdict: 'confirm', reason: 'other_account_orders', evidence: ['小号'] },
      marks: ['samePhone', 'sameDistrict'],
    })
  })

  it('the same home with the same name is one person, the same home alone is not', () => {
    const mate = { ...home, phone: '13900139000' }
    expect(checkOf(bookOf(from('a', 'x'), from('b', 'y', { sealed: mate })), 'a', 'otherAccount')).toMatchObject({
      verdict: 'confirm',
      marks: ['sameAddress', 'sameName', 'sameDistrict'],
    })
    const neighbour = { ...mate, receiver: '李四' }
    expect(checkOf(bookOf(from('a', 'x'), from('b', 'y', { sealed: neighbour })), 'a', 'otherAccount').verdict).toBe(
      'passed',
    )
  })

  it('masked data matches nobody', () => {
    const masked = { ...home, receiver: '张**', phone: '138****8000', address: '示例路***' }
    const book = bookOf(from('a', 'x', { sealed: masked }), from('b', 'y', { sealed: masked }))
    expect(checkOf(book, 'a', 'otherAccount').reason).toBe('no_other_account')
  })
})

describe('R20 look-alike ids among unshipped orders', () => {
  it('0/O twins are reported with position, on one platform only; equal ids are not', () => {
    const orders = [from('a', 'tb_mao0'), from('b', 'tb_maoO', { sealed: elsewhere }), from('c', 'tb_mao0')]
    const book = bookOf(...orders, from('d', 'tb_maOO', { platform: 'jd', sealed: elsewhere }))
    expect(checkOf(book, 'a', 'lookalike')).toMatchObject({ verdict: 'confirm', evidence: ['tb_maoO (7)'] })
    expect(checkOf(book, 'd', 'lookalike').reason).toBe('no_twin')
  })

  it('an order that was sent is no twin any more', () => {
    const book = bookOf(from('a', 'tb_mao0'), from('b', 'tb_maoO', { sealed: elsewhere }))
    book.putOrder('b-1', null)
    expect(checkOf(book, 'a', 'lookalike').reason).toBe('no_twin')
  })
})

function hold(change: Partial<StockHold> = {}): StockHold {
  const who = { platform: 'taobao', customerId: 'z', buyerNick: 'z', orderNo: null, by: 'agent' } as const
  const held = {
    id: 'h',
    productId: 'p',
    code: 'QH001',
    quantity: 2,
    placedAt: ten,
    until: ten + hourMs,
    endedAt: null,
  }
  return { ...stamps, ...who, ...held, openUntil: ten + hourMs, ...change }
}

function countedBook(onHand: number, ...orders: readonly Order[]): CheckBook {
  const book = bookOf(...orders)
  book.putProduct('p', { id: 'p', code: 'QH001', name: '保温杯', onHand, countedAt: ten })
  return book
}

describe('R21 stock before promise', () => {
  it('available = on hand - reserved by paid unshipped orders', () => {
    const unpaid = from('b', 'y', { state: 'awaitingPayment', paidFen: 0 })
    const refunding = from('c', 'z', { lines: [aLine({ refundStatus: '买家已经申请退款，等待卖家同意' })] })
    const book = countedBook(10, from('a', 'x', { lines: [aLine({ quantity: 3 })] }), unpaid, refunding)
    expect(book.availableOf('QH001', ten)).toBe(7)
    expect(book.availableOf('unknown', ten)).toBeNull()
  })

  it('a hold lowers it until its time, until it is let go, and until the buyer has paid for it', () => {
    const book = countedBook(10)
    book.putHold('h', hold())
    expect(book.availableOf('QH001', ten)).toBe(8)
    expect(book.availableOf('QH001', ten + hourMs)).toBe(10)
    book.putOrder('z-1', bookOf(from('z', 'z', { paidAt: ten + 60_000 })).ordersOf('z')[0] ?? null)
    expect(book.availableOf('QH001', ten + 120_000)).toBe(8)
    book.putOrder('z-1', null)
    book.putHold('h', hold({ endedAt: ten + 1 }))
    expect(book.availableOf('QH001', ten + 2)).toBe(10)
  })

  it('a shortage asks to tell the buyer before dispatch; who paid first is served first', () => {
    const late = from('b', 'y', { paidAt: ten + 1, lines: [aLine({ quantity: 2 })], sealed: elsewhere })
    const book = countedBook(3, from('a', 'x', { lines: [aLine({ quantity: 2 })] }), late)
    expect(checkOf(book, 'a', 'stock').reason).toBe('in_stock')
    expect(checkOf(book, 'b', 'stock')).toMatchObject({
      ...{ verdict: 'blocked', reason: 'buyer_not_told', evidence: ['保温杯 −1'] },
    })
    book.putProduct('p', { id: 'p', code: 'QH001', name: '保温杯', onHand: 4, countedAt: ten })
    expect(checkOf(book, 'b', 'stock').reason).toBe('in_stock')
  })

  it('goods nobody has counted are told to be unknown, never to be there', () => {
    expect(checkOf(bookOf(from('a', 'x')), 'a', 'stock').reason).toBe('stock_unknown')
  })
})

describe('R18 the board of unshipped orders', () => {
  const two = [from('a', 'x'), from('a', 'x', { orderNo: 'a-2' })]

  it('orders that could go in one parcel are one line, the others one each', () => {
    const book = bookOf(...two, from('a', 'x', { orderNo: 'a-3', sealed: elsewhere }))
    expect(itemsOf(book, 'a').map(({ orders }) => orders.map(({ orderNo }) => orderNo))).toEqual([
      ['a-1', 'a-2'],
      ['a-3'],
    ])
  })

  it('the strictest promise of the group holds: the platform’s deadlines and our own words', () => {
    const book = bookOf(
      from('a', 'x', { dispatchBy: ten + 9 }),
      from('a', 'x', { orderNo: 'a-2', dispatchBy: ten + 5 }),
    )
    expect(itemsOf(book, 'a')[0]?.dueAt).toBe(ten + 5)
    book.putPromise('p', { customerId: 'a', orderNo: 'a-2', dueAt: ten + 2 })
    book.putPromise('q', { customerId: 'a', orderNo: 'other', dueAt: ten + 1 })
    expect(itemsOf(book, 'a')[0]?.dueAt).toBe(ten + 2)
  })

  it('put together it passes; a third order opens the question again', () => {
    const book = bookOf(...two)
    expect(itemsOf(book, 'a')[0]?.verdict).toBe('confirm')
    const parcel = {
      platform: 'taobao' as const,
      customerId: 'a',
      orderNos: ['a-1', 'a-2'],
      because: null,
      by: 'agent',
    }
    book.putParcel('g', { ...stamps, id: 'g', ...parcel, state: 'together', at: ten, recency: -ten })
    expect(itemsOf(book, 'a')[0]).toMatchObject({ verdict: 'passed', isTogether: true })
    book.putOrder('a-3', bookOf(from('a', 'x', { orderNo: 'a-3' })).ordersOf('a')[0] ?? null)
    expect(itemsOf(book, 'a')[0]).toMatchObject({ verdict: 'confirm', isTogether: false })
  })

  it('an override holds for what was seen, and for nothing else', () => {
    const book = bookOf(from('a', 'tb_mao0'), from('b', 'tb_maoO', { sealed: elsewhere }))
    const { at: _at, overrideReason: _reason, overriddenBy: _by, ...finding } = checkOf(book, 'a', 'lookalike')
    const given = { orderId: 'a-1', orderNo: 'a-1', finding, because: '已核对', by: 'agent', at: ten, recency: -ten }
    book.putNote('n', { ...stamps, id: 'n', ...given } satisfies CheckNote)
    expect(itemsOf(book, 'a')[0]?.verdict).toBe('passed')
    expect(checkOf(book, 'a', 'lookalike').overrideReason).toBe('已核对')
    const third = bookOf(from('c', 'tb_ma00', { sealed: { ...elsewhere, phone: null } })).ordersOf('c')[0] ?? null
    book.putOrder('c-1', third)
    expect(itemsOf(book, 'a')[0]?.verdict).toBe('confirm')
  })

  it('what is due first comes first; without a promise who has waited longest', () => {
    const book = bookOf(
      from('a', 'x', { paidAt: ten - 5 }),
      from('b', 'y', { paidAt: ten - 9, sealed: elsewhere }),
      from('c', 'z', { paidAt: ten, dispatchBy: ten + 99, sealed: { ...elsewhere, address: null } }),
    )
    const items = ['a', 'b', 'c'].flatMap((buyer) => itemsOf(book, buyer))
    expect(items.toSorted(byUrgency).map(({ id }) => id)).toEqual(['c-1', 'b-1', 'a-1'])
  })
})

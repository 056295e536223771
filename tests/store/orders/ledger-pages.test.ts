import { describe, expect, it } from 'vitest'
import { encodeGbk } from '#tests/fixtures/orders/gbk.ts'
import { importFile, openImportDesk, utf8 } from '#tests/fixtures/orders/import-desk.ts'
import { anOrder, manyOrder, taobaoList } from '#tests/fixtures/orders/taobao-list.ts'

const many = (count: number) => encodeGbk(taobaoList(Array.from({ length: count }, (_none, index) => manyOrder(index))))

describe('R27 pages of the ledger', { timeout: 30_000 }, () => {
  it('fifty at a time, newest first, none twice, also when many share a minute', async () => {
    const desk = await openImportDesk()
    const orders = Array.from({ length: 130 }, (_none, index) => anOrder({ no: String(10_000_000 + index) }))
    await importFile(desk, utf8(taobaoList(orders)))
    const seen: string[] = []
    const sizes: number[] = []
    let after: string | null = null
    do {
      const page: { rows: { orderNo: string }[]; next: string | null } = await desk.ask('orders.page', {
        state: null,
        after,
      })
      seen.push(...page.rows.map(({ orderNo }) => orderNo))
      sizes.push(page.rows.length)
      after = page.next
    } while (after !== null)
    expect(sizes).toEqual([50, 50, 30])
    expect(new Set(seen).size).toBe(130)
  })

  it('by state', async () => {
    const desk = await openImportDesk()
    await importFile(desk, many(600))
    const seen: string[] = []
    let after: string | null = null
    do {
      const page: { rows: { orderNo: string; state: string }[]; next: string | null } = await desk.ask('orders.page', {
        state: 'awaitingPayment',
        after,
      })
      expect(page.rows.every(({ state }) => state === 'awaitingPayment')).toBe(true)
      seen.push(...page.rows.map(({ orderNo }) => orderNo))
      after = page.next
    } while (after !== null)
    expect([seen.length, new Set(seen).size]).toEqual([120, 120])
  })

  it('R18 unshipped orders of one buyer, those to the same address in one parcel', async () => {
    const desk = await openImportDesk()
    const elsewhere = '广东省 深圳市 南山区 另一条路1号(000000)'
    await importFile(
      desk,
      utf8(
        taobaoList([
          anOrder({ no: '10000001' }),
          anOrder({ no: '10000002', address: elsewhere }),
          anOrder({ no: '10000003' }),
          anOrder({ no: '10000004', status: '交易成功' }),
        ]),
      ),
    )
    const customerId = (await desk.db.customers.toCollection().first())?.id ?? ''
    const unshipped = await desk.ask('orders.unshippedOf', { customerId })
    const parcels = new Map(unshipped.map(({ order, parcel }) => [order.orderNo, parcel]))
    expect(parcels.get('10000001')).toBe(parcels.get('10000003'))
    expect(parcels.get('10000002')).not.toBe(parcels.get('10000001'))
    expect(parcels.has('10000004')).toBe(false)
    const all = await desk.ask('orders.ofCustomer', { customerId })
    expect(all.map(({ state }) => state)).toEqual([
      'awaitingDispatch',
      'awaitingDispatch',
      'awaitingDispatch',
      'completed',
    ])
  })
})

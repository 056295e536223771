import { describe, expect, it } from 'vitest'
import { minuteMs } from '#shared/kernel/time.ts'
import type { PendingFrame } from '#store/db/apply.ts'
import type { TableName } from '#store/db/tables.ts'
import { createShopSales } from '#store/products/shop-sales.ts'
import { type Desk, openDesk } from '#tests/harness/desk.ts'
import { layOrders, shopOf } from '#tests/store/reception/shop-floor.ts'

const cup = {
  ...{ id: null, expected: null, code: 'QH081', name: '青禾保温杯', priceFen: 6_890, isOnSale: true },
  platformIds: [{ platform: 'taobao' as const, id: '601234567890' }],
  ...{ traits: ['便携'], uses: ['出差'], goesWith: [] },
  points: [{ kind: 'quality' as const, text: '12 小时仍热', basis: '检测报告' }],
}

async function leadDesk(): Promise<Desk> {
  const desk = await openDesk()
  desk.sitDown('supervisor')
  return desk
}

const rowsOf = async (desk: Desk, query = '') => (await desk.ask('products.page', { query })).rows

async function sell(desk: Desk, code: string, quantity: number): Promise<void> {
  const line = { subOrderNo: null, title: `订单里的${code}`, spec: '', productCode: code, quantity, priceFen: 6_890 }
  await layOrders(desk, '阿宁', {
    ...{ id: `order ${code}`, state: 'completed', placedAt: desk.now - minuteMs, recency: minuteMs - desk.now },
    ...{ paidAt: desk.now - minuteMs, lines: [{ ...line, refundedFen: 0, refundStatus: null }] },
  })
}

describe('R14 the register of products', () => {
  it('is kept by supervisors and read by everybody', async () => {
    const desk = await leadDesk()
    await desk.ask('products.save', cup)
    desk.sitDown('agent')
    expect((await rowsOf(desk)).map(({ name }) => name)).toEqual(['青禾保温杯'])
    expect(await desk.code('products.save', cup)).toBe('not_allowed')
    expect(await desk.code('products.candidates', {})).toBe('not_allowed')
  })

  it('the margin is seen by supervisors and the owner only', async () => {
    const desk = await leadDesk()
    await desk.ask('products.save', { ...cup, marginFen: 2_000 })
    expect((await rowsOf(desk))[0]?.marginFen).toBe(2_000)
    for (const role of ['agent', 'senior'] as const) {
      desk.sitDown(role)
      expect((await rowsOf(desk))[0]).not.toHaveProperty('marginFen')
    }
    desk.sitDown('owner')
    expect((await rowsOf(desk))[0]?.marginFen).toBe(2_000)
  })

  it('each count of stock has its source and its time', async () => {
    const desk = await leadDesk()
    const { id } = await desk.ask('products.save', cup)
    expect((await rowsOf(desk))[0]?.stock).toBeNull()
    desk.now += minuteMs
    await desk.ask('products.recordStock', { id, count: 12, source: '仓库小李' })
    expect((await rowsOf(desk))[0]?.stock).toEqual({ count: 12, source: '仓库小李', at: desk.now })
    expect(await desk.code('products.recordStock', { id, count: 12, source: ' ' })).toBe('bad_input')
    await desk.ask('products.recordStock', { id, count: null, source: '不再数' })
    expect((await rowsOf(desk))[0]?.stock).toBeNull()
  })

  it('changing the rest leaves the stock and an unnamed margin as they are', async () => {
    const desk = await leadDesk()
    const { id } = await desk.ask('products.save', { ...cup, marginFen: 2_000 })
    await desk.ask('products.recordStock', { id, count: 12, source: '仓库' })
    await desk.ask('products.save', { ...cup, id, expected: 2, name: '保温杯' })
    expect(await rowsOf(desk)).toMatchObject([{ name: '保温杯', marginFen: 2_000, stock: { count: 12 } }])
    await desk.ask('products.save', { ...cup, id, expected: 3, marginFen: null })
    expect((await rowsOf(desk))[0]).not.toHaveProperty('marginFen')
  })

  it('a code stands there once, and nobody overwrites what a colleague has just saved', async () => {
    const desk = await leadDesk()
    const { id } = await desk.ask('products.save', cup)
    expect(await desk.code('products.save', cup)).toBe('code_taken')
    expect(await desk.code('products.save', { ...cup, id, expected: 7 })).toBe('stale')
    const related = [{ productId: id, basis: 'usage' as const }]
    expect(await desk.code('products.save', { ...cup, id, expected: 1, goesWith: related })).toBe('related_not_found')
  })

  it('is searched by name and code', async () => {
    const desk = await leadDesk()
    await desk.ask('products.save', cup)
    await desk.ask('products.save', { ...cup, code: 'QH051', name: '珊瑚绒毛毯' })
    expect((await rowsOf(desk, '毛毯')).map(({ code }) => code)).toEqual(['QH051'])
    expect((await rowsOf(desk, 'qh08')).map(({ name }) => name)).toEqual(['青禾保温杯'])
  })
})

describe('R14 products and orders', () => {
  it('sales come from orders: nobody can type them', async () => {
    const desk = await leadDesk()
    await sell(desk, 'QH081', 4)
    await desk.ask('products.save', { ...cup, sales: { last30: 999 } } as never)
    expect((await rowsOf(desk))[0]?.sales).toEqual({ last30: 4, last90: 4, trend: null, newestAt: desk.now - minuteMs })
  })

  it('codes seen in orders are offered for the register until they stand there', async () => {
    const desk = await leadDesk()
    await sell(desk, 'QH081', 4)
    await sell(desk, 'QH999', 7)
    const { rows, total } = await desk.ask('products.candidates', {})
    expect({ total, codes: rows.map(({ code, last90 }) => `${code} ${last90}`) }).toEqual({
      total: 2,
      codes: ['QH999 7', 'QH081 4'],
    })
    await desk.ask('products.save', cup)
    expect((await desk.ask('products.candidates', {})).rows.map(({ code }) => code)).toEqual(['QH999'])
  })

  it('orders that come in later are counted a minute later, not at each of a hundred', async () => {
    const desk = await leadDesk()
    const sales = createShopSales()
    const codes = async () => (await sales.ready({ db: desk.db, shopId: shopOf(desk), now: desk.now })).codes.size
    await sell(desk, 'QH081', 4)
    expect(await codes()).toBe(1)
    await sell(desk, 'QH999', 7)
    sales.follow([frameOf('orders')])
    expect(await codes()).toBe(1)
    desk.now += minuteMs
    expect(await codes()).toBe(2)
  })

  it('other work does not make it count again within the hour', async () => {
    const desk = await leadDesk()
    const sales = createShopSales()
    const codes = async () => (await sales.ready({ db: desk.db, shopId: shopOf(desk), now: desk.now })).codes.size
    expect(await codes()).toBe(0)
    await sell(desk, 'QH081', 4)
    sales.follow([frameOf('receptions')])
    desk.now += 59 * minuteMs
    expect(await codes()).toBe(0)
    desk.now += minuteMs
    expect(await codes()).toBe(1)
  })
})

/** A frame about one table. */
function frameOf(t: TableName): PendingFrame {
  const frame = { format: 1 as const, commandId: 'c', entry: 'e', personId: 'p', deskId: 'd', at: 0, stamp: '' }
  return { seq: 1, chain: 0, after: null, frame: { ...frame, operations: [{ k: 'remove', t, id: 'none' }] } }
}

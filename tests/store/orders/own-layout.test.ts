import { describe, expect, it } from 'vitest'
import { formatInstant } from '#shared/kernel/time.ts'
import type { Layout } from '#shared/orders/own-layout.ts'
import {
  importByLayout,
  importFile,
  ledgerContents,
  openImportDesk,
  sendFile,
  settled,
  utf8,
} from '#tests/fixtures/orders/import-desk.ts'

const table = (...rows: string[]) =>
  utf8(['单据编号,下单日期,应收,客户,手机,收货地址,品名,件数,备注,__proto__', ...rows].join('\r\n'))
const row = (no: string, over: { day?: string; amount?: string; goods?: string } = {}) =>
  [
    ...[no, over.day ?? '2025-11-01 10:00:00', over.amount ?? '59.90', '小鹿', '13800138011'],
    ...['四川省 成都市 武侯区 示例路1号', over.goods ?? '杯子', '2', '请打 13800138012', 'x'],
  ].join(',')

const columns = {
  ...{ orderNo: 0, placedAt: 1, amount: 2, buyerNick: 3, phone: 4, address: 5, title: 6, quantity: 7, sellerMemo: 8 },
}
const layout: Layout = { platform: 'weixin', row: 'order', columns }

describe('R27 a table nobody knows', { timeout: 30_000 }, () => {
  it('shows its columns with samples, phones masked, and what they may be', async () => {
    const desk = await openImportDesk()
    const importId = await sendFile(desk, table(row('900000000001')), '自制表.csv')
    expect(await desk.code('orders.importPreview', { importId })).toBe('unknown_table')
    const shown = await desk.ask('orders.importColumns', { importId })
    expect(shown.header.slice(0, 3)).toEqual(['单据编号', '下单日期', '应收'])
    expect(shown.samples).toHaveLength(1)
    expect(JSON.stringify(shown.samples)).not.toMatch(/13800138011|13800138012|示例路/)
    expect(shown.guess).toEqual(columns)
  })

  it('is imported as people say, and remembered for the next file with this header', async () => {
    const desk = await openImportDesk()
    const log = await importByLayout(desk, table(row('900000000001')), layout)
    expect(log).toMatchObject({ state: 'done', table: 'ownTable', platform: 'weixin', addedOrders: 1, refusedCount: 0 })
    const next = await importFile(desk, table(row('900000000001'), row('900000000002')))
    expect(next).toMatchObject({ table: 'ownTable', addedOrders: 1, sameOrders: 1 })
    const [order] = await desk.db.orders.toArray()
    expect(order).toMatchObject({
      platform: 'weixin',
      amountFen: 5_990,
      quantity: 2,
      state: 'awaitingPayment',
      title: '杯子',
    })
    expect(order?.sealed).toMatchObject({ phone: '13800138011', sellerMemo: '请打 13800138012' })
    expect(formatInstant(order?.placedAt ?? 0)).toBe('2025-11-01 10:00:00')
    expect(await desk.db.orderLayouts.count()).toBe(1)
  })

  it('what people said last counts, and undo leaves no order and no customer', async () => {
    const desk = await openImportDesk()
    const before = await ledgerContents(desk)
    const first = await importByLayout(desk, table(row('900000000001')), layout)
    await desk.ask('orders.importUndo', { importId: first.id })
    await settled(desk)
    expect(await ledgerContents(desk)).toEqual(before)
    await importByLayout(desk, table(row('900000000001')), { ...layout, platform: 'jd' })
    expect((await desk.db.orders.toArray()).map(({ platform }) => platform)).toEqual(['jd'])
    expect((await desk.db.orderLayouts.toArray()).map(({ platform }) => platform)).toEqual(['jd'])
  })

  it('rows may be items, with amounts of their own or of the order', async () => {
    const file = table(row('900000000001'), row('900000000001', { goods: '盖子', amount: '10.00' }))
    const amounts = await Promise.all(
      (['item', 'itemOfOrder'] as const).map(async (meaning) => {
        const desk = await openImportDesk()
        await importByLayout(desk, file, { ...layout, row: meaning })
        const [order] = await desk.db.orders.toArray()
        return [order?.amountFen, order?.quantity, order?.lines.length]
      }),
    )
    expect(amounts).toEqual([
      [6_990, 4, 2],
      [5_990, 4, 2],
    ])
  })

  it('is not read before number, day and amount are named, each by a column of its own', async () => {
    const desk = await openImportDesk()
    const importId = await sendFile(desk, table(row('900000000001')), '自制表.csv')
    const codeOf = (said: Layout['columns']) =>
      desk.code('orders.importPreview', { importId, layout: { ...layout, columns: said } })
    expect(await codeOf({ orderNo: 0, amount: 2 })).toBe('incomplete_layout')
    expect(await codeOf({ orderNo: 0, placedAt: 1, amount: 99 })).toBe('incomplete_layout')
    expect(await codeOf({ orderNo: 0, placedAt: 1, amount: 1 })).toBe('column_taken_twice')
    expect(await desk.code('orders.importRun', { importId })).toBe('unknown_table')
    expect(await codeOf(columns)).toBe('ok')
  })
})

import { describe, expect, it } from 'vitest'
import { everyOrder } from '#shared/orders/ledger-filter.ts'
import type { OrderEntry } from '#shared/orders/order-entry.ts'
import { entryActions, mayAct } from '#shared/orders/order-entry.ts'
import { customersAgree, importFile, openImportDesk, utf8 } from '#tests/fixtures/orders/import-desk.ts'
import { anOrder, taobaoList } from '#tests/fixtures/orders/taobao-list.ts'

const line = { productCode: 'BW-500', title: '保温杯', spec: '500ml', quantity: 2, priceFen: 5_900 }
const entry: OrderEntry = {
  ...{ platform: 'taobao', orderNo: null, buyerNick: '小鹿_森活1', receiver: '陈晓晨', phone: '13800138011' },
  ...{ address: '四川省 成都市 武侯区 示例路101号', lines: [line], isPaid: true },
}

describe('R26 new-order entry in eight actions', () => {
  it('are eight, from new to submit', () => {
    expect(entryActions).toHaveLength(8)
    expect([entryActions[0], entryActions.at(-1)]).toEqual(['new', 'submit'])
  })

  it('needs the consignee before the lines, and the lines before the payment mark', async () => {
    const code = (action: (typeof entryActions)[number], over: Partial<OrderEntry>) => {
      const may = mayAct(action, { ...entry, ...over })
      return may.ok ? 'ok' : may.failure.code
    }
    expect(code('consignee', { receiver: '', lines: [] })).toBe('ok')
    expect(code('openLines', { phone: ' ' })).toBe('consignee_first')
    expect(code('openLines', { lines: [] })).toBe('ok')
    expect(code('payNow', { lines: [] })).toBe('lines_first')
    expect(code('payNow', {})).toBe('ok')
    const desk = await openImportDesk()
    expect(await desk.code('orders.enter', { ...entry, address: '' })).toBe('consignee_first')
    expect(await desk.code('orders.enter', { ...entry, lines: [] })).toBe('lines_first')
  })

  it('the saved order stands in the ledger, masked, and its buyer has a row that agrees with a recount', async () => {
    const desk = await openImportDesk()
    const { id, orderNo } = await desk.ask('orders.enter', entry)
    await desk.queue.drained()
    const { rows } = await desk.ask('orders.ledgerRows', { filter: everyOrder, from: 0, count: 1 })
    expect(rows).toMatchObject([{ id, orderNo, state: 'awaitingDispatch', amountFen: 11_800, paidFen: 11_800 }])
    expect(await desk.ask('orders.get', { id })).toMatchObject({
      region: { province: '四川省', city: '成都市', district: '武侯区' },
      sealed: { receiver: '陈*晨', phone: '138****8011' },
    })
    expect(await customersAgree(desk)).toBe(1)
    desk.now += 60_000
    await desk.ask('orders.enter', { ...entry, isPaid: false })
    expect(await customersAgree(desk)).toBe(1)
  })

  it("the same number twice is refused; the platform's file finds an order that was typed with its number", async () => {
    const desk = await openImportDesk()
    const { no, nick } = anOrder()
    await desk.ask('orders.enter', { ...entry, orderNo: no, buyerNick: nick })
    expect(await desk.code('orders.enter', { ...entry, orderNo: no })).toBe('order_exists')
    const log = await importFile(desk, utf8(taobaoList([anOrder()])))
    expect(log).toMatchObject({ addedOrders: 0, refusedCount: 0 })
    expect(await desk.db.orders.count()).toBe(1)
    expect(await customersAgree(desk)).toBe(1)
  })
})

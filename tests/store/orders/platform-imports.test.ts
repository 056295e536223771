import { describe, expect, it } from 'vitest'
import { csvOf } from '#shared/kernel/table-file.ts'
import {
  importFile,
  ledger,
  ledgerContents,
  openImportDesk,
  settled,
  utf8,
} from '#tests/fixtures/orders/import-desk.ts'
import { anOrder, taobaoList } from '#tests/fixtures/orders/taobao-list.ts'
import type { Desk } from '#tests/harness/desk.ts'

const douyin = csvOf([
  '主订单编号,子订单编号,选购商品,商品数量,商品单价,订单应付金额,订单提交时间,支付完成时间,订单状态,售后状态,收件人,省,市,区'.split(
    ',',
  ),
  '695431880012361516,695431880012361516,坚果,1,59.90,59.90,2025-11-03 23:52:02,2025-11-04 00:02:12,已发货,-,许**,上海,上海市,闵行区'.split(
    ',',
  ),
  '695431880012361516,695431880012361517,杯子,2,10.00,20.00,2025-11-03 23:52:02,2025-11-04 00:02:12,已发货,待收退货,许**,上海,上海市,闵行区'.split(
    ',',
  ),
])
const jd = csvOf([
  '订单号,商品名称,订购数量,京东价,结算金额,下单时间,订单状态,下单帐号,客户姓名,客户地址,联系电话,付款确认时间'.split(
    ',',
  ),
  '380012353597,坚果,1,59.90,79.90,2025-11-02 23:51:01,等待出库,jd_1,陈晓晨,四川成都市武侯区示例路1号,13800138011,2025-11-03 00:01:11'.split(
    ',',
  ),
  '380012353597,杯子,2,10.00,79.90,2025-11-02 23:51:01,等待出库,jd_1,陈晓晨,四川成都市武侯区示例路1号,13800138011,2025-11-03 00:01:11'.split(
    ',',
  ),
])
const refunds = csvOf([
  '订单编号,退款编号,退款状态,买家退款金额,是否需要退货,部分退款/全部退款,售中或售后,退款的申请时间'.split(','),
  '2965431880012345678,1,退款成功,10.00,不需要退货,部分退款,售后,2025-11-03 10:00:00'.split(','),
  '2965431880012345678,2,等待卖家处理,5.00,需要退货,部分退款,售后,2025-11-04 10:00:00'.split(','),
])

async function twiceAndBack(desk: Desk, text: string) {
  const before = await ledgerContents(desk)
  const { id } = await importFile(desk, utf8(text))
  const once = await ledger(desk)
  const again = await importFile(desk, utf8(text))
  expect(again).toMatchObject({
    state: 'done',
    addedOrders: 0,
    changedOrders: 0,
    sameOrders: 1,
    refusedCount: 0,
    chunks: 0,
  })
  expect(await ledger(desk)).toEqual(once)
  await desk.ask('orders.importUndo', { importId: id })
  await settled(desk)
  expect(await ledgerContents(desk)).toEqual(before)
  return once
}

describe('R27 twice is once, and undo leaves no trace', { timeout: 30_000 }, () => {
  it('抖店: masked receivers make no customer', async () => {
    const { orders, customers } = await twiceAndBack(await openImportDesk(), douyin)
    expect(orders).toMatchObject([{ amountFen: 7_990, paidFen: 7_990, quantity: 3, customerId: '' }])
    expect(customers).toEqual([])
  })

  it('京东: the buyer’s account is a customer of that platform', async () => {
    const { orders, customers } = await twiceAndBack(await openImportDesk(), jd)
    expect(orders).toMatchObject([{ amountFen: 7_990, quantity: 3, lines: [{}, {}] }])
    expect(customers).toMatchObject([{ platform: 'jd', nick: 'jd_1', totalFen: 7_990 }])
  })

  it('淘宝退款: orders and their customers know what was given back, until it is undone', async () => {
    const desk = await openImportDesk()
    await importFile(desk, utf8(taobaoList([anOrder()])))
    const { orders, customers } = await twiceAndBack(desk, refunds)
    expect(orders).toMatchObject([{ refundedFen: 1_000, refunds: [{ state: 'refunded' }, { state: 'open' }] }])
    expect(customers).toMatchObject([{ totalFen: 24_600 }])
  })

  it('the same number on two platforms is two orders', async () => {
    const desk = await openImportDesk()
    await importFile(desk, utf8(jd))
    await importFile(desk, utf8(taobaoList([anOrder({ no: '380012353597', nick: 'jd_1' })])))
    const { orders, customers } = await ledger(desk)
    expect(orders.map(({ platform }) => platform).sort()).toEqual(['jd', 'taobao'])
    expect(customers.map(({ platform }) => platform).sort()).toEqual(['jd', 'taobao'])
  })
})

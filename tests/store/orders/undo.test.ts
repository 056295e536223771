import { describe, expect, it } from 'vitest'
import { dayMs } from '#shared/kernel/time.ts'
import {
  firstChunkSaved,
  importFile,
  ledgerContents,
  logOf,
  openImportDesk,
  sendFile,
  settled,
  utf8,
} from '#tests/fixtures/orders/import-desk.ts'
import { anOrder, manyOrder, type TaobaoOrder, taobaoList } from '#tests/fixtures/orders/taobao-list.ts'

const fileOf = (orders: readonly TaobaoOrder[]) => utf8(taobaoList(orders))
const many = (from: number, to: number) =>
  fileOf(Array.from({ length: to - from }, (_none, index) => manyOrder(from + index)))

describe('R27 undo of a whole import', { timeout: 30_000 }, () => {
  it('leaves no trace', async () => {
    const desk = await openImportDesk()
    const log = await importFile(desk, many(0, 70))
    await desk.ask('orders.importUndo', { importId: log.id })
    await settled(desk)
    expect(await ledgerContents(desk)).toEqual({ orders: [], customers: [] })
    expect(await desk.db.importChunks.count()).toBe(0)
    expect(await logOf(desk, log.id)).toMatchObject({ state: 'undone', addedOrders: 70, chunks: 0 })
    expect(await desk.code('orders.importUndo', { importId: log.id })).toBe('already_undone')
  })

  it('puts back what stood there: changed orders, figures and contact data of customers who were known', async () => {
    const desk = await openImportDesk()
    const first = [
      anOrder({
        no: '10000001',
        status: '等待买家付款',
        paid: '0.00',
        paidAt: '',
        receiver: '陈**',
        address: '四川省 成都市 ***',
        mobile: '',
      }),
      anOrder({ no: '10000002', nick: '云朵', receiver: '方宁' }),
    ]
    await importFile(desk, fileOf(first))
    const before = await ledgerContents(desk)
    desk.now += dayMs
    const log = await importFile(
      desk,
      fileOf([
        anOrder({ no: '10000001', status: '交易成功', memo: "'好评" }),
        anOrder({ no: '10000003', nick: '云朵', placed: '2025-11-04 10:00:00' }),
        anOrder({ no: '10000004', nick: '新客' }),
      ]),
    )
    expect(log).toMatchObject({ addedOrders: 2, changedOrders: 1, addedCustomers: 1 })
    const changed = await desk.db.customers.toArray()
    expect(changed.find(({ nick }) => nick === '小鹿_森活1')).toMatchObject({
      paidOrderCount: 1,
      sealed: { name: '陈晓晨' },
    })
    await desk.ask('orders.importUndo', { importId: log.id })
    await settled(desk)
    expect(await ledgerContents(desk)).toEqual(before)
  })

  it('is refused when a later import changed the same orders, and says which', async () => {
    const desk = await openImportDesk()
    const first = await importFile(desk, fileOf([anOrder()]), '周一.csv')
    desk.now += dayMs
    const second = await importFile(desk, fileOf([anOrder({ status: '交易成功' })]), '周二.csv')
    expect(await desk.failure('orders.importUndo', { importId: first.id })).toEqual({
      code: 'changed_later',
      details: { importId: second.id, fileName: '周二.csv', orders: 1 },
    })
    for (const { id } of [second, first]) {
      await desk.ask('orders.importUndo', { importId: id })
      await settled(desk)
    }
    expect(await ledgerContents(desk)).toEqual({ orders: [], customers: [] })
  })

  it('keeps a customer somebody wrote about', async () => {
    const desk = await openImportDesk()
    const log = await importFile(desk, fileOf([anOrder()]))
    const [customer] = await desk.db.customers.toArray()
    await desk.ask('customers.saveRemark', { id: customer?.id ?? '', expected: 1, text: '老顾客' })
    await desk.ask('orders.importUndo', { importId: log.id })
    await settled(desk)
    const { orders, customers } = await ledgerContents(desk)
    expect(orders).toEqual([])
    expect(customers).toMatchObject([{ nick: '小鹿_森活1', orderCount: 0, totalFen: 0, lastOrderAt: null }])
  })

  it('is for seniors and up, or for who imported', async () => {
    const desk = await openImportDesk()
    desk.sitDown('agent', '小林')
    const log = await importFile(desk, fileOf([anOrder()]))
    desk.sitDown('agent', '小吴')
    expect(await desk.code('orders.importUndo', { importId: log.id })).toBe('not_yours')
    desk.sitDown('senior', '小周')
    expect(await desk.code('orders.importUndo', { importId: log.id })).toBe('ok')
    await settled(desk)
  })
})

describe('R27 cancelling', { timeout: 30_000 }, () => {
  it.each([true, false])('stops before the next chunk (keep: %s)', async (keep) => {
    const desk = await openImportDesk()
    const importId = await sendFile(desk, many(0, 1_500))
    await desk.ask('orders.importRun', { importId })
    await firstChunkSaved(desk)
    await desk.ask('orders.importCancel', { importId, keep })
    await settled(desk)
    const log = await logOf(desk, importId)
    const { orders, customers } = await ledgerContents(desk)
    expect(log.addedOrders).toBeGreaterThan(0)
    expect(log.addedOrders).toBeLessThan(1_500)
    expect([log.state, orders.length]).toEqual(keep ? ['cancelled', log.addedOrders] : ['undone', 0])
    expect(customers.length > 0).toBe(keep)
  })

  it('forgets a file that was not started', async () => {
    const desk = await openImportDesk()
    const importId = await sendFile(desk, many(0, 3))
    await desk.ask('orders.importCancel', { importId, keep: false })
    expect(await desk.code('orders.importRun', { importId })).toBe('import_not_found')
    expect(await desk.db.imports.count()).toBe(0)
  })
})

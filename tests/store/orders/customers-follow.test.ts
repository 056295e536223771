import { describe, expect, it } from 'vitest'
import { parseInstant } from '#shared/kernel/time.ts'
import { customersAgree, importFile, ledger, openImportDesk, utf8 } from '#tests/fixtures/orders/import-desk.ts'
import { anOrder, manyOrder, taobaoList } from '#tests/fixtures/orders/taobao-list.ts'

describe('R47 customers follow their orders', { timeout: 30_000 }, () => {
  it('one customer for each nick, with figures net of refunds', async () => {
    const desk = await openImportDesk()
    await importFile(
      desk,
      utf8(
        taobaoList([
          anOrder({ no: '10000001', status: '交易成功', refunded: '56.00' }),
          anOrder({ no: '10000002', status: '等待买家付款', paid: '0.00', paidAt: '', placed: '2025-11-04 09:00:00' }),
          anOrder({ no: '10000003', status: '交易关闭', paid: '0.00', paidAt: '', placed: '2025-11-05 09:00:00' }),
        ]),
      ),
    )
    const { customers } = await ledger(desk)
    expect(customers).toMatchObject([
      {
        platform: 'taobao',
        nick: '小鹿_森活1',
        orderCount: 2,
        paidOrderCount: 1,
        totalFen: 20_000,
        quantity: 2,
        firstOrderAt: parseInstant('2025-11-02 23:51:01'),
        lastOrderAt: parseInstant('2025-11-04 09:00:00'),
        region: { province: '四川省', city: '成都市', district: '武侯区' },
        sealed: { name: '陈晓晨', phone: '13800138011' },
      },
    ])
  })

  it('figures equal those of all orders after several overlapping imports', async () => {
    const desk = await openImportDesk()
    const orders = Array.from({ length: 180 }, (_none, index) => ({ ...manyOrder(index), nick: `买家${index % 19}` }))
    await importFile(desk, utf8(taobaoList(orders.slice(0, 120))))
    await importFile(desk, utf8(taobaoList(orders.slice(60))))
    const moved = orders.map((order, index) => ({
      ...order,
      status: index % 3 === 0 ? '交易关闭' : order.status,
      refunded: '1.00',
    }))
    await importFile(desk, utf8(taobaoList(moved)))
    expect(await customersAgree(desk)).toBe(19)
  })

  it('a masked nick names nobody', async () => {
    const desk = await openImportDesk()
    await importFile(desk, utf8(taobaoList([anOrder({ nick: 't**8' }), anOrder({ no: '10000002', nick: 't**8' })])))
    const { orders, customers } = await ledger(desk)
    expect(orders.map(({ buyerNick, customerId }) => [buyerNick, customerId])).toEqual([
      ['t**8', ''],
      ['t**8', ''],
    ])
    expect(customers).toEqual([])
  })

  it('a buyer with a new name takes the order along', async () => {
    const desk = await openImportDesk()
    await importFile(desk, utf8(taobaoList([anOrder(), anOrder({ no: '10000002' })])))
    await importFile(desk, utf8(taobaoList([anOrder({ nick: '新名字' })])))
    const { customers } = await ledger(desk)
    expect(customers.map(({ nick, orderCount }) => [nick, orderCount]).sort()).toEqual([
      ['小鹿_森活1', 1],
      ['新名字', 1],
    ])
    expect(await customersAgree(desk)).toBe(2)
  })
})

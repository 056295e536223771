import { describe, expect, it } from 'vitest'
import { parseInstant } from '#shared/kernel/time.ts'
import type { Order, OrderLine } from '#shared/orders/order.ts'
import {
  hasSharedOrders,
  importFile,
  ledger,
  openImportDesk,
  sharedFile,
  sharedJson,
} from '#tests/fixtures/orders/import-desk.ts'
import type { Desk } from '#tests/harness/desk.ts'

type Expected = Readonly<Record<string, string | number | boolean | null>>

const expectedRows = hasSharedOrders
  ? (sharedJson('synthetic-expected.json') as { expected: Record<string, Expected[]> }).expected
  : {}

/** What the expectations call our fields. */
const orderFields: Readonly<Record<string, (order: Order) => unknown>> = {
  order_no: ({ orderNo }) => orderNo,
  buyer_nick: ({ buyerNick }) => buyerNick,
  status: ({ platformStatus }) => platformStatus,
  paid_fen: ({ paidFen }) => paidFen,
  receiver: ({ sealed }) => sealed.receiver,
  mobile: ({ sealed }) => sealed.phone,
  province: ({ region }) => region?.province,
  city: ({ region }) => region?.city,
  district: ({ region }) => region?.district,
  detail_masked: ({ sealed }) => sealed.address?.includes('*'),
  created: ({ placedAt }) => placedAt,
  paid_at: ({ paidAt }) => paidAt,
  shipped_at: ({ shippedAt }) => shippedAt,
  quantity: ({ quantity }) => quantity,
  tracking_no: ({ trackingNo }) => trackingNo,
  seller_memo: ({ sealed }) => sealed.sellerMemo,
  buyer_message: ({ sealed }) => sealed.buyerMessage,
  close_reason: ({ closeReason }) => closeReason,
}

const lineFields: Readonly<Record<string, (line: OrderLine, order: Order) => unknown>> = {
  order_no: (_line, { orderNo }) => orderNo,
  sub_no: ({ subOrderNo }) => subOrderNo,
  title: ({ title }) => title,
  price_fen: ({ priceFen }) => priceFen,
  quantity: ({ quantity }) => quantity,
  sku_code: ({ productCode }) => productCode,
  sku: ({ spec }) => spec,
  refund_status: ({ refundStatus }) => refundStatus,
  refund_fen: ({ refundedFen }) => refundedFen,
  tracking_no: (_line, { trackingNo }) => trackingNo,
}

const instants = ['created', 'paid_at', 'shipped_at']

function wanted(row: Expected): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      instants.includes(name) && value ? parseInstant(String(value)) : value,
    ]),
  )
}

async function ordersByNumber(desk: Desk): Promise<Order[]> {
  const { orders } = await ledger(desk)
  return orders.sort((one, other) => (one.orderNo < other.orderNo ? -1 : 1))
}

function asExpected<V>(rows: readonly Expected[], got: readonly V[], read: (value: V, name: string) => unknown) {
  return got.map((value, index) =>
    Object.fromEntries(Object.keys(rows[index] ?? {}).map((name) => [name, read(value, name)])),
  )
}

const orderFiles = [
  ['taobao-classic-ExportOrderList.gbk.csv', 'taobaoOrderList', 'gb18030'],
  ['qianniu-orders.xlsx', 'qianniuOrderList', 'xlsx'],
] as const

describe.skipIf(!hasSharedOrders)('R27 files of the platforms', { timeout: 30_000 }, () => {
  it.each(orderFiles)('%s: every field of every order', async (name, table, encoding) => {
    const desk = await openImportDesk()
    const log = await importFile(desk, sharedFile(`synthetic-${name}`), name)
    expect(log).toMatchObject({
      state: 'done',
      table,
      encoding,
      addedOrders: 5,
      refusedCount: 0,
      rowsDone: 5,
      rowsTotal: 5,
    })
    const rows = expectedRows[name] ?? []
    const got = asExpected(rows, await ordersByNumber(desk), (order, field) => orderFields[field]?.(order))
    expect(got).toEqual(rows.map(wanted))
  })

  it('ExportOrderDetailList joins its lines to the orders', async () => {
    const desk = await openImportDesk()
    await importFile(desk, sharedFile('synthetic-taobao-classic-ExportOrderList.gbk.csv'))
    const name = 'taobao-classic-ExportOrderDetailList.gbk.csv'
    const log = await importFile(desk, sharedFile(`synthetic-${name}`))
    expect(log).toMatchObject({
      state: 'done',
      table: 'taobaoOrderDetail',
      addedOrders: 0,
      changedOrders: 5,
      rowsDone: 6,
    })
    const lines = (await ordersByNumber(desk)).flatMap((order) => order.lines.map((line) => ({ line, order })))
    const rows = expectedRows[name] ?? []
    expect(asExpected(rows, lines, ({ line, order }, field) => lineFields[field]?.(line, order))).toEqual(rows)
  })

  it.each(['before', 'after'])('千牛 sub-orders %s the orders', async (when) => {
    const desk = await openImportDesk()
    const files = ['synthetic-qianniu-suborders.xlsx', 'synthetic-qianniu-orders.xlsx']
    for (const name of when === 'before' ? files : files.reverse()) await importFile(desk, sharedFile(name), name)
    const orders = await ordersByNumber(desk)
    const lines = orders.flatMap((order) => order.lines.map((line) => ({ line, order })))
    const rows = expectedRows['qianniu-suborders.xlsx'] ?? []
    expect(asExpected(rows, lines, ({ line, order }, field) => lineFields[field]?.(line, order))).toEqual(rows)
    const heads = expectedRows['qianniu-orders.xlsx'] ?? []
    expect(asExpected(heads, orders, (order, field) => orderFields[field]?.(order))).toEqual(heads.map(wanted))
    expect(orders.map(({ refundedFen }) => refundedFen)).toEqual([0, 0, 0, 3_950, 0])
    expect(orders.map(({ quantity }) => quantity)).toEqual([1, 2, 1, 2, 1])
  })

  it('the same orders from the old and the new export meet in one row', async () => {
    const desk = await openImportDesk()
    await importFile(desk, sharedFile('synthetic-taobao-classic-ExportOrderList.gbk.csv'))
    const before = await ordersByNumber(desk)
    const log = await importFile(desk, sharedFile('synthetic-qianniu-orders.xlsx'), 'x.xlsx')
    expect(log.addedOrders).toBe(0)
    const after = await ordersByNumber(desk)
    expect(after.map(({ sealed }) => sealed)).toEqual(before.map(({ sealed }) => sealed))
    expect(after.map(({ buyerNick }) => buyerNick)).toEqual(before.map(({ buyerNick }) => buyerNick))
  })

  it('headers of all other platforms are not taken for ours', async () => {
    const { headers } = sharedJson('platform-headers.json') as { headers: Record<string, { columns: string[] }> }
    const desk = await openImportDesk()
    const codes: Record<string, string> = {}
    for (const [name, { columns }] of Object.entries(headers)) {
      const bytes = new TextEncoder().encode(columns.join(','))
      const opened = await desk.ask('orders.importOpen', { fileName: 'x.csv', size: bytes.length })
      await desk.ask('orders.importBytes', { ...opened, bytes, last: true })
      codes[name] = await desk.code('orders.importPreview', opened)
    }
    const taken = Object.keys(codes).filter((name) => codes[name] === 'ok')
    expect(taken.sort()).toEqual(
      [
        'qianniu_order_main',
        'qianniu_order_sub',
        'taobao_order_detail_2018',
        'taobao_order_list_2016',
        'taobao_order_list_2018',
      ].sort(),
    )
    expect(new Set(Object.values(codes))).toEqual(new Set(['ok', 'unknown_table']))
  })
})

import { describe, expect, it } from 'vitest'
import { dayOf, parseInstant } from '#shared/kernel/time.ts'
import type { Order, OrderLine, OrderRefund } from '#shared/orders/order.ts'
import { isPlacedByNumber } from '#shared/orders/order-number.ts'
import { statusMarks } from '#shared/orders/platform-status.ts'
import { isMasked } from '#shared/orders/receiver-address.ts'
import { recogniseTable } from '#shared/orders/recognise-table.ts'
import {
  hasSharedOrders,
  importFile,
  ledger,
  ledgerContents,
  openImportDesk,
  settled,
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
  buyer_account: ({ buyerNick }) => buyerNick,
  deleted: ({ platformStatus }) => statusMarks(platformStatus).isDeleted,
  locked: ({ platformStatus }) => statusMarks(platformStatus).isLocked,
  due_fen: ({ amountFen }) => amountFen,
  lines: ({ lines }) => lines.length,
  after_sale: ({ lines }) => lines[0]?.refundStatus,
  order_date: ({ placedAt }) => dayOf(placedAt),
  date_from_order_no: isPlacedByNumber,
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
  status: (_line, { platformStatus }) => platformStatus,
  after_sale: ({ refundStatus }) => refundStatus,
  due_fen: ({ dueFen }) => dueFen,
  receiver_masked: (_line, { sealed }) => isMasked(sealed.receiver ?? '') && isMasked(sealed.phone ?? ''),
  buyer_message: (_line, { sealed }) => sealed.buyerMessage,
  shipped_at: (_line, { shippedAt }) => shippedAt,
}

const refundFields: Readonly<Record<string, (refund: OrderRefund, order: Order) => unknown>> = {
  order_no: (_refund, { orderNo }) => orderNo,
  refund_fen: ({ amountFen }) => amountFen,
  needs_return: ({ needsReturn }) => needsReturn,
  partial: ({ isPartial }) => isPartial,
  stage: ({ stage }) => stage && { inSale: '售中', afterSale: '售后' }[stage],
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
  ['taobao-classic-ExportOrderList.gbk.csv', 'taobaoOrderList', 'gb18030', 5],
  ['qianniu-orders.xlsx', 'qianniuOrderList', 'xlsx', 5],
  ['jd-orders.gbk.csv', 'jdOrders', 'gb18030', 6],
  ['pdd-orders.utf8bom.csv', 'pddOrders', 'utf-8', 5],
  ['kuaishou-orders.xlsx', 'kuaishouOrders', 'xlsx', 5],
] as const

/** Every file, and the one that must be there before it. */
const allFiles: readonly (readonly [name: string, needed: string | null])[] = [
  ...orderFiles.map(([name]) => [name, null] as const),
  ['1762300800_douyin-orders.csv', null],
  ['qianniu-suborders.xlsx', null],
  ['taobao-classic-ExportOrderDetailList.gbk.csv', 'taobao-classic-ExportOrderList.gbk.csv'],
  ['taobao-refunds.xlsx', 'qianniu-orders.xlsx'],
]

describe.skipIf(!hasSharedOrders)('R27 files of the platforms', { timeout: 30_000 }, () => {
  it.each(orderFiles)('%s: every field of every order', async (name, table, encoding, rowsDone) => {
    const desk = await openImportDesk()
    const log = await importFile(desk, sharedFile(`synthetic-${name}`), name)
    expect(log).toMatchObject({
      state: 'done',
      table,
      encoding,
      addedOrders: 5,
      refusedCount: 0,
      rowsDone,
      rowsTotal: rowsDone,
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

  it('抖店: every sub-order, joined to its order', async () => {
    const desk = await openImportDesk()
    const name = '1762300800_douyin-orders.csv'
    const log = await importFile(desk, sharedFile(`synthetic-${name}`), name)
    expect(log).toMatchObject({ state: 'done', table: 'douyinOrders', platform: 'douyin', addedOrders: 5, rowsDone: 6 })
    const orders = await ordersByNumber(desk)
    const lines = orders.flatMap((order) => order.lines.map((line) => ({ line, order })))
    const rows = expectedRows[name] ?? []
    expect(asExpected(rows, lines, ({ line, order }, field) => lineFields[field]?.(line, order))).toEqual(
      rows.map(wanted),
    )
    expect(orders.map(({ amountFen }) => amountFen)).toEqual([5_990, 25_600, 259_800, 11_850, 1])
    expect(orders.map(({ refundedFen }) => refundedFen)).toEqual([0, 0, 0, 0, 1])
    expect(orders.map(({ customerId }) => customerId)).toEqual(['', '', '', '', ''])
  })

  it('refunds join their orders', async () => {
    const desk = await openImportDesk()
    await importFile(desk, sharedFile('synthetic-qianniu-orders.xlsx'), 'x.xlsx')
    const name = 'taobao-refunds.xlsx'
    const log = await importFile(desk, sharedFile(`synthetic-${name}`), name)
    expect(log).toMatchObject({
      state: 'done',
      table: 'taobaoRefunds',
      addedOrders: 0,
      changedOrders: 2,
      refusedCount: 0,
    })
    const orders = await ordersByNumber(desk)
    const refunds = orders.flatMap((order) => (order.refunds ?? []).map((refund) => ({ refund, order })))
    const rows = expectedRows[name] ?? []
    expect(asExpected(rows, refunds, ({ refund, order }, field) => refundFields[field]?.(refund, order))).toEqual(rows)
    expect(orders.map(({ refundedFen }) => refundedFen)).toEqual([0, 0, 129_900, 3_950, 0])
  })

  it.each(allFiles)('%s: a second time changes nothing, and undo leaves no trace', async (name, needed) => {
    const desk = await openImportDesk()
    if (needed) await importFile(desk, sharedFile(`synthetic-${needed}`), needed)
    const before = await ledgerContents(desk)
    const { id } = await importFile(desk, sharedFile(`synthetic-${name}`), name)
    const once = await ledger(desk)
    const again = await importFile(desk, sharedFile(`synthetic-${name}`), name)
    expect(again).toMatchObject({ state: 'done', addedOrders: 0, changedOrders: 0, refusedCount: 0, chunks: 0 })
    expect(await ledger(desk)).toEqual(once)
    await desk.ask('orders.importUndo', { importId: id })
    await settled(desk)
    expect(await ledgerContents(desk)).toEqual(before)
    expect(await desk.db.importChunks.where('[importId+index]').between([id, 0], [id, 99]).count()).toBe(0)
  })

  it('the list of every platform is recognised by its header, in any order of its columns', () => {
    const { headers } = sharedJson('platform-headers.json') as { headers: Record<string, { columns: string[] }> }
    const tables = Object.entries(headers).map(([name, { columns }]) => {
      const said = [columns, [...columns].reverse()].map((header) => {
        const read = recogniseTable(header)
        return read.ok ? read.value.table : read.failure.code
      })
      return [name, ...new Set(said)]
    })
    expect(Object.fromEntries(tables)).toEqual({
      taobao_order_list_2016: 'taobaoOrderList',
      taobao_order_list_2018: 'taobaoOrderList',
      taobao_order_detail_2018: 'taobaoOrderDetail',
      qianniu_order_main: 'qianniuOrderList',
      qianniu_order_sub: 'qianniuSubOrderList',
      taobao_refund: 'taobaoRefunds',
      taobao_trade_log_alipay: 'other_table',
      jd_orders_2016: 'jdOrders',
      jd_orders_extended: 'jdOrders',
      jd_settlement: 'other_table',
      pdd_orders_default: 'pddOrders',
      pdd_orders_all_columns: 'pddOrders',
      pdd_bill: 'other_table',
      douyin_orders: 'douyinOrders',
      douyin_orders_variant: 'douyinOrders',
      douyin_aftersale: 'douyinRefunds',
      kuaishou_orders: 'kuaishouOrders',
      weixin_shop_orders: 'weixinOrders',
      xiaohongshu_orders: 'xiaohongshuOrders',
    })
  })
})

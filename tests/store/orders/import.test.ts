import { describe, expect, it } from 'vitest'
import { dayMs } from '#shared/kernel/time.ts'
import { everyOrder } from '#shared/orders/ledger-filter.ts'
import type { Reply } from '#shared/wire.ts'
import { unpackRows } from '#store/workers/raw-pack.ts'
import { encodeGbk } from '#tests/fixtures/orders/gbk.ts'
import {
  importFile,
  ledger,
  ledgerContents,
  logOf,
  openImportDesk,
  sendFile,
  settled,
  utf8,
} from '#tests/fixtures/orders/import-desk.ts'
import { anOrder, manyOrder, taobaoList } from '#tests/fixtures/orders/taobao-list.ts'

const many = (count: number) => encodeGbk(taobaoList(Array.from({ length: count }, (_none, index) => manyOrder(index))))

describe('R27 order ledger with import', { timeout: 30_000 }, () => {
  it('the same file again changes nothing', async () => {
    const desk = await openImportDesk()
    const first = await importFile(desk, many(70))
    expect(first).toMatchObject({ state: 'done', addedOrders: 70, changedOrders: 0, sameOrders: 0, chunks: 2 })
    const before = await ledger(desk)
    desk.now += dayMs
    const again = await importFile(desk, many(70))
    expect(again).toMatchObject({ state: 'done', addedOrders: 0, changedOrders: 0, sameOrders: 70, chunks: 0 })
    expect(await ledger(desk)).toEqual(before)
  })

  it('goes on, for who asks, until its end can be read', async () => {
    const desk = await openImportDesk()
    const importId = await sendFile(desk, many(20))
    const asker = { window: 'workbench', position: 0, send: () => undefined }
    const ask = { kind: 'ask', n: 1, entry: 'orders.oneImport', input: { importId } } as const
    const answers: Promise<Reply>[] = []
    const { append } = desk.host
    desk.host.append = async (bytes) => {
      const saved = await append(bytes)
      // Between "saved" and the view: the next task.
      setTimeout(() => answers.push(desk.gate.dispatch(asker, ask)), 0)
      return saved
    }
    await desk.ask('orders.importRun', { importId })
    await settled(desk)
    const replies = await Promise.all(answers)
    const states = replies.flatMap((reply) =>
      reply.kind === 'answer' ? [(reply.value as { state: string }).state] : [],
    )
    expect(new Set(states)).toEqual(new Set(['running']))
    expect((await desk.ask('orders.oneImport', { importId })).state).toBe('done')
  })

  it('keeps all nineteen digits and shows number, nick, status and amount', async () => {
    const desk = await openImportDesk()
    await importFile(desk, utf8(taobaoList([anOrder({ no: '9223372036854775809', total: '1,299.00' })])))
    const { rows } = await desk.ask('orders.ledgerRows', { filter: everyOrder, from: 0, count: 2 })
    expect(rows).toMatchObject([
      {
        orderNo: '9223372036854775809',
        buyerNick: '小鹿_森活1',
        platformStatus: '买家已付款，等待卖家发货',
        state: 'awaitingDispatch',
        amountFen: 129_900,
      },
    ])
    expect(rows[0]).not.toHaveProperty('sealed')
  })

  it('writes only the fields that changed', async () => {
    const desk = await openImportDesk()
    await importFile(desk, utf8(taobaoList([anOrder()])))
    desk.now += dayMs
    const shipped = anOrder({ status: '卖家已发货，等待买家确认', tracking: 'No:7730000000002' })
    const log = await importFile(desk, utf8(taobaoList([shipped])))
    expect(log).toMatchObject({ addedOrders: 0, changedOrders: 1 })
    const frame = desk.host.frames
      .map(({ bytes }) => new TextDecoder().decode(bytes))
      .find((text) => text.includes('"k":"patch","t":"orders"'))
    const { operations } = JSON.parse(frame ?? '{}') as { operations: { t: string; set: object }[] }
    expect(Object.keys(operations.find(({ t }) => t === 'orders')?.set ?? {}).sort()).toEqual(
      [
        'actorId',
        'deskId',
        'importId',
        'platformStatus',
        'seenAt',
        'state',
        'trackingNo',
        'updatedAt',
        'version',
      ].sort(),
    )
  })

  it('an older file does not set an order back and an empty cell erases nothing', async () => {
    const desk = await openImportDesk()
    const done = anOrder({ status: '交易成功', tracking: 'No:77', memo: "'急" })
    await importFile(desk, utf8(taobaoList([done])))
    const before = await ledger(desk)
    const log = await importFile(
      desk,
      utf8(taobaoList([anOrder({ status: '等待买家付款', paid: '0.00', paidAt: '' })])),
    )
    expect(log.sameOrders).toBe(1)
    expect(await ledger(desk)).toEqual(before)
  })

  it('lists rows that cannot be taken over and takes the others', async () => {
    const desk = await openImportDesk()
    const text = taobaoList([
      anOrder({ no: '1000000000000000001' }),
      anOrder({ no: '1000000000000000002', status: '火星状态' }),
      anOrder({ no: '1000000000000000003', placed: '2025-13-01' }),
      anOrder({ no: '1000000000000000004', total: 'abc' }),
      anOrder({ no: '' }),
      anOrder({ no: '1000000000000000006', message: '第一行\r\n第二行' }),
      anOrder({ no: '1000000000000000007', quantity: '两件' }),
    ])
    const log = await importFile(desk, utf8(text))
    expect(log).toMatchObject({ state: 'done', addedOrders: 2, refusedCount: 5, rowsDone: 7 })
    expect((await desk.ask('orders.refusedOf', { importId: log.id, after: null })).rows).toEqual([
      { line: 3, code: 'unknown_status', column: '订单状态', value: '火星状态' },
      { line: 4, code: 'bad_date', column: '订单创建时间', value: '2025-13-01' },
      { line: 5, code: 'bad_amount', column: '总金额', value: 'abc' },
      { line: 6, code: 'empty_value', column: '订单编号', value: '' },
      { line: 8, code: 'bad_quantity', column: '宝贝总数量', value: '两件' },
    ])
  })

  it('keeps the raw row with all its columns', async () => {
    const desk = await openImportDesk()
    const log = await importFile(desk, utf8(taobaoList([anOrder()])))
    const chunk = await desk.db.importChunks.where('[importId+index]').equals([log.id, 0]).first()
    const [row] = unpackRows(chunk?.raw ?? '')
    expect(row?.slice(0, 3)).toEqual([2, '="2965431880012345678"', '小鹿_森活1'])
    expect(row).toHaveLength(55)
  })

  it('other commands run between two chunks, and the import sees what they did', async () => {
    const desk = await openImportDesk()
    await importFile(desk, many(1))
    const id = (await desk.db.customers.toCollection().first())?.id ?? ''
    const importId = await sendFile(desk, many(1_500))
    await desk.ask('orders.importRun', { importId })
    const running = await desk.ask('orders.oneImport', { importId })
    expect(running.state).toBe('running')
    while ((await desk.db.orders.count()) === 1) await new Promise((wait) => setTimeout(wait, 2))
    const card = await desk.ask('customers.get', { id })
    await desk.ask('customers.saveRemark', { id, expected: card.version, text: '爱问尺码' })
    expect((await desk.ask('orders.oneImport', { importId })).state).toBe('running')
    await settled(desk)
    expect(await logOf(desk, importId)).toMatchObject({ state: 'done', addedOrders: 1_499 })
    expect((await desk.db.customers.get(id))?.sealed.remark?.text).toBe('爱问尺码')
  })

  it('one import at a time', async () => {
    const desk = await openImportDesk()
    const importId = await sendFile(desk, many(70))
    const other = await sendFile(desk, many(70))
    await desk.ask('orders.importRun', { importId })
    expect(await desk.code('orders.importRun', { importId: other })).toBe('import_running')
    expect(await desk.code('orders.importOpen', { fileName: 'a.csv', size: 1 })).toBe('import_running')
    expect(await desk.code('orders.importUndo', { importId })).toBe('import_running')
    await settled(desk)
    await desk.ask('orders.importRun', { importId: other })
    await settled(desk)
    expect(await logOf(desk, other)).toMatchObject({ state: 'done', sameOrders: 70 })
  })

  it('shows a file before it is imported', async () => {
    const desk = await openImportDesk()
    await importFile(desk, utf8(taobaoList([anOrder()])))
    const text = taobaoList([anOrder(), anOrder({ no: '1000000000000000002' }), anOrder({ no: 'x' })])
    const importId = await sendFile(desk, utf8(text))
    const preview = await desk.ask('orders.importPreview', { importId })
    expect(preview).toMatchObject({
      table: 'taobaoOrderList',
      encoding: 'utf-8',
      isWhole: true,
      rows: 3,
      rowsExpected: 3,
      orders: 2,
      knownOrders: 1,
      refusedCount: 1,
      refused: [{ line: 4, code: 'bad_order_no', column: '订单编号', value: 'x' }],
    })
    expect(preview.sample.map(({ sealed }) => [sealed.receiver, sealed.phone, sealed.address])).toEqual([
      ['陈*晨', '138****8011', '四川省 成都市 武侯区 ***'],
      ['陈*晨', '138****8011', '四川省 成都市 武侯区 ***'],
    ])
    expect(await desk.db.orders.count()).toBe(1)
  })

  it('the program ended in the middle: the import reads as stopped and the file can come again', async () => {
    const desk = await openImportDesk()
    const log = await importFile(desk, many(60))
    const running = { ...log, state: 'running' as const }
    await desk.db.imports.put(running)
    expect((await desk.ask('orders.oneImport', { importId: log.id })).state).toBe('stopped')
    expect((await desk.ask('orders.imports', { after: null })).rows[0]?.state).toBe('stopped')
    expect((await importFile(desk, many(60))).sameOrders).toBe(60)
    await desk.ask('orders.importUndo', { importId: log.id })
    await settled(desk)
    expect(await ledgerContents(desk)).toEqual({ orders: [], customers: [] })
  })

  it('a chunk can only be written by the import itself', async () => {
    const desk = await openImportDesk()
    const log = await importFile(desk, many(10))
    for (const entry of [
      'orders.importChunk',
      'orders.importCustomers',
      'orders.importEnd',
      'orders.undoChunk',
    ] as const) {
      expect(await desk.code(entry, { importId: log.id, ticket: 'guessed' })).toBe('import_not_found')
    }
  })
})

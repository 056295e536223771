import { beforeAll, describe, expect, it } from 'vitest'
import { dayMs } from '#shared/kernel/time.ts'
import { decodeFrame } from '#store/db/operation.ts'
import {
  customersAgree,
  firstChunkSaved,
  importFile,
  ledgerContents,
  logOf,
  openImportDesk,
  reopenedDesk,
  sendFile,
  settled,
  utf8,
} from '#tests/fixtures/orders/import-desk.ts'
import { manyOrder, type TaobaoOrder, taobaoList } from '#tests/fixtures/orders/taobao-list.ts'
import type { Desk } from '#tests/harness/desk.ts'

const buyers = 26
/** Orders of few buyers who come again all over the file, the newest first. */
const manyOf = (from: number, to: number, over: Partial<TaobaoOrder> = {}) =>
  utf8(
    taobaoList(
      Array.from({ length: to - from }, (_none, index) => ({
        ...manyOrder(from + index),
        nick: `买家${(from + index) % buyers}`,
        ...over,
      })),
    ),
  )

const framesOf = (desk: Desk) => desk.host.frames.map(({ bytes }) => decodeFrame(bytes))
const writtenCustomers = (desk: Desk) =>
  framesOf(desk).flatMap(({ operations }) => operations.filter(({ t }) => t === 'customers'))

describe('R47 an import writes each customer once', { timeout: 30_000 }, () => {
  it('however many orders they have in the file', async () => {
    const desk = await openImportDesk()
    const log = await importFile(desk, manyOf(0, 110))
    expect(log).toMatchObject({ state: 'done', addedCustomers: buyers, chunks: 3, settledChunks: 3 })
    expect(await customersAgree(desk)).toBe(buyers)
    expect(writtenCustomers(desk)).toHaveLength(buyers)
    expect(framesOf(desk).map(({ entry }) => entry.replace('orders.', ''))).toEqual([
      'importRun',
      ...['importChunk', 'importChunk', 'importChunk'],
      'importCustomers',
      'importEnd',
    ])
  })

  it('in between too when many wait, and those who come again later once more', async () => {
    const desk = await openImportDesk({ mostPending: 20 })
    await importFile(desk, manyOf(60, 170))
    desk.now += dayMs
    const log = await importFile(desk, manyOf(0, 110, { status: '交易关闭', refunded: '1.00' }))
    expect(log).toMatchObject({ state: 'done', addedCustomers: 0, addedOrders: 60, changedOrders: 50 })
    expect(log.settledChunks).toBe(log.chunks)
    expect(await customersAgree(desk)).toBe(buyers)
    expect(framesOf(desk).filter(({ entry }) => entry === 'orders.importCustomers').length).toBeGreaterThan(4)
  })

  it('what a person writes about one meanwhile stays', async () => {
    const desk = await openImportDesk()
    await importFile(desk, manyOf(990, 1_000, { receiver: '' }))
    const before = (await desk.db.customers.toArray())[0]
    const id = before?.id ?? ''
    const importId = await sendFile(desk, manyOf(0, 990))
    await desk.ask('orders.importRun', { importId })
    while ((await desk.db.orders.count()) === 10) await new Promise((wait) => setTimeout(wait, 2))
    await desk.ask('customers.saveRemark', { id, expected: 1, text: '老顾客' })
    expect((await desk.ask('orders.oneImport', { importId })).state).toBe('running')
    await settled(desk)
    expect(await customersAgree(desk)).toBe(buyers)
    const after = await desk.db.customers.get(id)
    expect(after).toMatchObject({ sealed: { remark: { text: '老顾客' } }, version: 3 })
    expect([before?.sealed.name, after?.sealed.name]).toEqual([null, expect.any(String)])
    expect(after?.orderCount).toBeGreaterThan(before?.orderCount ?? 0)
    await desk.ask('orders.importUndo', { importId })
    await settled(desk)
    expect(await desk.db.customers.get(id)).toMatchObject({ sealed: { name: null, remark: { text: '老顾客' } } })
    expect(await customersAgree(desk)).toBe(10)
  })

  it('not at all when it is stopped to be taken back', async () => {
    const desk = await openImportDesk()
    const importId = await sendFile(desk, manyOf(0, 1_500))
    await desk.ask('orders.importRun', { importId })
    await firstChunkSaved(desk)
    await desk.ask('orders.importCancel', { importId, keep: false })
    await settled(desk)
    expect(await ledgerContents(desk)).toEqual({ orders: [], customers: [] })
    expect(writtenCustomers(desk)).toEqual([])
  })
})

describe('R47 the program ends in the middle of an import', { timeout: 60_000 }, () => {
  /** Journals of an import into a ledger that has some of its orders and customers, cut before their last frames. */
  async function crashes() {
    const desk = await openImportDesk({ mostPending: 20 })
    await importFile(desk, manyOf(100, 110, { receiver: '', status: '等待买家付款', paid: '0.00', paidAt: '' }))
    const before = await ledgerContents(desk)
    desk.now += dayMs
    const { id: importId } = await importFile(desk, manyOf(0, 110))
    const entries = framesOf(desk).map(({ entry }) => entry)
    const first = entries.indexOf('orders.importChunk', entries.lastIndexOf('orders.importRun'))
    const flush = entries.lastIndexOf('orders.importCustomers')
    return { desk, importId, before, cuts: [first + 1, first + 2, flush - 1, flush, entries.length - 1] }
  }
  /** Made once: each start is over a copy of its frames. */
  let crashed: Awaited<ReturnType<typeof crashes>>
  beforeAll(async () => {
    crashed = await crashes()
  })

  it('the next start writes the customers of what was taken, and undo still leaves no trace', async () => {
    const { desk, importId, before, cuts } = crashed
    for (const cut of cuts) {
      const again = await reopenedDesk(desk, desk.host.frames.slice(0, cut))
      expect(again.host.logged).toEqual([])
      const log = await logOf(again, importId)
      expect([log.state, log.settledChunks, log.startedBy]).toEqual(['running', log.chunks, desk.seat.person?.id])
      expect(log.chunks).toBeGreaterThan(0)
      expect(await customersAgree(again)).toBe(10 + log.addedCustomers)
      expect(await again.code('orders.importUndo', { importId })).toBe('ok')
      await settled(again)
      expect(await ledgerContents(again)).toEqual(before)
    }
  })

  it('the same file again goes on where it stopped', async () => {
    const { desk, cuts } = crashed
    const again = await reopenedDesk(desk, desk.host.frames.slice(0, cuts[1]))
    expect(await importFile(again, manyOf(0, 110))).toMatchObject({ state: 'done' })
    expect(await customersAgree(again)).toBe(buyers)
  })

  it('a second start has nothing left to do', async () => {
    const { desk, cuts } = crashed
    const again = await reopenedDesk(desk, desk.host.frames.slice(0, cuts[1]))
    const third = await reopenedDesk(again, again.host.frames)
    expect(third.host.frames).toHaveLength(again.host.frames.length)
  })
})

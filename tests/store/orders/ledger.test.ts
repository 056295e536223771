import { describe, expect, it } from 'vitest'
import { everyOrder, filterFault, givenFilters, type LedgerFilter, spanAt } from '#shared/orders/ledger-filter.ts'
import { flagOf } from '#shared/orders/ledger-flag.ts'
import { importFile, openImportDesk, utf8 } from '#tests/fixtures/orders/import-desk.ts'
import { anOrder, manyOrder, taobaoList } from '#tests/fixtures/orders/taobao-list.ts'
import type { Desk } from '#tests/harness/desk.ts'

const many = (count: number, from = 0) =>
  utf8(taobaoList(Array.from({ length: count }, (_none, index) => manyOrder(from + index))))

async function wholeSize(desk: Desk, filter: LedgerFilter = everyOrder) {
  for (;;) {
    const size = await desk.ask('orders.ledgerSize', { filter })
    if (filter === everyOrder) expect(size.total).toBe(size.known)
    if (size.isComplete) return size
  }
}

async function rows(desk: Desk, from: number, filter: LedgerFilter = everyOrder) {
  return (await desk.ask('orders.ledgerRows', { filter, from, count: 50 })).rows
}

/** Every row of the list, page by page. */
async function allIds(desk: Desk, filter: LedgerFilter = everyOrder): Promise<(string | undefined)[]> {
  const { total } = await wholeSize(desk, filter)
  const ids: (string | undefined)[] = []
  for (let from = 0; from < total; from += 50) ids.push(...(await rows(desk, from, filter)).map((row) => row?.id))
  return ids
}

/** What the table itself says: newest first, of one instant by id. */
async function idsOfTable(desk: Desk): Promise<string[]> {
  const orders = await desk.db.orders.toArray()
  return orders.toSorted((a, b) => a.recency - b.recency || (a.id < b.id ? -1 : 1)).map(({ id }) => id)
}

describe('R27 the ledger as one table', { timeout: 30_000 }, () => {
  it('any row is reached by its place, newest first, also when many share a minute', async () => {
    const desk = await openImportDesk()
    await importFile(desk, many(260))
    expect(await allIds(desk)).toEqual(await idsOfTable(desk))
    const [row] = await rows(desk, 230)
    expect(row?.id).toBe((await idsOfTable(desk))[230])
    expect(await rows(desk, 260)).toEqual([])
  })

  it('tells the platform’s words with the time and source they are from, and the receiver masked', async () => {
    const desk = await openImportDesk()
    await importFile(desk, utf8(taobaoList([anOrder({ receiver: '陈晓晨' })])))
    await wholeSize(desk)
    const [row] = await rows(desk, 0)
    const told = { platformStatus: '买家已付款，等待卖家发货', seenAt: desk.now, source: 'file', receiver: '陈*晨' }
    expect(row).toMatchObject(told)
  })

  it('keeps up with what is imported, changed and taken back, as if it were read anew', async () => {
    const desk = await openImportDesk()
    await importFile(desk, many(120))
    await wholeSize(desk)
    const { id: importId } = await importFile(desk, many(60, 120))
    await importFile(desk, utf8(taobaoList([{ ...manyOrder(7), status: '交易成功' }])))
    expect(await allIds(desk)).toEqual(await idsOfTable(desk))
    const completed = { ...everyOrder, states: ['completed' as const] }
    expect((await wholeSize(desk, completed)).total).toBe(
      (await desk.db.orders.toArray()).filter(({ state }) => state === 'completed').length,
    )
    await desk.ask('orders.importUndo', { importId })
    await expect.poll(() => desk.db.orders.count()).toBe(120)
    expect(await allIds(desk)).toEqual(await idsOfTable(desk))
  })

  it('orders saved while older ones are still being read stand where they belong, once', async () => {
    const desk = await openImportDesk()
    await importFile(desk, many(450))
    const first = desk.ask('orders.ledgerSize', { filter: everyOrder })
    await importFile(desk, many(30, 450))
    const { total, known } = await first
    expect(total).toBe(known)
    expect(await allIds(desk)).toEqual(await idsOfTable(desk))
  })
})

describe('R27 filters of the ledger', { timeout: 30_000 }, () => {
  const placed = (no: number, over: Parameters<typeof anOrder>[0]) =>
    anOrder({ no: String(3_000_000_000_000_000_000n + BigInt(no)), ...over })

  async function mixedDesk(): Promise<Desk> {
    const desk = await openImportDesk()
    const orders = [
      placed(1, { placed: '2025-11-05 09:30:00', paidAt: '2025-11-05 09:31:00', total: '300.00', nick: '青山见' }),
      placed(2, { placed: '2025-11-04 23:59:59', paidAt: '2025-11-05 00:10:00', total: '80.00' }),
      placed(3, { placed: '2025-11-01 08:00:00', status: '等待买家付款', paidAt: '', paid: '0.00', total: '20.00' }),
      placed(4, { placed: '2025-10-20 08:00:00', paidAt: '2025-10-20 08:01:00', status: '交易成功', total: '120.00' }),
    ]
    await importFile(desk, utf8(taobaoList(orders)))
    await wholeSize(desk)
    return desk
  }
  const numbers = async (desk: Desk, filter: Partial<LedgerFilter>) => {
    const whole = { ...everyOrder, ...filter }
    await wholeSize(desk, whole)
    return (await rows(desk, 0, whole)).map((row) => Number(row?.orderNo.slice(-1)))
  }

  it('by state, platform, days, amount, and the days of paying apart from those of placing', async () => {
    const desk = await mixedDesk()
    expect(await numbers(desk, {})).toEqual([1, 2, 3, 4])
    expect(await numbers(desk, { states: ['awaitingPayment', 'completed'] })).toEqual([3, 4])
    expect(await numbers(desk, { platforms: ['jd'] })).toEqual([])
    expect(await numbers(desk, { leastFen: 8_000, mostFen: 12_000 })).toEqual([2, 4])
    expect(await numbers(desk, givenFilters.placedToday)).toEqual([1])
    expect(await numbers(desk, givenFilters.paidToday)).toEqual([1, 2])
    expect(await numbers(desk, { span: { kind: 'between', from: '2025-11-01', to: '2025-11-04' } })).toEqual([2, 3])
    expect(await numbers(desk, { span: { kind: 'between', from: null, to: '2025-10-31' } })).toEqual([4])
  })

  it('by a nick, the end of a number or a whole phone, which is not shown', async () => {
    const desk = await mixedDesk()
    expect(await numbers(desk, { text: '青山' })).toEqual([1])
    expect(await numbers(desk, { text: '0003' })).toEqual([3])
    expect(await numbers(desk, { text: '青山', states: ['completed'] })).toEqual([])
  })

  it('by the flag the platform told, or the one our newest remark asks for', async () => {
    const desk = await mixedDesk()
    const [row] = await rows(desk, 3)
    desk.now += 60_000
    const remark = { problem: '没收到', cause: '', doneSoFar: '已催', promised: '明天回复', nextStep: '再催' }
    const orderId = row?.id ?? ''
    await desk.ask('orders.writeRemark', { orderId, flag: 'red', dueAt: desk.now + 60_000, ...remark })
    expect(await numbers(desk, givenFilters.redFlag)).toEqual([4])
    await desk.ask('orders.writeRemark', { orderId, flag: 'green', dueAt: desk.now + 60_000, ...remark })
    expect(await numbers(desk, givenFilters.redFlag)).toEqual([])
    expect((await rows(desk, 3))[0]).toMatchObject({ flagColour: 'green', flagWords: null })
    expect(['红旗', '-', '3', null].map(flagOf)).toEqual(['red', 'none', 'other', 'none'])
  })

  it('a day is jumped to by the first order placed on it or before', async () => {
    const desk = await mixedDesk()
    const place = async (at: string, filter: Partial<LedgerFilter> = {}) => {
      const input = { filter: { ...everyOrder, ...filter }, at: Date.parse(`${at}T23:59:59+08:00`) }
      return (await desk.ask('orders.ledgerPlace', input)).place
    }
    expect(await place('2025-11-04')).toBe(1)
    expect(await place('2025-10-31')).toBe(3)
    expect(await place('2024-01-01')).toBe(4)
    expect(await place('2025-11-04', { states: ['completed'] })).toBe(0)
  })

  it('what nothing can meet is refused in words', async () => {
    const desk = await mixedDesk()
    const backward = { ...everyOrder, span: { kind: 'between' as const, from: '2025-11-05', to: '2025-11-01' } }
    expect(await desk.code('orders.ledgerSize', { filter: backward })).toBe('days_backward')
    const amounts = { ...everyOrder, leastFen: 200, mostFen: 100 }
    expect(await desk.code('orders.keepFilter', { name: '反了', filter: amounts })).toBe('amounts_backward')
    expect(filterFault(givenFilters.unsent)).toBeNull()
  })

  it('today moves on with the clock of the shop', () => {
    const lastSecond = Date.parse('2025-11-05T23:59:59+08:00')
    const [from, before] = spanAt(givenFilters.paidToday, lastSecond)
    expect([from, before]).toEqual([Date.parse('2025-11-05T00:00:00+08:00'), Date.parse('2025-11-06T00:00:00+08:00')])
    expect(spanAt(givenFilters.paidToday, lastSecond + 1_000)[0]).toBe(before)
  })
})

describe('R27 filters people keep', () => {
  it('each person has the own ones; a name kept again takes the place of the other', async () => {
    const desk = await openImportDesk()
    const kept = await desk.ask('orders.keepFilter', { name: '大额', filter: { ...everyOrder, leastFen: 50_000 } })
    await desk.ask('orders.keepFilter', {
      name: '大额',
      filter: { ...everyOrder, leastFen: 80_000, text: '13800138000' },
    })
    const mine = await desk.ask('orders.keptFilters', {})
    expect(mine).toEqual([{ ...kept, filter: { ...everyOrder, leastFen: 80_000 } }])
    desk.sitDown('agent', '小王')
    expect(await desk.ask('orders.keptFilters', {})).toEqual([])
    expect(await desk.code('orders.dropFilter', { id: kept.id })).toBe('ok')
  })

  it('a dropped one is gone; more than twenty are not kept', async () => {
    const desk = await openImportDesk()
    const { id } = await desk.ask('orders.keepFilter', { name: '甲', filter: givenFilters.unsent })
    await desk.ask('orders.dropFilter', { id })
    expect(await desk.ask('orders.keptFilters', {})).toEqual([])
    for (let no = 0; no < 20; no += 1) await desk.ask('orders.keepFilter', { name: `第${no}`, filter: everyOrder })
    expect(await desk.code('orders.keepFilter', { name: '再一个', filter: everyOrder })).toBe('too_many_filters')
  })
})

import { describe, expect, it } from 'vitest'
import type { Customer } from '#shared/customers/customer.ts'
import { hourMs } from '#shared/kernel/time.ts'
import type { Desk } from '#tests/harness/desk.ts'
import { customerIdOf, layOrders, openFloor, receive, shopOf } from './shop-floor.ts'

const stamps = { createdAt: 0, updatedAt: 0, version: 1, deskId: 'desk-test', actorId: 'import' }

async function layCustomer(desk: Desk, nick: string, change: Partial<Customer> = {}): Promise<void> {
  const row = {
    ...stamps,
    id: customerIdOf(desk, nick),
    shopId: shopOf(desk),
    platform: 'taobao',
    nick,
    orderCount: 1,
    paidOrderCount: 1,
    totalFen: 11_300,
    quantity: 2,
    firstOrderAt: desk.now,
    lastOrderAt: desk.now,
    region: { province: '江苏省', city: '苏州市', district: '姑苏区' },
    tags: [],
    group: null,
    importance: 0,
    isFriend: false,
    recency: -desk.now,
    importId: null,
    sealed: {
      name: '张小丰',
      phone: '13800138000',
      address: '示例路100号',
      remark: { text: '怕甜', by: 'gone', at: desk.now },
    },
    ...change,
  } satisfies Customer
  await desk.db.customers.put(row)
  const operations = [{ k: 'put', t: 'customers', row }] as const
  const frame = {
    format: 1,
    commandId: '',
    entry: '',
    personId: '',
    deskId: '',
    at: desk.now,
    stamp: '',
    operations,
  } as const
  desk.search.follow([{ seq: 0, chain: 0, frame, after: null }])
}

async function layPromise(desk: Desk, nick: string): Promise<void> {
  await desk.db.promises.put({
    ...stamps,
    id: `promise-${nick}`,
    shopId: shopOf(desk),
    platform: 'taobao',
    buyerNick: nick,
    customerId: customerIdOf(desk, nick),
    receptionId: null,
    orderNo: null,
    what: '14 点前回复补发',
    dueAt: desk.now + hourMs,
    ownerId: 'agent-2',
    state: 'open',
    history: [],
    openDueAt: desk.now + hourMs,
  })
}

describe('R08 customer card', () => {
  it('a known buyer: figures, masked data, orders, promises, the colleague’s word', async () => {
    const desk = await openFloor()
    await layCustomer(desk, 'tb_mao0')
    await layOrders(desk, 'tb_mao0', { orderNo: '10001' })
    await layPromise(desk, 'tb_mao0')
    await layPromise(desk, '别人')
    const id = await receive(desk)
    const card = await desk.ask('reception.card', { id })
    expect(card).toMatchObject({
      standing: 'returning',
      customer: { totalFen: 11_300, name: '张*丰', phone: '138****8000', address: '江苏省苏州市姑苏区 ***' },
      remark: { text: '怕甜', byName: 'gone', at: desk.now },
      isPressFree: false,
      lastOrders: [{ orderNo: '10001', receiver: '张*丰', phone: '138****8000', address: '江苏省苏州市姑苏区 ***' }],
      promises: [{ id: 'promise-tb_mao0', what: '14 点前回复补发', ownerName: 'agent-2' }],
      followUp: null,
      twins: [],
    })
    expect(JSON.stringify(card)).not.toMatch(/13800138000|张小丰|示例路/)
  })

  it('a stranger has an empty card', async () => {
    const desk = await openFloor()
    const id = await receive(desk, '新来的')
    expect(await desk.ask('reception.card', { id })).toEqual({
      receptionId: id,
      customerId: customerIdOf(desk, '新来的'),
      platform: 'taobao',
      buyerNick: '新来的',
      standing: 'new',
      customer: null,
      remark: null,
      isPressFree: false,
      lastOrders: [],
      promises: [],
      followUp: null,
      twins: [],
    })
  })

  it('earlier receptions stand in the history, newest first, 50 to a page', async () => {
    const desk = await openFloor()
    const ids: string[] = []
    for (let turn = 0; turn < 52; turn += 1) {
      desk.now += hourMs
      const id = await receive(desk)
      await desk.ask('reception.markAfterSales', { id, isAfterSales: true })
      await desk.ask('reception.enterStep', { id, step: 'farewell' })
      await desk.ask('reception.close', {
        id,
        outcome: 'afterSales',
        group: null,
        importance: 0,
        followUp: false,
        remark: '',
      })
      ids.unshift(id)
    }
    const customerId = customerIdOf(desk, 'tb_mao0')
    const page = await desk.ask('reception.history', { customerId, after: null })
    const rest = await desk.ask('reception.history', { customerId, after: page.next })
    expect([...page.rows, ...rest.rows].map(({ id }) => id)).toEqual(ids)
    expect([page.rows.length, rest.next]).toEqual([50, null])
  })
})

describe('R20 look-alike buyers', () => {
  it('a twin among the customers is told with its positions, in the card, the queue and the check', async () => {
    const desk = await openFloor()
    await layCustomer(desk, 'tb_maoO')
    const id = await receive(desk, 'tb_mao0')
    expect((await desk.ask('reception.card', { id })).twins).toEqual([
      { nick: 'tb_maoO', positions: [6], here: [6], isCustomer: true },
    ])
    expect((await desk.ask('reception.queue', { scope: 'mine' })).rows).toMatchObject([{ hasTwin: true }])
    const { checks } = await desk.ask('reception.audit', { id })
    expect(checks.find(({ check }) => check === 'lookalike')).toMatchObject({
      verdict: 'confirm',
      evidence: ['tb_maoO (7)'],
    })
  })

  it('two strangers received at once warn of each other; the same nick on another platform does not', async () => {
    const desk = await openFloor()
    await receive(desk, 'MAO0')
    await receive(desk, 'MAOO')
    await desk.ask('reception.start', { platform: 'jd', buyerNick: 'MAOo' })
    const { rows } = await desk.ask('reception.queue', { scope: 'mine' })
    expect(Object.fromEntries(rows.map(({ buyerNick, hasTwin }) => [buyerNick, hasTwin]))).toEqual({
      MAO0: true,
      MAOO: true,
      MAOo: false,
    })
  })
})

describe('R17 R18 order audit', () => {
  it('unshipped orders of this buyer only, masked, with what goes together; the recap is for the buyer’s eyes', async () => {
    const desk = await openFloor()
    await layOrders(
      desk,
      'tb_mao0',
      { orderNo: '10001' },
      { orderNo: '10002' },
      { orderNo: '10003', state: 'completed' },
    )
    const stranger = {
      receiver: '李四',
      phone: '13900139000',
      address: '办公路8号',
      buyerMessage: null,
      sellerMemo: null,
    }
    await layOrders(desk, '别人', { orderNo: '20001', sealed: stranger })
    const id = await receive(desk)
    const audit = await desk.ask('reception.audit', {
      id,
      extras: { courier: '顺丰', gift: '', dispatch: '', discount: '' },
    })
    expect(audit.suggestions).toEqual([{ orderNos: ['10001', '10002'], conflicts: [] }])
    expect(audit.orders).toMatchObject([
      { orderNo: '10001', receiver: '张*丰', address: '江苏省苏州市姑苏区 ***', parcel: 0, apart: null },
      { orderNo: '10002', receiver: '张*丰', parcel: 0, apart: null },
    ])
    expect(audit.open).toEqual(['recap', 'merge'])
    expect(audit.recapText.split('\n').at(-1)).toBe('快递：顺丰')
    expect(audit.recapText).toContain('地址：张小丰 13800138000 江苏省苏州市姑苏区示例路100号200室')
  })

  it('only suggested orders are merged; a long recap is refused; a recap that was not copied cannot be confirmed', async () => {
    const desk = await openFloor()
    await layOrders(desk, 'tb_mao0', { orderNo: '10001' }, { orderNo: '10002', state: 'awaitingPayment', paidFen: 0 })
    const id = await receive(desk)
    expect(await desk.code('reception.merge', { id, orderNos: ['10001', '10002'] })).toBe('not_mergeable')
    expect(await desk.code('reception.confirmRecap', { id })).toBe('recap_missing')
    expect(await desk.code('reception.recordRecap', { id, text: Array(9).fill('商品：杯').join('\n') })).toBe(
      'recap_not_short',
    )
    expect(await desk.ask('reception.recordRecap', { id, text: '商品：杯' })).toEqual({
      id,
      step: 'greeting',
      stays: 'decision_missing',
    })
  })

  it('an override holds for what was seen, by whom and why', async () => {
    const desk = await openFloor()
    await layOrders(desk, 'tb_mao0', { orderNo: '10001' }, { orderNo: '10002' })
    const id = await receive(desk)
    await desk.ask('reception.overrideCheck', { id, check: 'merge', reason: '买家要分开寄' })
    const seen = (await desk.ask('reception.audit', { id })).checks.find(({ check }) => check === 'merge')
    expect(seen).toMatchObject({
      overrideReason: '买家要分开寄',
      overriddenBy: desk.seat.person?.id,
      verdict: 'confirm',
    })
    await layOrders(desk, 'tb_mao0', { orderNo: '10003' })
    expect((await desk.ask('reception.audit', { id })).open).toEqual(['recap', 'merge'])
  })
})

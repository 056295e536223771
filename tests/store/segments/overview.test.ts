import { describe, expect, it } from 'vitest'
import { figuresOf } from '#shared/customers/figures.ts'
import { seedRules } from '#shared/segments/rfm.ts'
import type { Desk } from '#tests/harness/desk.ts'
import { bought, closedUnpaid, customerId, deskWith, importOrders, regular, unpaid } from './people-desk.ts'

const stages = async (desk: Desk) => {
  const { funnel } = await desk.ask('segments.overview', {})
  return funnel.map(({ stage, count }) => [stage, count])
}

describe('R48 growth path of the shop', () => {
  it('everybody stands on the stage their orders and talks give', async () => {
    const desk = await deskWith([
      bought('没付款', '2025-11-01 10:00:00', 0, unpaid),
      bought('关了的', '2025-11-01 10:00:00', 0, closedUnpaid),
      bought('买过一次', '2025-11-01 10:00:00', 90),
      bought('退光了', '2025-11-01 10:00:00', 90, { refunded: '90.00' }),
      bought('买过两次', '2025-10-01 10:00:00', 20),
      bought('买过两次', '2025-11-01 10:00:00', 20),
      ...regular('老熟人'),
    ])
    expect(await stages(desk)).toEqual([
      ['visitor', 0],
      ['prospect', 3],
      ['buyer', 1],
      ['repeatBuyer', 1],
      ['loyal', 1],
    ])
    const { funnel } = await desk.ask('segments.overview', {})
    expect(funnel.map(({ reached, rate }) => [reached, rate])).toEqual([
      [6, null],
      [6, 1],
      [3, 3 / 6],
      [2, 2 / 3],
      [1, 1 / 2],
    ])
  })

  it('somebody who only asked is a prospect; with neither talk nor order left, a visitor', async () => {
    const desk = await deskWith([bought('会撤掉', '2025-11-01 10:00:00', 90)])
    const { id } = await desk.ask('customers.get', { id: customerId(desk, '会撤掉') })
    await desk.ask('customers.setTags', { id, expected: 1, tags: ['送礼'] })
    const [log] = await desk.db.imports.toArray()
    await desk.ask('segments.overview', {})
    await desk.ask('orders.importUndo', { importId: log?.id ?? '' })
    await expect.poll(() => stages(desk)).toContainEqual(['visitor', 1])
    await desk.ask('reception.start', { platform: 'taobao', buyerNick: '会撤掉' })
    expect(await stages(desk)).toContainEqual(['prospect', 1])
  })

  it('the cases behind a stage are listed, highest value first', async () => {
    const desk = await deskWith([...regular('老熟人'), bought('新客', '2025-11-01 10:00:00', 90)])
    const { rows, total } = await desk.ask('segments.people', { of: { by: 'value', atLeast: 1 }, after: null })
    expect(total).toBe(2)
    expect(rows).toMatchObject([
      { nick: '老熟人', value: 40, level: 'supremeVip', paidOrderCount: 6, lastPaidOn: '2025-10-29' },
      { nick: '新客', value: 12, level: 'normal' },
    ])
  })

  it('why customers came back is noted and counted by factor', async () => {
    const desk = await deskWith(regular('老熟人'))
    const id = customerId(desk, '老熟人')
    await desk.ask('segments.noteFactors', { customerId: id, factors: ['service', 'product'] })
    await desk.ask('segments.noteFactors', { customerId: id, factors: ['service', 'service'] })
    const told = await desk.ask('segments.factors', {})
    expect([told.notes, told.customers]).toEqual([2, 1])
    expect(told.counts.filter(({ count }) => count > 0)).toEqual([
      { factor: 'product', count: 1 },
      { factor: 'service', count: 2 },
    ])
  })
})

describe('R49 scores follow the orders', () => {
  it('after every import, without anybody asking for it', async () => {
    const desk = await deskWith([bought('小鹿', '2025-11-01 10:00:00', 90)])
    const value = async () =>
      (await desk.ask('segments.people', { of: { by: 'value', atLeast: 1 }, after: null })).rows[0]?.value
    expect(await value()).toBe(5 + 3 + 4)
    await importOrders(desk, [bought('小鹿', '2025-11-04 10:00:00', 2_000)])
    expect(await value()).toBe(5 + 6 + 20)
  })

  it('and equal what a recount of all orders gives, payments given back included', async () => {
    const desk = await deskWith([])
    const orders = Array.from({ length: 60 }, (_none, at) =>
      bought(
        `买家${at % 9}`,
        `2025-${String(1 + (at % 10)).padStart(2, '0')}-11 12:00:00`,
        at % 5 === 0 ? 0 : 100 + at,
      ),
    )
    await importOrders(desk, orders)
    await desk.ask('segments.overview', {})
    const moved = orders.map((order, at) => (at % 4 === 0 ? { ...order, refunded: order.paid } : order))
    await importOrders(desk, moved)
    const { rows } = await desk.ask('segments.people', { of: { by: 'value', atLeast: 1 }, after: null })
    for (const customer of await desk.db.customers.toArray()) {
      const own = await desk.db.orders.filter(({ customerId: id }) => id === customer.id).toArray()
      const figures = figuresOf(own)
      expect(customer.lastPaidAt).toBe(figures.lastPaidAt)
      const row = rows.find(({ id }) => id === customer.id)
      expect([row?.paidOrderCount ?? 0, row?.totalFen ?? 0]).toEqual([figures.paidOrderCount, figures.totalFen])
    }
  })

  it('a row of an earlier program is scored from its orders', async () => {
    const desk = await deskWith(regular('老熟人'))
    const row = await desk.db.customers.get(customerId(desk, '老熟人'))
    const { lastPaidAt: _new, ...old } = row as NonNullable<typeof row>
    await desk.db.customers.put(old)
    const { rows } = await desk.ask('segments.people', { of: { by: 'value', atLeast: 40 }, after: null })
    expect(rows).toMatchObject([{ nick: '老熟人', lastPaidOn: '2025-10-29' }])
    expect(await desk.ask('loyalty.standing', { customerId: old.id })).toMatchObject({ value: 40 })
  })

  it('an edited table counts from the next look on, and a broken one is refused', async () => {
    const desk = await deskWith(regular('老熟人'))
    const table = { ...seedRules.table, orders: [12, 10, 8, 6, 1] as [number, number, number, number, number] }
    await desk.ask('segments.saveRules', { expected: null, rules: { ...seedRules, table } })
    expect(await desk.ask('loyalty.standing', { customerId: customerId(desk, '老熟人') })).toMatchObject({
      scores: { r: 5, f: 2, m: 5 },
      value: 31,
      level: 'vip',
    })
    expect((await desk.ask('segments.overview', {})).levels).toEqual([0, 1, 0, 0, 0])
    expect(await desk.code('segments.saveRules', { expected: null, rules: seedRules })).toBe('stale')
    const broken = { ...seedRules, levels: { ...seedRules.levels, vip: 40 } }
    expect(await desk.code('segments.saveRules', { expected: 1, rules: broken })).toBe('levels_not_adjacent')
    desk.sitDown('agent')
    expect(await desk.code('segments.saveRules', { expected: 1, rules: seedRules })).toBe('not_allowed')
  })

  it('with the last 12 months only, older orders count for nothing and R is never 0', async () => {
    const desk = await deskWith([
      bought('久不来', '2024-10-01 10:00:00', 5_000),
      bought('常来', '2024-10-01 10:00:00', 5_000),
      bought('常来', '2025-11-01 10:00:00', 300),
    ])
    const all = await desk.ask('segments.overview', {})
    expect(all).toMatchObject({ period: 'all', method: 'table', scores: { r: [1, 0, 0, 0, 0, 1] } })
    await desk.ask('segments.saveRules', { expected: null, rules: { ...seedRules, period: 'last12Months' } })
    const year = await desk.ask('segments.overview', {})
    expect(year).toMatchObject({ period: 'last12Months', scores: { r: [0, 0, 0, 0, 0, 1], f: [0, 1, 0, 0, 0, 0] } })
    expect(year.levels).toEqual([0, 0, 0, 1, 1])
    expect(await desk.ask('loyalty.standing', { customerId: customerId(desk, '常来') })).toMatchObject({
      scores: { r: 5, f: 1, m: 2 },
    })
    expect(await desk.ask('loyalty.standing', { customerId: customerId(desk, '久不来') })).toMatchObject({
      value: 0,
      level: null,
    })
  })

  it('by quartiles it says so, and where the shop divides', async () => {
    const desk = await deskWith([1, 2, 3, 4].flatMap((no) => bought(`买家${no}`, `2025-10-0${no} 12:00:00`, no * 100)))
    await desk.ask('segments.saveRules', { expected: null, rules: { ...seedRules, method: 'quantile' } })
    const told = await desk.ask('segments.overview', {})
    expect(told.method).toBe('quantile')
    expect(told.quarters).toMatchObject({
      counts: { r: [1, 1, 1, 1], m: [1, 1, 1, 1] },
      fen: { lower: 17_500, middle: 25_000, upper: 32_500 },
    })
    const best = await desk.ask('segments.people', { of: { by: 'quarter', axis: 'm', quarter: 1 }, after: null })
    expect(best.rows.map(({ nick }) => nick)).toEqual(['买家4'])
  })
})

describe('R47 R49 a person of two accounts is counted once', () => {
  it('with the figures, groups and flags of both, and twice again when the merge is taken back', async () => {
    const desk = await deskWith([...regular('老熟人'), bought('小号', '2025-11-01 10:00:00', 90)])
    const [head, member] = [customerId(desk, '老熟人'), customerId(desk, '小号')]
    const { id: group } = await desk.ask('segments.save', {
      ...{ id: null, expected: null, kind: 'group', name: '试用团', rule: null },
    })
    await desk.ask('segments.setGroups', { customerId: member, segmentIds: [group] })
    expect((await desk.ask('segments.overview', {})).customers).toBe(2)
    const expected = null
    const merge = { as: 'merged' as const, headId: head, fromMember: [] }
    await desk.ask('customers.tie', { firstId: head, secondId: member, expected, standing: merge })
    const told = await desk.ask('segments.overview', {})
    expect([told.customers, told.segments]).toEqual([1, [{ id: group, count: 1 }]])
    const { rows } = await desk.ask('segments.people', { of: { by: 'value', atLeast: 1 }, after: null })
    expect(rows).toMatchObject([{ id: head, paidOrderCount: 7, totalFen: 249_000, lastPaidOn: '2025-11-01' }])
    expect(await desk.ask('loyalty.standing', { customerId: member })).toMatchObject({ value: 40, groups: ['试用团'] })
    await importOrders(desk, [bought('小号', '2025-11-04 10:00:00', 10)])
    const later = await desk.ask('segments.people', { of: { by: 'value', atLeast: 1 }, after: null })
    expect(later.rows).toMatchObject([{ paidOrderCount: 8, lastPaidOn: '2025-11-04' }])
    await desk.ask('customers.tie', { firstId: head, secondId: member, expected: 1, standing: { as: 'open' } })
    expect((await desk.ask('segments.overview', {})).customers).toBe(2)
  })
})

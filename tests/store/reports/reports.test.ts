import { describe, expect, it } from 'vitest'
import { dayMs, hourMs, minuteMs, startOfDay } from '#shared/kernel/time.ts'
import { morningCards, morningEnds } from '#shared/reports/morning.ts'
import type { Desk } from '#tests/harness/desk.ts'
import { logOf, orderOf, paidOrder, put, shopOfThree, tieOf } from './days.ts'

const day = '2025-11-04'
const nine = startOfDay(day) + 9 * hourMs
const asked = { unit: 'day', at: day, of: { by: 'shop' } } as const

/** The day of domain 2.35: A and C inquire, B ordered 20 days ago, A comes back to another agent and pays. */
async function dayOfTheDomain() {
  const shop = await shopOfThree()
  const { desk, shopId, people } = shop
  const talk = (nick: string, at: number, agent = people.zhou.id, waits: (number | null)[] = [4_000]) =>
    logOf(shopId, { nick, at, agent, waits })
  await put(desk, {
    logs: [
      talk('A', nine),
      talk('B', nine + minuteMs, people.zhou.id, [9_000]),
      talk('C', nine + hourMs, people.wu.id, [null]),
      talk('A', nine + 2 * hourMs, people.wu.id),
    ],
    orders: [
      orderOf(shopId, { nick: 'A', placedAt: nine - 22 * dayMs, paidAt: nine - 22 * dayMs }),
      orderOf(shopId, { nick: 'B', placedAt: nine - 20 * dayMs, paidAt: nine - 20 * dayMs }),
      orderOf(shopId, { nick: 'A', placedAt: nine + 3 * hourMs, paidAt: nine + 3 * hourMs, fen: 8_000 }),
      orderOf(shopId, { nick: 'Z', placedAt: nine, paidAt: nine, fen: 2_000 }),
    ],
  })
  await desk.ask('reports.saveRules', { expected: null, fewest: 1, otherTools: [] })
  return shop
}

async function figure(
  desk: Desk,
  name: string,
  of: (typeof asked)['of'] | { by: 'agent'; agentId: string } = asked.of,
) {
  const { figures } = await desk.ask('reports.figures', { ...asked, of })
  return figures.find((one) => one.name === name)
}

describe('R74 the figures of a day', () => {
  it('A and C inquire, A pays with the second agent: 0.5, and the second agent has the credit', async () => {
    const { desk, people } = await dayOfTheDomain()
    expect(await figure(desk, 'inquiryConversion')).toMatchObject({ value: 0.5, of: 1, n: 2 })
    const of = (agentId: string) => figure(desk, 'inquiryConversion', { by: 'agent', agentId })
    expect(await of(people.zhou.id)).toMatchObject({ of: 0, n: 1 })
    expect(await of(people.wu.id)).toMatchObject({ of: 1, n: 2 })
  })

  it('the shop has every payment of the day, a person what is credited', async () => {
    const { desk, people } = await dayOfTheDomain()
    expect(await figure(desk, 'averageOrder')).toMatchObject({ value: 5_000, n: 2 })
    expect(await figure(desk, 'averageOrder', { by: 'agent', agentId: people.wu.id })).toMatchObject({ value: 8_000 })
  })

  it('each bar opens the cases behind it', async () => {
    const { desk } = await dayOfTheDomain()
    const cases = async (bar: Parameters<typeof desk.ask<'reports.cases'>>[1]['bar']) =>
      (await desk.ask('reports.cases', { ...asked, bar, after: null })).rows.map(({ buyerNick, agent, counts }) => {
        return `${buyerNick} ${agent} ${counts}`
      })
    expect(await cases({ by: 'figure', name: 'inquiryConversion' })).toEqual(['C 小吴 bad', 'A 小吴 good'])
    expect(await cases({ by: 'figure', name: 'replyRate' })).toEqual(['C 小吴 bad'])
    expect(await cases({ by: 'figure', name: 'sixSecond' })).toEqual(['B 小周 bad'])
    expect(await cases({ by: 'figure', name: 'averageOrder' })).toEqual(['A 小吴 good', 'Z null good'])
    expect(await cases({ by: 'hour', hour: 9 })).toEqual(['B 小周 good', 'A 小周 good'])
  })

  it('a page of cases goes on where the last one ended', async () => {
    const { desk, people, shopId } = await shopOfThree()
    const logs = Array.from({ length: 60 }, (_none, no) =>
      logOf(shopId, { nick: `买家${no}`, at: nine + no * 1_000, agent: people.zhou.id, waits: [null] }),
    )
    await put(desk, { logs })
    const bar = { by: 'figure', name: 'replyRate' } as const
    const first = await desk.ask('reports.cases', { ...asked, bar, after: null })
    const second = await desk.ask('reports.cases', { ...asked, bar, after: first.next })
    expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 10, null])
    expect(new Set([...first.rows, ...second.rows].map(({ refId }) => refId)).size).toBe(60)
  })

  it('a person of two accounts inquires once', async () => {
    const { desk, people, shopId } = await shopOfThree()
    await desk.ask('reports.saveRules', { expected: null, fewest: 1, otherTools: [] })
    const talk = (nick: string) => logOf(shopId, { nick, at: nine, agent: people.zhou.id, waits: [1_000] })
    await put(desk, { logs: [talk('甲'), talk('甲的小号')] })
    await desk.db.customerTies.put(tieOf(shopId, '甲', '甲的小号'))
    expect(await figure(desk, 'inquiryConversion')).toMatchObject({ n: 1 })
  })

  it('follows what is saved: a reception, and the order that comes of it', async () => {
    const { desk } = await shopOfThree()
    await desk.ask('reports.saveRules', { expected: null, fewest: 1, otherTools: [] })
    const today = async (name: string) => {
      const { figures } = await desk.ask('reports.figures', { ...asked, at: '2025-11-05' })
      return figures.find((one) => one.name === name)
    }
    expect(await today('replyRate')).toMatchObject({ standing: 'none', n: 0 })
    const { id } = await desk.ask('reception.start', { platform: 'taobao', buyerNick: '丙' })
    expect(await today('replyRate')).toMatchObject({ of: 0, n: 1 })
    await desk.ask('reception.replied', { id })
    expect(await today('replyRate')).toMatchObject({ of: 1, n: 1 })
    expect(await today('inquiryConversion')).toMatchObject({ of: 0, n: 1 })
    desk.now += minuteMs
    await desk.ask('orders.enter', { ...paidOrder, buyerNick: '丙' })
    await desk.queue.drained()
    expect(await today('inquiryConversion')).toMatchObject({ value: 1, of: 1, n: 1 })
    expect(await today('averageOrder')).toMatchObject({ value: 11_800 })
  })

  it('a night after midnight belongs to the shift before it', async () => {
    const { desk, people, shopId } = await shopOfThree()
    await desk.ask('reports.saveRules', { expected: null, fewest: 1, otherTools: [] })
    const late = startOfDay('2025-11-05') + 10 * minuteMs
    await put(desk, { logs: [logOf(shopId, { nick: '夜', at: late, agent: people.zhou.id, waits: [1_000] })] })
    const night = { ...asked, of: { by: 'shift', shift: 'night' } } as const
    expect((await desk.ask('reports.figures', night)).figures[0]).toMatchObject({ n: 1 })
    expect((await desk.ask('reports.figures', { ...night, at: '2025-11-05' })).figures[0]).toMatchObject({ n: 0 })
    expect((await desk.ask('reports.figures', { ...asked, at: '2025-11-05' })).figures[0]).toMatchObject({ n: 1 })
  })

  it('inbound conversion appears once the visitors of every day are told', async () => {
    const { desk } = await dayOfTheDomain()
    expect(await figure(desk, 'inboundConversion')).toMatchObject({ standing: 'unknown', value: null })
    const others = [{ tool: '赤兔', permyriad: 4_800 }]
    await desk.ask('reports.tell', { on: day, visitors: 16, others, source: '生意参谋' })
    expect(await figure(desk, 'inboundConversion')).toMatchObject({ value: 0.25, of: 4, n: 16 })
    const { told } = await desk.ask('reports.figures', asked)
    expect(told).toMatchObject([{ on: day, source: '生意参谋', others, toldAt: desk.now }])
    expect(await desk.code('reports.tell', { on: '2025-11-06', visitors: 1, others: [], source: '生意参谋' })).toBe(
      'day_to_come',
    )
  })

  it('hints name who is worse than the team over the week up to yesterday', async () => {
    const { desk, people, shopId } = await shopOfThree()
    await desk.ask('reports.saveRules', { expected: null, fewest: 2, otherTools: [] })
    const week = [1, 2, 3].flatMap((back) =>
      [people.zhou.id, people.wu.id].map((agent) => ({ agent, nick: `${agent}${back}`, at: nine - back * dayMs })),
    )
    await put(desk, {
      logs: week.map(({ agent, nick, at }) => logOf(shopId, { nick, at, agent, waits: [1_000] })),
      orders: week
        .filter(({ agent }) => agent === people.wu.id)
        .map(({ nick, at }) => orderOf(shopId, { nick, placedAt: at + 1, paidAt: at + 1 })),
    })
    const { hints, from, to } = await desk.ask('reports.hints', {})
    expect([from, to]).toEqual(['2025-10-29', '2025-11-04'])
    expect(hints).toMatchObject([{ kind: 'lowConversion', name: '小周', own: { of: 0, n: 3 }, team: { of: 3, n: 6 } }])
  })
})

describe('R70 the morning of a supervisor', () => {
  it('begins and ends four parts, and is done by ten', async () => {
    const { desk } = await shopOfThree()
    desk.now = morningEnds('2025-11-05') - hourMs
    for (const card of morningCards) {
      await desk.ask('reports.startCard', { card })
      expect(await desk.code('reports.startCard', { card })).toBe('card_started')
      desk.now += 15 * minuteMs
      await desk.ask('reports.finishCard', { card, note: `${card} 好了` })
    }
    const today = await desk.ask('reports.morning', { on: '2025-11-05' })
    expect(today.doneByTen).toMatchObject({ done: 1, of: 1 })
    expect(today.cards?.solve).toMatchObject({ doneAt: morningEnds('2025-11-05'), note: 'solve 好了' })
    expect((await desk.ask('reports.mornings', { after: null })).rows).toHaveLength(1)
  })

  it('a hasty "done" is taken back, and the words stay', async () => {
    const { desk } = await shopOfThree()
    expect(await desk.code('reports.finishCard', { card: 'plan', note: '' })).toBe('not_started')
    await desk.ask('reports.startCard', { card: 'plan' })
    await desk.ask('reports.noteCard', { card: 'plan', note: '仓库断电怎么办' })
    await desk.ask('reports.finishCard', { card: 'plan', note: '仓库断电怎么办' })
    await desk.ask('reports.reopenCard', { card: 'plan' })
    const { cards } = await desk.ask('reports.morning', { on: '2025-11-05' })
    expect(cards?.plan).toMatchObject({ doneAt: null, note: '仓库断电怎么办' })
  })

  it('a rest day in the rota is not a missed morning', async () => {
    const { desk, people } = await shopOfThree()
    await desk.ask('reports.startCard', { card: 'plan' })
    const days = [{ personId: people.lin.id, on: '2025-11-06', duty: 'rest' as const, expected: null }]
    await desk.ask('roster.setDays', { days })
    desk.now += 2 * dayMs
    const { doneByTen, lookBack, isWorked } = await desk.ask('reports.morning', { on: '2025-11-07' })
    expect(doneByTen).toMatchObject({ from: '2025-11-05', done: 0, of: 1 })
    expect(lookBack).toEqual({ from: '2025-11-05', to: '2025-11-06' })
    expect(isWorked).toBe(true)
  })

  it('agents have no part in it', async () => {
    const { desk } = await shopOfThree()
    desk.sitDown('agent')
    expect(await desk.code('reports.morning', { on: '2025-11-05' })).toBe('not_allowed')
    expect(await desk.code('reports.figures', asked)).toBe('not_allowed')
  })
})

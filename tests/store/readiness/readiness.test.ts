import { describe, expect, it } from 'vitest'
import { hourMs, minuteMs } from '#shared/kernel/time.ts'
import { firstItems } from '#shared/readiness/readiness.ts'
import { type Desk, openDesk } from '#tests/harness/desk.ts'
import { openShopWithEverybody, seat } from '#tests/store/dispatch/all-entries.ts'

async function agentDesk(): Promise<Desk> {
  const desk = await openDesk()
  desk.sitDown('agent', '小周')
  return desk
}

const mine = (desk: Desk) => desk.ask('readiness.mine', { shifts: '' })
const tickedOf = async (desk: Desk) => (await mine(desk)).items.filter(({ tickedAt }) => tickedAt !== null).length

async function tickAll(desk: Desk): Promise<void> {
  for (const { id } of (await mine(desk)).items) await desk.ask('readiness.tick', { itemId: id, isDone: true })
}

describe('R06 start-of-shift readiness list', () => {
  it('has the six first items: handover, promises, promotions, stock, replies, desk', async () => {
    const desk = await agentDesk()
    const { on, shift, items, begunAt } = await mine(desk)
    expect({ on, shift, begunAt }).toEqual({ on: '2025-11-05', shift: 'day', begunAt: null })
    expect(items.map(({ id }) => id)).toEqual([...firstItems])
  })

  it('the shift clock does not start before the list is ticked', async () => {
    const desk = await agentDesk()
    expect(await desk.failure('readiness.begin', {})).toEqual({ code: 'items_open', details: { open: 6 } })
    for (const itemId of firstItems.slice(1)) await desk.ask('readiness.tick', { itemId, isDone: true })
    expect(await desk.failure('readiness.begin', {})).toEqual({ code: 'items_open', details: { open: 1 } })
    expect((await mine(desk)).begunAt).toBeNull()
  })

  it('it starts at the moment somebody starts it with a full list', async () => {
    const desk = await agentDesk()
    await tickAll(desk)
    desk.now += 5 * minuteMs
    expect(await desk.ask('readiness.begin', {})).toEqual({ begunAt: desk.now })
    expect(await mine(desk)).toMatchObject({ begunAt: desk.now, waivedBecause: null })
  })

  it('or with open items and a reason, which is kept', async () => {
    const desk = await agentDesk()
    expect(await desk.code('readiness.begin', { reason: '   ' })).toBe('bad_input')
    await desk.ask('readiness.begin', { reason: '三位买家已经在等' })
    expect(await mine(desk)).toMatchObject({ begunAt: desk.now, waivedBecause: '三位买家已经在等' })
  })

  it('a full list needs no reason: none is kept', async () => {
    const desk = await agentDesk()
    await tickAll(desk)
    await desk.ask('readiness.begin', { reason: '随手写的' })
    expect((await mine(desk)).waivedBecause).toBeNull()
  })

  it('each tick has its time and can be taken back until the shift has begun', async () => {
    const desk = await agentDesk()
    desk.now += minuteMs
    await desk.ask('readiness.tick', { itemId: 'deskTidy', isDone: true })
    expect((await mine(desk)).items.at(-1)?.tickedAt).toBe(desk.now)
    await desk.ask('readiness.tick', { itemId: 'deskTidy', isDone: false })
    expect(await tickedOf(desk)).toBe(0)
    await desk.ask('readiness.begin', { reason: '买家在等' })
    expect(await desk.code('readiness.tick', { itemId: 'deskTidy', isDone: true })).toBe('already_begun')
    expect(await desk.code('readiness.begin', { reason: '再来' })).toBe('already_begun')
  })

  it('is each person’s own', async () => {
    const desk = await agentDesk()
    await tickAll(desk)
    desk.sitDown('agent', '阿宁')
    expect(await tickedOf(desk)).toBe(0)
  })

  it('is each shift’s own: a new list the next day', async () => {
    const desk = await agentDesk()
    await desk.ask('readiness.begin', { reason: '买家在等' })
    desk.now += 24 * hourMs
    expect(await mine(desk)).toMatchObject({ on: '2025-11-06', begunAt: null })
  })

  it('a day agent keeps the day’s list while the night comes; who comes then has the night’s', async () => {
    const desk = await agentDesk()
    const shop = desk.seat
    await tickAll(desk)
    desk.now += 6 * hourMs + 10 * minuteMs
    expect((await mine(desk)).shift).toBe('day')
    desk.sitDown('agent', '晚班阿宁')
    expect((await mine(desk)).shift).toBe('night')
    desk.seat = shop
    expect(await tickedOf(desk)).toBe(6)
  })

  it('the night goes on after midnight for who has begun it; an early one prepares the day', async () => {
    const desk = await agentDesk()
    desk.now += 8 * hourMs
    await desk.ask('readiness.begin', { reason: '买家在等' })
    desk.now += 6 * hourMs + 10 * minuteMs
    expect(await mine(desk)).toMatchObject({ on: '2025-11-05', shift: 'night' })
    desk.sitDown('agent', '早班小陈')
    expect(await mine(desk)).toMatchObject({ on: '2025-11-06', shift: 'day', begunAt: null })
  })
})

describe('R06 what supervisors do with the list', () => {
  const team = (desk: Desk) => desk.ask('readiness.ofTeam', { shifts: '' })

  it('they see how far everybody is who answers buyers: not started, preparing, begun, begun with a reason', async () => {
    const desk = await openDesk()
    const people = await openShopWithEverybody(desk)
    seat(desk, 'agent', people.agent)
    await desk.ask('readiness.tick', { itemId: 'deskTidy', isDone: true })
    seat(desk, 'supervisor', people.supervisor)
    const before = await team(desk)
    expect(before.map(({ name, ticked, all }) => `${name} ${ticked}/${all}`).sort()).toEqual(['小周 1/6', '小陈 0/6'])
    seat(desk, 'senior', people.senior)
    await desk.ask('readiness.begin', { reason: '买家在等' })
    seat(desk, 'supervisor', people.supervisor)
    const senior = (await team(desk)).find(({ personId }) => personId === people.senior)
    expect(senior).toMatchObject({ begunAt: desk.now, waivedBecause: '买家在等', ticked: 0 })
  })

  it('who is off by the rota comes last', async () => {
    const desk = await openDesk()
    const people = await openShopWithEverybody(desk)
    seat(desk, 'supervisor', people.supervisor)
    const [first] = await team(desk)
    const off = { personId: first?.personId ?? '', on: first?.on ?? '', duty: 'rest' as const, expected: null }
    await desk.ask('roster.setDays', { days: [off] })
    expect((await team(desk)).map(({ personId, duty }) => [personId === off.personId, duty])).toEqual([
      [false, null],
      [true, 'rest'],
    ])
  })

  it('agents may neither see the team nor change the list', async () => {
    const desk = await agentDesk()
    expect(await desk.code('readiness.ofTeam', { shifts: '' })).toBe('not_allowed')
    expect(await desk.code('readiness.saveList', { expected: null, items: [{ id: 'deskTidy', text: null }] })).toBe(
      'not_allowed',
    )
  })

  it('they change items; a shift that has begun keeps the list it was asked', async () => {
    const desk = await openDesk()
    const people = await openShopWithEverybody(desk)
    seat(desk, 'agent', people.agent)
    await tickAll(desk)
    await desk.ask('readiness.begin', {})
    seat(desk, 'supervisor', people.supervisor)
    const items = [
      { id: 'handoverRead', text: null },
      { id: null, text: '试一下打印机' },
    ]
    await desk.ask('readiness.saveList', { expected: null, items })
    const agent = (await team(desk)).find(({ personId }) => personId === people.agent)
    expect(agent).toMatchObject({ ticked: 6, all: 6 })
    seat(desk, 'senior', people.senior)
    expect((await mine(desk)).items.map(({ text }) => text)).toEqual([null, '试一下打印机'])
  })

  it('nobody overwrites what a colleague has just saved, and no item is empty or twice', async () => {
    const desk = await openDesk()
    desk.sitDown('supervisor')
    const save = (expected: number | null, items: { id: string | null; text: string | null }[]) =>
      desk.code('readiness.saveList', { expected, items })
    const tidy = { id: 'deskTidy', text: null }
    expect(await save(null, [tidy])).toBe('ok')
    expect(await save(null, [tidy])).toBe('stale')
    expect(await save(1, [tidy, tidy])).toBe('item_twice')
    expect(await save(1, [{ id: null, text: null }])).toBe('item_empty')
    expect(await save(1, [])).toBe('bad_input')
  })
})

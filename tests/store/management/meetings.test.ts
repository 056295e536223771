import { describe, expect, it } from 'vitest'
import { dayMs } from '#shared/kernel/time.ts'
import type { Desk } from '#tests/harness/desk.ts'
import { shopWithPeople } from '#tests/store/aftersales/cases.ts'
import { openTasks } from './shop.ts'

const noAims = { summarise: '', share: '', solve: '', improve: '' }
const viewOf = (desk: Desk, id: string) => desk.ask('management.meeting', { id })

async function turn(desk: Desk, entry: 'openMeeting' | 'closeMeeting', id: string): Promise<string> {
  return desk.code(`management.${entry}`, { id, expected: (await viewOf(desk, id)).version })
}

async function write(desk: Desk, id: string, minutes: string): Promise<string> {
  const { version } = await viewOf(desk, id)
  return desk.code('management.writeMinutes', { id, expected: version, aims: noAims, minutes })
}

async function plan(desk: Desk, purpose: string, minuteTakerId: string | null): Promise<string> {
  const when = { plannedAt: desk.now, aims: { ...noAims, solve: '赠品漏发' } }
  return (await desk.ask('management.planMeeting', { purpose, minuteTakerId, ...when })).id
}

async function addAction(desk: Desk, id: string, ownerId: string | null, dueAt: number | null): Promise<string> {
  const of = { kind: 'meeting' as const, id }
  return (await desk.ask('management.addTask', { of, words: '核对赠品清单', ownerId, dueAt })).id
}

describe('R77 meetings', () => {
  it('without a purpose there is no start, nor without a minute-taker', async () => {
    const { desk, people, sit } = await shopWithPeople()
    const when = { plannedAt: desk.now, aims: noAims, minuteTakerId: null }
    expect(await desk.code('management.planMeeting', { purpose: '周会', ...when })).toBe('not_allowed')
    sit('supervisor')
    const id = await plan(desk, ' ', null)
    expect(await turn(desk, 'openMeeting', id)).toBe('purpose_missing')
    const replan = (more: object, expected: number) =>
      desk.code('management.replanMeeting', {
        ...{ id, expected, purpose: '上周退款为什么多', plannedAt: desk.now, minuteTakerId: null },
        ...more,
      })
    expect(await replan({}, 1)).toBe('ok')
    expect(await turn(desk, 'openMeeting', id)).toBe('minute_taker_missing')
    expect(await replan({ minuteTakerId: people.agent.id }, 2)).toBe('ok')
    expect(await turn(desk, 'openMeeting', id)).toBe('ok')
    expect(await turn(desk, 'openMeeting', id)).toBe('already_open')
    expect([await replan({}, 4), await replan({ purpose: '', minuteTakerId: people.agent.id }, 4)]).toEqual([
      'minute_taker_missing',
      'purpose_missing',
    ])
  })

  it('without minutes there is no end, nor with an action that has no owner or no date', async () => {
    const { desk, people, sit } = await shopWithPeople()
    sit('supervisor')
    const id = await plan(desk, '周会', people.agent.id)
    expect(await turn(desk, 'closeMeeting', id)).toBe('not_open')
    await turn(desk, 'openMeeting', id)
    expect(await turn(desk, 'closeMeeting', id)).toBe('minutes_missing')
    sit('other')
    expect([await write(desk, id, '我来写'), (await viewOf(desk, id)).mayWrite]).toEqual(['not_in_charge', false])
    sit('agent')
    expect(await write(desk, id, '退款多因为赠品')).toBe('ok')
    const noOwner = await addAction(desk, id, null, desk.now + dayMs)
    const noDate = await addAction(desk, id, people.other.id, null)
    sit('supervisor')
    const { version } = await viewOf(desk, id)
    const close = () => desk.failure('management.closeMeeting', { id, expected: version })
    expect(await close()).toEqual({ code: 'action_incomplete', details: { open: 2 } })
    const full = { words: '核对', ownerId: people.other.id, dueAt: desk.now + dayMs }
    await desk.ask('management.changeTask', { id: noOwner, expected: 1, ...full })
    expect(await close()).toMatchObject({ details: { open: 1 } })
    await desk.ask('management.removeTask', { id: noDate, expected: 1 })
    expect(await close()).toBeNull()
    expect([await write(desk, id, '改'), await turn(desk, 'closeMeeting', id)]).toEqual(['already_closed', 'not_open'])
    const change = { id: noOwner, expected: 2, ...full, dueAt: null }
    expect(await desk.code('management.changeTask', change)).toBe('owner_or_due_missing')
  })

  it('what is not done stands in the agenda of the next one, until somebody reports it done', async () => {
    const { desk, people, sit } = await shopWithPeople()
    sit('supervisor')
    const first = await plan(desk, '十月总结', people.agent.id)
    await turn(desk, 'openMeeting', first)
    await write(desk, first, '说了赠品')
    await addAction(desk, first, people.other.id, desk.now + dayMs)
    await addAction(desk, first, people.agent.id, desk.now + 2 * dayMs)
    await turn(desk, 'closeMeeting', first)
    desk.now += 7 * dayMs
    const next = await plan(desk, '十一月第一周', people.agent.id)
    const carried = async (id: string) => (await viewOf(desk, id)).carried.map(({ ownerName }) => ownerName)
    expect([await carried(next), await carried(first)]).toEqual([['小吴', '小周'], []])
    expect((await viewOf(desk, next)).carried[0]).toMatchObject({ fromPurpose: '十月总结' })
    sit('other')
    const [task] = await openTasks(desk)
    await desk.ask('management.finishTask', { id: task?.id ?? '', expected: 1, report: '清单对好了' })
    expect(await carried(next)).toEqual(['小周'])
    expect((await viewOf(desk, first)).actions).toMatchObject([{ ownerName: '小周' }, { report: '清单对好了' }])
    const { rows } = await desk.ask('management.meetings', { after: null })
    expect(rows.map(({ purpose, closedAt }) => [purpose, closedAt !== null])).toEqual([
      ['十一月第一周', false],
      ['十月总结', true],
    ])
  })
})

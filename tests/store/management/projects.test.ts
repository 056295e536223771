import { describe, expect, it } from 'vitest'
import { dayMs } from '#shared/kernel/time.ts'
import type { Desk } from '#tests/harness/desk.ts'
import { shopWithPeople } from '#tests/store/aftersales/cases.ts'
import { openTasks, waiting } from './shop.ts'

const goal = { metric: 'inquiryConversion' as const, target: '每月 ≥ 45%', why: '会问需求' }
const lead = (desk: Desk, leadId: string, expected: number | null = null) =>
  desk.code('management.saveProject', { ...goal, leadId, expected })

describe('R76 project leads', () => {
  it('a metric has one lead: a second one takes the place of the first, and of two at once one is told', async () => {
    const { desk, people, sit } = await shopWithPeople()
    expect(await lead(desk, people.agent.id)).toBe('not_allowed')
    sit('supervisor')
    expect(await lead(desk, people.agent.id)).toBe('ok')
    desk.now += dayMs
    expect(await lead(desk, people.other.id)).toBe('stale')
    expect(await lead(desk, people.other.id, 1)).toBe('ok')
    const projects = await desk.ask('management.projects', {})
    expect(projects).toMatchObject([{ metric: 'inquiryConversion', leadName: '小吴', leadSince: desk.now }])
  })

  it('the lead hands tasks down and writes reviews, a colleague does not; whoever has a task reports back', async () => {
    const { desk, people, sit } = await shopWithPeople()
    sit('supervisor')
    const saved = { ...goal, leadId: people.agent.id, expected: null }
    const { id } = await desk.ask('management.saveProject', saved)
    const given = { words: '整理推荐话术', ownerId: people.other.id, dueAt: desk.now + dayMs }
    const add = () => desk.code('management.addTask', { of: { kind: 'project', id }, ...given })
    const review = (words: string, expected: number) => desk.code('management.reviewProject', { id, expected, words })
    sit('other')
    expect([await add(), await review('自评', 1)]).toEqual(['not_in_charge', 'not_in_charge'])
    sit('agent')
    expect([await add(), await review('比上周高 2 点', 1)]).toEqual(['ok', 'ok'])
    sit('senior')
    expect(await openTasks(desk, 'all')).toEqual([])
    sit('other')
    const [task] = await openTasks(desk)
    expect(task).toMatchObject({ words: '整理推荐话术', ofKind: 'project', ofTitle: 'inquiryConversion' })
    desk.now += 2 * dayMs
    expect(await waiting(desk)).toBe(1)
    const finish = (report: string) => desk.code('management.finishTask', { id: task?.id ?? '', expected: 1, report })
    expect(await finish(' ')).toBe('report_missing')
    expect(await finish('写了 12 条')).toBe('ok')
    expect(await finish('再写')).toBe('task_done')
    expect([await openTasks(desk), await waiting(desk)]).toEqual([[], 0])
    sit('supervisor')
    expect(await openTasks(desk, 'done')).toMatchObject([{ report: '写了 12 条', ownerName: '小吴' }])
    expect(await desk.ask('management.projects', {})).toMatchObject([
      { reviews: [{ byName: '小周', words: '比上周高 2 点' }], tasks: [{ report: '写了 12 条' }] },
    ])
  })

  it('a task is given to somebody who works here, changed and taken back by who hands down', async () => {
    const { desk, people, sit } = await shopWithPeople()
    sit('supervisor')
    const { id } = await desk.ask('management.saveProject', { ...goal, leadId: people.agent.id, expected: null })
    const of = { kind: 'project' as const, id }
    const given = { words: '整理话术', ownerId: people.other.id, dueAt: desk.now + dayMs }
    expect(await desk.code('management.addTask', { of, ...given, ownerId: id })).toBe('person_not_found')
    const task = await desk.ask('management.addTask', { of, ...given })
    const change = { id: task.id, expected: 1, ...given, ownerId: people.senior.id }
    sit('other')
    expect(await desk.code('management.changeTask', change)).toBe('not_in_charge')
    sit('agent')
    expect(await desk.code('management.changeTask', change)).toBe('ok')
    expect(await desk.code('management.removeTask', { id: task.id, expected: 1 })).toBe('stale')
    expect(await desk.code('management.removeTask', { id: task.id, expected: 2 })).toBe('ok')
  })
})

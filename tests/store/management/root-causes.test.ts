import { describe, expect, it } from 'vitest'
import { dayMs } from '#shared/kernel/time.ts'
import { shopWithPeople } from '#tests/store/aftersales/cases.ts'
import { closeCase, closeRecord, openTasks, prompts, startRecord, waiting } from './shop.ts'

describe('R75 root causes', () => {
  it('three cases of one cause in 30 days without a record ask for one; two do not, nor three in 31 days', async () => {
    const { desk, people, sit } = await shopWithPeople()
    for (const daysAgo of [31, 29, 1]) await closeCase(desk, '漏发赠品', daysAgo)
    for (const daysAgo of [3, 2]) await closeCase(desk, '发货慢', daysAgo)
    await closeCase(desk, '')
    sit('supervisor')
    expect(await prompts(desk)).toEqual([])
    sit('agent')
    await closeCase(desk, ' 漏发赠品 ', 30)
    sit('supervisor')
    expect(await prompts(desk)).toEqual([{ why: 'repeated', cause: '漏发赠品', count: 3 }])
    expect(await waiting(desk)).toBe(1)
    expect(await desk.ask('management.causes', {})).toEqual(['发货慢', '漏发赠品'])
    await startRecord(desk, '漏发赠品', people.supervisor.id)
    expect(await prompts(desk)).toEqual([])
  })

  it('one cause has one record, begun from a case, a review, a finding or a report by who leads', async () => {
    const { desk, people, sit } = await shopWithPeople()
    const ticketId = await closeCase(desk, '漏发赠品')
    const what = { cause: '漏发赠品', symptom: '差评', category: 'warehouse', ownerId: people.senior.id }
    const start = (kind: string, id: string | null) =>
      desk.code('management.startRootCause', { from: { kind, id }, ...what, dueAt: desk.now + dayMs })
    expect(await start('ticket', ticketId)).toBe('not_allowed')
    sit('supervisor')
    expect(await start('ticket', people.agent.id)).toBe('ticket_not_found')
    expect(await start('review', ticketId)).toBe('review_not_found')
    expect(await start('finding', people.agent.id)).toBe('ok')
    expect(await start('ticket', ticketId)).toBe('cause_recorded')
  })

  it('cannot be closed without a prevention, which has an owner and a date, nor without a day to look again', async () => {
    const { desk, people, sit } = await shopWithPeople()
    sit('supervisor')
    const id = await startRecord(desk, '漏发赠品', people.supervisor.id)
    const close = (checkAt: number | null, expected = 1) =>
      desk.code('management.closeRootCause', { id, expected, checkAt })
    const checkAt = desk.now + 14 * dayMs
    expect(await close(checkAt)).toBe('prevention_missing')
    const add = (more: object) =>
      desk.code('management.addTask', { of: { kind: 'rootCause', id }, words: '核对赠品', ...more })
    expect(await add({ ownerId: people.agent.id, dueAt: null })).toBe('owner_or_due_missing')
    expect(await add({ ownerId: null, dueAt: desk.now })).toBe('owner_or_due_missing')
    expect(await add({ ownerId: people.agent.id, dueAt: desk.now + dayMs })).toBe('ok')
    expect(await close(null)).toBe('check_missing')
    expect(await close(desk.now - 1)).toBe('check_in_past')
    expect(await close(checkAt)).toBe('ok')
    expect(await close(checkAt, 2)).toBe('already_closed')
    expect(await add({ ownerId: people.agent.id, dueAt: desk.now + dayMs })).toBe('source_closed')
    const typed = { symptom: '差评', immediateFix: '', whys: [], category: 'process', isControllable: true }
    const write = { id, expected: 2, ...typed, ownerId: people.owner.id, dueAt: desk.now }
    expect(await desk.code('management.writeRootCause', write)).toBe('already_closed')
  })

  it('what is written stays, whys in their order, and a phone number in it is masked', async () => {
    const { desk, people, sit } = await shopWithPeople()
    sit('supervisor')
    const id = await startRecord(desk, '漏发赠品', people.supervisor.id)
    const whys = ['赠品没放进箱', '清单没写赠品', '运营改了活动没告诉仓库 13812345678']
    const typed = { symptom: '赠品没收到', immediateFix: '当天补发', whys, category: 'warehouse' as const }
    const write = { id, expected: 1, ...typed, isControllable: true, ownerId: people.owner.id, dueAt: desk.now }
    await desk.ask('management.writeRootCause', write)
    expect(await desk.code('management.writeRootCause', write)).toBe('stale')
    expect(await desk.ask('management.rootCause', { id })).toMatchObject({
      ...{ ownerName: '王老板', category: 'warehouse', immediateFix: '当天补发' },
      whys: [...whys.slice(0, 2), '运营改了活动没告诉仓库 138****5678'],
    })
  })

  it('a later case of the same cause marks the closed record as recurred; one opened before it was closed does not', async () => {
    const { desk, people, sit } = await shopWithPeople()
    await closeCase(desk, '漏发赠品')
    sit('supervisor')
    const id = await startRecord(desk, '漏发赠品', people.supervisor.id)
    desk.now += dayMs
    await closeRecord(desk, id, people.senior.id)
    const line = async () => (await desk.ask('management.rootCauses', { which: 'closed', after: null })).rows[0]
    await closeCase(desk, '漏发赠品', 0.5)
    expect(await line()).toMatchObject({ since: 0, lastAt: null })
    desk.now += 5 * dayMs
    await closeCase(desk, '发货慢')
    await closeCase(desk, '漏发赠品')
    expect(await line()).toMatchObject({ id, since: 1, lastAt: desk.now })
    expect(await prompts(desk)).toEqual([{ why: 'recurred', cause: '漏发赠品', count: 1, id }])
    await desk.ask('management.reopenRootCause', { id, expected: 2 })
    expect(await prompts(desk)).toEqual([])
    expect((await desk.ask('management.rootCauses', { which: 'open', after: null })).rows).toHaveLength(1)
    desk.now += dayMs
    await desk.ask('management.closeRootCause', { id, expected: 3, checkAt: desk.now + dayMs })
    expect(await line()).toMatchObject({ since: 0 })
  })

  it('on the day to look again it waits until somebody says whether it helped; if not, it is open again', async () => {
    const { desk, people, sit } = await shopWithPeople()
    sit('supervisor')
    const id = await startRecord(desk, '漏发赠品', people.supervisor.id)
    await closeRecord(desk, id, people.supervisor.id)
    const [task] = await openTasks(desk)
    await desk.ask('management.finishTask', { id: task?.id ?? '', expected: 1, report: '清单已对好' })
    expect(await waiting(desk)).toBe(0)
    desk.now += 14 * dayMs + 1
    expect(await waiting(desk)).toBe(1)
    const check = (hasHelped: boolean, expected: number) =>
      desk.code('management.checkRootCause', { id, expected, hasHelped, words: '看了两周' })
    expect(await check(false, 2)).toBe('ok')
    expect(await check(true, 3)).toBe('not_closed')
    await desk.ask('management.closeRootCause', { id, expected: 3, checkAt: desk.now + dayMs })
    expect(await check(true, 4)).toBe('ok')
    desk.now += 2 * dayMs
    expect(await waiting(desk)).toBe(0)
    const { rows } = await desk.ask('management.rootCauses', { which: 'closed', after: null })
    expect(rows[0]?.checked).toMatchObject({ hasHelped: true, words: '看了两周' })
  })
})

import { describe, expect, it } from 'vitest'
import type { FindingAct } from '#shared/inspection/turn-finding.ts'
import { addBuyer } from '../customers/buyers.ts'
import { shopWithTalks } from './judged-talks.ts'

/** A check with one finding of this scope; gives what acts on it. */
async function withFinding(scope: 'team' | 'individual') {
  const shop = await shopWithTalks()
  const { desk, talks, give, found } = shop
  const [logId = ''] = await talks(1)
  const checkId = await give(logId, { findings: [found({ scope })] })
  const row = async (which: 'open' | 'closed' = 'open') =>
    (await desk.ask('inspection.findings', { which, after: null })).rows[0]
  const act = async (done: FindingAct) => {
    const seen = await row()
    return desk.code('inspection.turnFinding', { id: seen?.id ?? '', expected: seen?.version ?? 1, act: done })
  }
  const close = (words = '') => act({ do: 'close', words })
  return { ...shop, checkId, row, act, close }
}

describe('R71 a finding ends with a change', () => {
  it('carries the line, the item and the cause up to the head of the tree, an owner and a day', async () => {
    const { row, checkId, people } = await withFinding('team')
    expect(await row()).toMatchObject({
      ...{ checkId, line: 2, note: '新活动没人提', ownerId: people.supervisor.id, severity: 'medium' },
      item: { id: 'finalPush' },
      causes: [{ id: 'process' }, { id: 'newOfferUnknown' }],
      story: [{ did: 'opened', byName: '林主管' }],
    })
  })

  it('one about the team does not close without a published script; with it, when everybody has read it', async () => {
    const { desk, act, close, row, sit } = await withFinding('team')
    expect(await close()).toBe('measure_missing')
    const answer = { question: '新活动怎么说', answer: '亲，现在满 200 减 20 哦', source: '', category: '活动' }
    const { id } = await desk.ask('scripts.publishAnswer', { ...answer, step: 'closing' })
    expect(
      await act({ do: 'measure', measure: { kind: 'script', answerId: '0a11a000-0000-4000-8000-000000000009' } }),
    ).toBe('not_published')
    expect(await act({ do: 'measure', measure: { kind: 'script', answerId: id } })).toBe('ok')
    expect(await close()).toBe('not_read_yet')
    for (const who of ['agent', 'other', 'senior', 'owner'] as const) {
      sit(who)
      await desk.ask('scripts.markRead', { id })
    }
    sit('supervisor')
    expect((await row())?.published).toMatchObject({ words: '新活动怎么说' })
    expect((await row())?.published?.readers.every(({ at }) => at !== null)).toBe(true)
    expect(await close()).toBe('ok')
    expect(await row('closed')).toMatchObject({
      closedAt: desk.now,
      story: [{}, { did: 'measured' }, { did: 'closed' }],
    })
  })

  it('a notice counts as well, and keeps its receipts; closing before all have read it needs a word', async () => {
    const { desk, act, close, row, sit } = await withFinding('team')
    const { id } = await desk.ask('handover.addNotice', { kind: 'team', text: '双十一满 200 减 20，收尾要提' })
    expect(await act({ do: 'measure', measure: { kind: 'notice', noticeId: id } })).toBe('ok')
    sit('agent')
    expect((await desk.ask('handover.notices', {}))[0]).toMatchObject({ isSeen: false, readers: 1 })
    expect(await desk.ask('handover.markNoticeRead', { id })).toEqual({ readers: 2 })
    expect(await desk.ask('handover.markNoticeRead', { id })).toEqual({ readers: 2 })
    sit('supervisor')
    const read = (await row())?.published?.readers.filter(({ at }) => at !== null).map(({ name }) => name)
    expect(read?.toSorted()).toEqual(['小周', '林主管'])
    expect(await close(' ')).toBe('not_read_yet')
    expect(await close('其余三人休假，回来先读')).toBe('ok')
  })

  it('one about a person does not close without a one-to-one: when, and what was agreed', async () => {
    const { desk, act, close } = await withFinding('individual')
    expect(await act({ do: 'measure', measure: { kind: 'script', answerId: 'x' } })).toBe('not_published')
    expect(await close()).toBe('measure_missing')
    const talk = (talkedAt: number) => ({ kind: 'talk' as const, talkedAt, agreed: '每单收尾提一次活动' })
    expect(await act({ do: 'measure', measure: talk(desk.now + 1) })).toBe('in_future')
    expect(await act({ do: 'measure', measure: { kind: 'rule', words: '改了' } })).toBe('wrong_measure')
    expect(await act({ do: 'measure', measure: talk(desk.now) })).toBe('ok')
    expect([
      await close(),
      await desk.code('inspection.turnFinding', { id: 'x', expected: 1, act: { do: 'close' } }),
    ]).toEqual([...['ok', 'bad_input']])
  })

  it('is given to somebody else with another day, and a stale answer is told', async () => {
    const { desk, people, act, row } = await withFinding('team')
    const first = await row()
    expect(await act({ do: 'give', ownerId: people.owner.id, dueAt: desk.now })).toBe('due_in_past')
    expect(await act({ do: 'give', ownerId: people.owner.id, dueAt: desk.now + 1 })).toBe('ok')
    expect(await act({ do: 'note', words: '已约周五' })).toBe('ok')
    const stale = { id: first?.id ?? '', expected: first?.version ?? 1, act: { do: 'note', words: '晚了' } }
    expect(await desk.code('inspection.turnFinding', stale)).toBe('stale')
    expect(await row()).toMatchObject({
      ownerName: '王老板',
      story: [{}, { did: 'given', words: '王老板' }, { did: 'noted' }],
    })
  })

  it('without a check it is written down too; one about a person names the person', async () => {
    const { desk, people } = await shopWithTalks()
    const given = { severity: 'low', causeId: null, formId: null, personId: null, note: '周会提到' }
    const add = (over: object) =>
      desk.code('inspection.addFinding', {
        ...{ ...given, scope: 'team', ownerId: people.owner.id, dueAt: desk.now + 1 },
        ...over,
      })
    expect(await add({})).toBe('ok')
    expect(await add({ scope: 'individual' })).toBe('person_missing')
    expect(await add({ scope: 'individual', personId: people.agent.id })).toBe('ok')
  })

  it('the buyer is erased: the score stays with the agent, whose talk it was and every word of it go', async () => {
    const { desk, people, talks, give, found, view, appeal, sit } = await shopWithTalks()
    sit('owner')
    const { shop } = desk.seat
    desk.seat = { ...desk.seat, shop: shop && { ...shop, isSample: true } }
    const id = await addBuyer(desk, '被删买家', {}, [])
    sit('supervisor')
    const [logId = ''] = await talks(1, { customerId: id })
    const checkId = await give(logId, { comments: [{ line: 1, text: '被删买家很急' }], findings: [found()] })
    sit('agent')
    await appeal(checkId)
    sit('supervisor')
    const before = (await view(checkId)).score
    await desk.ask('customers.erase', { id, expected: 1, reason: '买家要求删除' })
    await desk.queue.drained()
    expect((await view(checkId)).score).toEqual(before)
    const rows = [...(await desk.db.spotChecks.toArray()), ...(await desk.db.findings.toArray())]
    expect(rows.map(({ customerId }) => customerId)).toEqual(['', ''])
    expect(JSON.stringify(rows)).not.toMatch(/被删买家|先看看|没人提/)
    expect(people.agent.id).toBe((await view(checkId)).personId)
  })
})

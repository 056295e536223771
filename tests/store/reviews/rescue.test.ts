import { describe, expect, it } from 'vitest'
import { hourMs } from '#shared/kernel/time.ts'
import { viewOf as caseOf, shopWithPeople } from '../aftersales/cases.ts'
import { addReview, approve, ask, explain, listed, said, turn, viewOf } from './shop-reviews.ts'

describe('R45 the harassment guard', () => {
  it('one request to amend; a second needs the supervisor; there is no third', async () => {
    const { desk, sit } = await shopWithPeople()
    const id = await addReview(desk)
    expect([await turn(desk, id, ask), await turn(desk, id, ask)]).toEqual(['ok', 'second_needs_supervisor'])
    expect(await approve(desk, id)).toBe('not_allowed')
    sit('supervisor')
    expect([await approve(desk, id), await approve(desk, id)]).toEqual(['ok', 'not_needed'])
    sit('agent')
    expect([await turn(desk, id, ask), await turn(desk, id, ask)]).toEqual(['ok', 'no_third_request'])
    sit('supervisor')
    expect(await approve(desk, id)).toBe('no_third_request')
    expect((await viewOf(desk, id)).contactLog.map(({ did, byName }) => [did, byName])).toEqual([
      ['askedToAmend', '小周'],
      ['approved', '林主管'],
      ['askedToAmend', '小周'],
    ])
  })

  it('after the buyer’s no all contact is locked, for who leads too', async () => {
    const { desk, sit } = await shopWithPeople()
    const id = await addReview(desk)
    expect(await turn(desk, id, said(false))).toBe('not_asked')
    await turn(desk, id, ask)
    expect(await turn(desk, id, said(false))).toBe('ok')
    expect(await viewOf(desk, id)).toMatchObject({ isLocked: true, outcome: 'unchanged', askRefusal: 'contact_locked' })
    sit('owner')
    expect([await turn(desk, id, ask), await turn(desk, id, explain), await approve(desk, id)]).toEqual([
      ...['contact_locked', 'contact_locked', 'contact_locked'],
    ])
  })

  it('explaining is no request, and nobody asks for a good review to be changed', async () => {
    const { desk } = await shopWithPeople()
    const bad = await addReview(desk)
    expect([await turn(desk, bad, explain), await turn(desk, bad, ask)]).toEqual(['ok', 'ok'])
    const good = await addReview(desk, { rating: 'good', buyerNick: '小马' })
    expect([await turn(desk, good, ask), await turn(desk, good, explain)]).toEqual(['nothing_to_amend', 'ok'])
  })

  it.each(['repeated', 'threat'] as const)(
    '%s contact is malicious harassment: a case of that claim, once',
    async (kind) => {
      const { desk } = await shopWithPeople()
      const id = await addReview(desk)
      const marked = { do: 'harassed' as const, kind, words: '一天打了六个电话' }
      expect(await turn(desk, id, marked)).toBe('ok')
      const { harassment, isLocked } = await viewOf(desk, id)
      expect([harassment?.kind, isLocked]).toEqual([kind, true])
      expect(await caseOf(desk, harassment?.ticketId ?? '')).toMatchObject({
        about: { kind: 'dispute', claimType: 'maliciousHarassment' },
        ...{ buyerNick: '小鹿', description: '一天打了六个电话' },
      })
      expect([await turn(desk, id, marked), await turn(desk, id, explain)]).toEqual([
        'already_marked',
        'contact_locked',
      ])
      expect(await desk.db.tickets.count()).toBe(1)
    },
  )
})

describe('R44 review rescue', () => {
  const care = (dueAt: number) => ({ what: '回访：新杯盖好用吗', dueAt })
  const amended = (dueAt: number | null) => ({
    ...{ do: 'outcome' as const, outcome: 'amended' as const, words: '' },
    care: dueAt === null ? null : care(dueAt),
  })

  it('an amended review leads to a care task, written with it: a memo with a time', async () => {
    const { desk, people } = await shopWithPeople()
    const id = await addReview(desk)
    expect(await turn(desk, id, amended(null))).toBe('care_missing')
    expect(await turn(desk, id, amended(desk.now))).toBe('due_in_past')
    expect([await listed(desk, 'rescue'), await desk.db.promises.count()]).toEqual([[id], 0])
    const dueAt = desk.now + 24 * hourMs
    expect([await turn(desk, id, amended(dueAt)), await turn(desk, id, amended(dueAt))]).toEqual([
      'ok',
      'already_amended',
    ])
    const { rows } = await desk.ask('handover.openPromises', { whose: 'mine', after: null })
    expect(rows).toMatchObject([{ buyerNick: '小鹿', what: '回访：新杯盖好用吗', dueAt, ownerId: people.agent.id }])
    expect(await listed(desk, 'rescue')).toEqual([])
    expect(await turn(desk, id, ask)).toBe('nothing_to_amend')
  })

  it('unchanged or not reached ends the rescue; a buyer who amends later still counts', async () => {
    const { desk } = await shopWithPeople()
    const id = await addReview(desk)
    await turn(desk, id, { do: 'outcome', outcome: 'noContact', words: '三天没回', care: null })
    expect([(await viewOf(desk, id)).outcome, await listed(desk, 'rescue')]).toEqual(['noContact', []])
    expect(await turn(desk, id, amended(desk.now + hourMs))).toBe('ok')
    expect((await viewOf(desk, id)).outcome).toBe('amended')
  })

  it('two people at one review: who was slower is told', async () => {
    const { desk } = await shopWithPeople()
    const id = await addReview(desk)
    await turn(desk, id, explain)
    expect(await desk.code('reviews.act', { id, expected: 1, act: ask })).toBe('stale')
  })
})

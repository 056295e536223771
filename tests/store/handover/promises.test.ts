import { describe, expect, it } from 'vitest'
import { hourMs } from '#shared/kernel/time.ts'
import { promise, twoShifts, writeNote } from './two-shifts.ts'

describe('R05 promise memo', () => {
  it('a promise is owed by who made it, until it is answered', async () => {
    const { desk, zhou } = await twoShifts()
    const id = await promise(desk, 'tb_mao0', '回复补发进度', 4)
    const { rows } = await desk.ask('handover.openPromises', { whose: 'mine', after: null })
    expect(rows).toMatchObject([
      { id, what: '回复补发进度', ownerId: zhou.id, state: 'open', dueAt: desk.now + 4 * hourMs, waitingIn: null },
    ])
    await desk.ask('handover.answerPromise', { id, note: '已补发' })
    expect((await desk.ask('handover.openPromises', { whose: 'all', after: null })).total).toBe(0)
    expect(await desk.code('handover.answerPromise', { id, note: '' })).toBe('promise_answered')
  })

  it('overdue promises come first and are counted', async () => {
    const { desk } = await twoShifts()
    await promise(desk, 'c', '明天回复', 30)
    await promise(desk, 'b', '今天回复', 2)
    await promise(desk, 'a', '马上回复', 1)
    desk.now += 2 * hourMs + 1
    const { rows, overdue, total } = await desk.ask('handover.openPromises', { whose: 'all', after: null })
    expect({ order: rows.map(({ buyerNick }) => buyerNick), overdue, total }).toEqual({
      order: ['a', 'b', 'c'],
      overdue: 2,
      total: 3,
    })
  })

  it('nothing is promised for the past', async () => {
    const { desk } = await twoShifts()
    const past = { platform: 'taobao', buyerNick: 'a', what: '回复', dueAt: desk.now }
    expect(await desk.code('handover.addPromise', past)).toBe('due_in_past')
  })

  it('putting off keeps the reason', async () => {
    const { desk, zhou } = await twoShifts()
    const id = await promise(desk, 'a', '回复', 1)
    const dueAt = desk.now + 5 * hourMs
    await desk.ask('handover.extendPromise', { id, dueAt, reason: '仓库晚上才盘点' })
    const [kept] = await desk.ask('handover.promisesOfBuyer', { platform: 'taobao', buyerNick: 'a' })
    expect(kept).toMatchObject({
      dueAt,
      openDueAt: dueAt,
      history: [
        { at: desk.now, by: zhou.id, did: 'made', note: '' },
        { at: desk.now, by: zhou.id, did: 'extended', note: '仓库晚上才盘点' },
      ],
    })
  })

  it('a promise given to a colleague is theirs, and the history keeps both', async () => {
    const { desk, zhou, wu, seat } = await twoShifts()
    const id = await promise(desk, 'a', '回复', 1)
    await desk.ask('handover.handOverPromise', { id, to: wu.id })
    expect(await desk.code('handover.handOverPromise', { id, to: zhou.id })).toBe('not_owner')
    seat(wu)
    expect(await desk.code('handover.handOverPromise', { id, to: wu.id })).toBe('same_owner')
    const { rows } = await desk.ask('handover.openPromises', { whose: 'mine', after: null })
    expect(rows).toMatchObject([
      {
        state: 'handedOver',
        ownerId: wu.id,
        history: [{ did: 'made' }, { did: 'handedOver', by: zhou.id, from: zhou.id, to: wu.id }],
      },
    ])
    expect(await desk.code('handover.handOverPromise', { id, to: '00000000-0000-7000-8000-000000000000' })).toBe(
      'person_not_found',
    )
  })

  it('any colleague may answer: the buyer waits for an answer, not for a person', async () => {
    const { desk, zhou, wu, seat } = await twoShifts()
    const id = await promise(desk, 'a', '回复', 1)
    seat(wu)
    expect(await desk.code('handover.extendPromise', { id, dueAt: desk.now + hourMs, reason: '忙' })).toBe('not_owner')
    await desk.ask('handover.answerPromise', { id, note: '已回复' })
    const [answered] = await desk.ask('handover.promisesOfBuyer', { platform: 'taobao', buyerNick: 'a' })
    expect(answered).toMatchObject({
      state: 'answered',
      ownerId: zhou.id,
      history: [{}, { did: 'answered', by: wu.id }],
    })
    expect(answered).not.toHaveProperty('openDueAt')
  })

  it('a promise in an unacknowledged note is marked as handed over and not yet taken', async () => {
    const { desk } = await twoShifts()
    await promise(desk, 'a', '回复', 1)
    const noteId = await writeNote(desk)
    const { rows } = await desk.ask('handover.openPromises', { whose: 'mine', after: null })
    expect(rows.map(({ waitingIn }) => waitingIn)).toEqual([noteId])
  })
})

import { describe, expect, it } from 'vitest'
import { hourMs, minuteMs } from '#shared/kernel/time.ts'
import { allPages } from '#tests/harness/all-pages.ts'
import { followUp, promise, reception, twoShifts, writeNote } from './two-shifts.ts'

describe('R03 writing the note', () => {
  it('pulls in every open thing of the leaving agent and of nobody else, the most urgent first', async () => {
    const { desk, zhou, wu, seat } = await twoShifts()
    seat(wu)
    await promise(desk, '小吴的买家', '回复', 1)
    seat(zhou)
    const promiseId = await promise(desk, 'a', '回复补发进度', 4)
    const answered = await promise(desk, 'a', '已经答过', 1)
    await desk.ask('handover.answerPromise', { id: answered, note: '' })
    const followUpId = await followUp(desk, 'b')
    const receptionId = await reception(desk, 'c')
    const { items, ...shifts } = await desk.ask('handover.draft', {})
    const line = { platform: 'taobao', summary: '', step: null }
    expect({ shifts, items }).toEqual({
      shifts: { on: '2025-11-05', fromShift: 'day', toShift: 'night' },
      items: [
        { ...line, kind: 'followUp', refId: followUpId, buyerNick: 'b', dueAt: desk.now + 10 * minuteMs },
        {
          ...line,
          kind: 'promise',
          refId: promiseId,
          buyerNick: 'a',
          summary: '回复补发进度',
          dueAt: desk.now + 4 * hourMs,
        },
        { ...line, kind: 'reception', refId: receptionId, buyerNick: 'c', step: 'greeting', dueAt: null },
      ],
    })
  })

  it('is refused when something came up that the author has not seen', async () => {
    const { desk } = await twoShifts()
    const { on, fromShift, toShift } = await desk.ask('handover.draft', {})
    await promise(desk, 'a', '回复', 1)
    const blind = { on, fromShift, toShift, text: '', seen: [], drops: [] }
    expect(await desk.failure('handover.write', blind)).toEqual({
      code: 'items_changed',
      details: { added: 1, gone: 0 },
    })
    expect(await desk.ask('handover.waiting', {})).toEqual([])
  })

  it('drops nothing without a reason; what is dropped stays with the author', async () => {
    const { desk, zhou, wu, seat } = await twoShifts()
    const refId = await promise(desk, 'a', '回复', 1)
    const drop = (reason: string) => writeNote(desk, { drops: [{ kind: 'promise', refId, reason }] })
    await expect(drop('  ')).rejects.toThrow('drop_without_reason')
    const noteId = await drop('我今晚自己回')
    seat(wu)
    const note = await desk.ask('handover.acknowledge', { noteId })
    expect(note.items).toMatchObject([{ refId, droppedBecause: '我今晚自己回', takenBy: null }])
    expect((await desk.ask('handover.openPromises', { whose: 'all', after: null })).rows[0]?.ownerId).toBe(zhou.id)
  })

  it('the night cannot end with an open reception: the agent closes it or stays', async () => {
    const { desk } = await twoShifts()
    desk.now = Date.parse('2025-11-06T00:05:00+08:00')
    const refId = await reception(desk, '夜里的买家')
    await expect(writeNote(desk)).rejects.toThrow('night_reception_open {"count":1}')
    await writeNote(desk, { drops: [{ kind: 'reception', refId, reason: '我接待完再走' }] })
    const [lying] = await desk.ask('handover.waiting', {})
    expect(lying).toMatchObject({ note: { on: '2025-11-05', fromShift: 'night', toShift: 'day' } })
  })

  it('what is already in the book is not handed over twice', async () => {
    const { desk } = await twoShifts()
    await promise(desk, 'a', '回复', 1)
    await writeNote(desk)
    const later = await promise(desk, 'b', '后来的', 2)
    expect((await desk.ask('handover.draft', {})).items.map(({ refId }) => refId)).toEqual([later])
  })
})

describe('R03 taking over', () => {
  it('acknowledging moves receptions, follow-ups and promises; histories keep both', async () => {
    const { desk, zhou, wu, seat } = await twoShifts()
    const promiseId = await promise(desk, 'a', '回复', 4)
    const followUpId = await followUp(desk, 'b')
    const receptionId = await reception(desk, 'c')
    const noteId = await writeNote(desk, { text: '今晚大促，注意库存' })
    expect(await desk.code('handover.acknowledge', { noteId })).toBe('own_note')
    seat(wu)
    const note = await desk.ask('handover.acknowledge', { noteId })
    await desk.queue.drained()
    expect(note).toMatchObject({ authorId: zhou.id, ackBy: wu.id, ackAt: desk.now, text: '今晚大促，注意库存' })
    expect(note.items.map(({ takenBy }) => takenBy)).toEqual([wu.id, wu.id, wu.id])
    expect(await desk.db.receptions.get(receptionId)).toMatchObject({
      agentId: wu.id,
      openBy: wu.id,
      takeOvers: [{ from: zhou.id, to: wu.id, at: desk.now }],
    })
    const followed = await desk.db.followUps.get(followUpId)
    expect([followed?.ownerId, followed?.history.at(-1)?.note]).toEqual([wu.id, `${zhou.id} -> ${wu.id}`])
    const { state, ownerId, history } = (await desk.db.promises.get(promiseId)) ?? {}
    expect({ state, ownerId, last: history?.at(-1) }).toEqual({
      state: 'handedOver',
      ownerId: wu.id,
      last: { at: desk.now, by: wu.id, did: 'taken', note: '', from: zhou.id, to: wu.id },
    })
    expect(await desk.code('handover.acknowledge', { noteId })).toBe('already_acknowledged')
  })

  it('one thing can be taken before the note is signed; what ended meanwhile is left in peace', async () => {
    const { desk, zhou, wu, seat } = await twoShifts()
    const first = await promise(desk, 'a', '先拿', 1)
    const second = await promise(desk, 'b', '已答', 2)
    const noteId = await writeNote(desk)
    seat(wu)
    const item = { noteId, kind: 'promise' as const, refId: first }
    await desk.ask('handover.takeItem', item)
    expect(await desk.code('handover.takeItem', item)).toBe('already_taken')
    await desk.ask('handover.answerPromise', { id: second, note: '' })
    await desk.ask('handover.acknowledge', { noteId })
    await desk.queue.drained()
    expect([(await desk.db.promises.get(first))?.ownerId, (await desk.db.promises.get(second))?.ownerId]).toEqual([
      wu.id,
      zhou.id,
    ])
  })

  it('what was answered or given away since is told as settled, and waits in no note', async () => {
    const { desk, wu, seat } = await twoShifts()
    const answered = await promise(desk, 'a', '已答', 1)
    const given = await promise(desk, 'b', '直接转交', 2)
    const left = await promise(desk, 'c', '还没答', 3)
    const noteId = await writeNote(desk)
    await desk.ask('handover.answerPromise', { id: answered, note: '' })
    await desk.ask('handover.handOverPromise', { id: given, to: wu.id })
    seat(wu)
    const [waiting] = await desk.ask('handover.waiting', {})
    expect(waiting?.settled.map(({ refId }) => refId)).toEqual([answered, given])
    const { rows } = await desk.ask('handover.openPromises', { whose: 'all', after: null })
    expect(rows.map(({ id, waitingIn }) => [id, waitingIn])).toEqual([
      [given, null],
      [left, noteId],
    ])
  })

  it('what is settled stays settled when the note is signed, and cannot be taken', async () => {
    const { desk, zhou, wu, seat } = await twoShifts()
    const answered = await promise(desk, 'a', '已答', 1)
    const left = await promise(desk, 'b', '还没答', 2)
    const closed = await reception(desk, 'c')
    const noteId = await writeNote(desk)
    await desk.ask('handover.answerPromise', { id: answered, note: '' })
    await desk.ask('reception.markAfterSales', { id: closed, isAfterSales: true })
    await desk.ask('reception.replied', { id: closed })
    await desk.ask('reception.enterStep', { id: closed, step: 'farewell' })
    const ending = { outcome: 'afterSales' as const, group: null, importance: 0, followUp: false, remark: '' }
    await desk.ask('reception.close', { id: closed, ...ending })
    seat(wu)
    expect(await desk.code('handover.takeItem', { noteId, kind: 'promise', refId: answered })).toBe('item_settled')
    const note = await desk.ask('handover.acknowledge', { noteId })
    const taken = note.items.map(({ refId, takenBy, takenAt }) => [refId, takenBy, takenAt])
    expect(taken.sort()).toEqual(
      [
        [answered, null, null],
        [left, wu.id, desk.now],
        [closed, null, null],
      ].sort(),
    )
    expect(note.ackBy).toBe(wu.id)
    await desk.queue.drained()
    expect((await desk.db.promises.get(answered))?.ownerId).toBe(zhou.id)
  })

  it('an unacknowledged note waits, with the time after which supervisors see it', async () => {
    const { desk, wu, seat } = await twoShifts()
    desk.now = Date.parse('2025-11-05T16:20:00+08:00')
    const noteId = await writeNote(desk)
    expect(await desk.ask('handover.waiting', {})).toMatchObject([
      { note: { id: noteId }, acknowledgeUntil: Date.parse('2025-11-05T16:50:00+08:00') },
    ])
    seat(wu)
    await desk.ask('handover.acknowledge', { noteId })
    expect(await desk.ask('handover.waiting', {})).toEqual([])
  })

  it('past books are read newest first, page by page, each once', async () => {
    const { desk } = await twoShifts()
    const written: string[] = []
    for (let n = 0; n < 60; n += 1) {
      if (n % 3 === 0) desk.now += hourMs
      written.push(await writeNote(desk))
    }
    const pages = await allPages((after) => desk.ask('handover.notes', { after }))
    const read = pages.flat()
    expect(pages.map(({ length }) => length)).toEqual([50, 10])
    expect(new Set(read.map(({ id }) => id))).toEqual(new Set(written))
    expect(read.every(({ recency }, at) => at === 0 || recency >= (read[at - 1]?.recency ?? 0))).toBe(true)
  })
})

import { describe, expect, it } from 'vitest'
import { handoverContract } from '#shared/handover/contract.ts'
import { mostNotices } from '#shared/handover/notice.ts'
import { hourMs } from '#shared/kernel/time.ts'
import { putOrder } from '#tests/fixtures/orders/an-order-row.ts'
import { actOn, promise, reception, remark, ticket, twoShifts, writeNote } from './two-shifts.ts'

describe('R03 cases in the book', () => {
  it('every open case of the leaving agent is pulled in with its next step, what was promised and its deadline', async () => {
    const { desk, wu, zhou, seat } = await twoShifts()
    seat(wu)
    await ticket(desk, '小吴的买家', 1)
    seat(zhou)
    const refId = await ticket(desk, '小鹿', 5)
    const closed = await ticket(desk, '已经好了', null)
    await desk.queue.drained()
    await desk.db.tickets.update(closed, { closedAt: desk.now, openDueAt: undefined })
    const { items } = await desk.ask('handover.draft', {})
    expect(items).toMatchObject([
      {
        ...{ kind: 'ticket', refId, buyerNick: '小鹿', about: 'dispute', next: 'respond' },
        ...{ summary: '今晚回复补发 · 联系仓库', dueAt: desk.now + 5 * hourMs },
      },
    ])
  })

  it('"我来接手" moves the case; its story and the note keep both names and the time', async () => {
    const { desk, wu, zhou, seat } = await twoShifts()
    const refId = await ticket(desk, '小鹿', 5)
    const noteId = await writeNote(desk)
    seat(wu)
    desk.now += hourMs
    const note = await desk.ask('handover.takeItem', { noteId, kind: 'ticket', refId })
    expect(note).toMatchObject({ authorId: zhou.id, items: [{ refId, takenBy: wu.id, takenAt: desk.now }] })
    const { ownerName, turns } = await desk.ask('aftersales.get', { id: refId })
    expect(ownerName).toBe('小吴')
    expect(turns.at(-1)).toMatchObject({ did: 'taken', at: desk.now, byName: '小吴', fromName: '小周', toName: '小吴' })
  })

  it('a case that was closed, or given on, meanwhile is settled', async () => {
    const { desk, wu, lin, seat } = await twoShifts()
    const refId = await ticket(desk, '小鹿', 5)
    const noteId = await writeNote(desk)
    await actOn(desk, refId, { do: 'passOn', to: lin.id, reason: '要主管定' })
    seat(wu)
    const [waiting] = await desk.ask('handover.waiting', {})
    expect(waiting?.settled).toEqual([{ kind: 'ticket', refId }])
    expect(await desk.code('handover.takeItem', { noteId, kind: 'ticket', refId })).toBe('item_settled')
  })

  it('a case above the level of who takes over stays with its owner, and the note says so', async () => {
    const { desk, wu, lin, seat } = await twoShifts()
    const refId = await ticket(desk, '小鹿', 5)
    await actOn(desk, refId, { do: 'escalate', to: lin.id, reason: '金额大' })
    seat(lin)
    const noteId = await writeNote(desk)
    seat(wu)
    expect(await desk.code('handover.takeItem', { noteId, kind: 'ticket', refId })).toBe('above_your_level')
    const note = await desk.ask('handover.acknowledge', { noteId })
    expect(note.items).toMatchObject([{ refId, takenBy: null, stayed: 'above_your_level' }])
    await desk.queue.drained()
    expect((await desk.db.tickets.get(refId))?.ownerId).toBe(lin.id)
  })

  it('an unacknowledged note waits with its cases as with anything else', async () => {
    const { desk } = await twoShifts()
    const refId = await ticket(desk, '小鹿', 5)
    await writeNote(desk)
    expect(await desk.ask('handover.waiting', {})).toMatchObject([{ note: { items: [{ refId }] }, settled: [] }])
    expect((await desk.ask('handover.draft', {})).items).toEqual([])
  })
})

describe('R04 no case is left without its remark', () => {
  it('a note with a bare case is refused, until it has all fields or stays with a reason', async () => {
    const { desk } = await twoShifts()
    const refId = await ticket(desk, '小鹿', 5, false)
    expect((await desk.ask('handover.draft', {})).items).toMatchObject([{ refId, needsRemark: true }])
    await expect(writeNote(desk)).rejects.toThrow('remark_missing {"count":1}')
    await writeNote(desk, { drops: [{ kind: 'ticket', refId, reason: '我明早自己回' }] })
    await actOn(desk, refId, remark(desk.now + hourMs))
    expect((await desk.ask('handover.draft', {})).items[0]).not.toHaveProperty('needsRemark')
    await writeNote(desk)
  })

  it('the sheet has every field of the remark, names written out, personal data masked more than on screen', async () => {
    const { desk } = await twoShifts()
    const refId = await ticket(desk, 'tb_xiaolu', 5)
    const dueAt = desk.now + 2 * hourMs
    await actOn(desk, refId, { ...remark(dueAt), problem: '打 13812348000 没人接' } as Parameters<typeof actOn>[2])
    await promise(desk, 'tb_mao0', '买家电话：13812348000', 1)
    const noteId = await writeNote(desk, { text: '买家电话 13812348000' })
    const { cases, others, text, author } = await desk.ask('handover.sheet', { noteId })
    expect({ text, author }).toEqual({ text: '买家电话 138******00', author: '小周' })
    expect(others).toMatchObject([{ kind: 'promise', buyer: 't***0', summary: '买家电话：138******00' }])
    expect(cases).toMatchObject([
      {
        ...{ buyer: 't***u', orderNo: null, owner: '小周', level: 1, next: 'respond' },
        remark: {
          ...{ problem: '打 138******00 没人接', cause: '', doneSoFar: '已要照片', promised: '今晚回复补发' },
          ...{ promisedBy: '小周', dueAt, nextStep: '联系仓库', author: '小周', at: desk.now },
        },
      },
    ])
  })
})

describe('R03 the end of the night', () => {
  const midnight = Date.parse('2025-11-06T00:05:00+08:00')

  it('tells what runs out before the day shift arrives and is nobody’s who is on', async () => {
    const { desk, zhou, wu, lin, seat } = await twoShifts()
    const soon = await promise(desk, 'a', '回复', 16)
    const urgent = await ticket(desk, '小鹿', 15)
    await ticket(desk, '明天下午', 30)
    seat(lin)
    const watched = await ticket(desk, '林主管的', 15.5)
    seat(wu)
    desk.now = midnight
    expect((await desk.ask('handover.draft', { fromShift: 'day' })).items).toEqual([])
    const { items } = await desk.ask('handover.draft', {})
    expect(items.map(({ refId, ownerId }) => [refId, ownerId])).toEqual([
      [urgent, zhou.id],
      [watched, lin.id],
      [soon, zhou.id],
    ])
    const noteId = await writeNote(desk)
    seat(zhou)
    desk.now += 8 * hourMs
    await desk.ask('handover.acknowledge', { noteId })
    await desk.queue.drained()
    expect((await desk.db.tickets.get(watched))?.ownerId).toBe(zhou.id)
    expect((await desk.db.tickets.get(urgent))?.sealed.turns.some(({ did }) => did === 'taken')).toBe(false)
  })

  it('leaves out what belongs to whoever signed for tonight: she is on', async () => {
    const { desk, zhou, wu, lin, seat } = await twoShifts()
    await promise(desk, 'a', '回复', 10)
    const noteId = await writeNote(desk)
    seat(wu)
    await desk.ask('handover.acknowledge', { noteId })
    desk.now += 6 * hourMs
    seat(lin)
    expect((await desk.ask('handover.draft', {})).items).toEqual([])
    seat(zhou)
    expect((await desk.ask('handover.draft', {})).items).toEqual([])
  })

  it('leaves out what a colleague of the same night hands over herself', async () => {
    const { desk, wu, zhou, lin, seat } = await twoShifts()
    await promise(desk, 'a', '回复', 16)
    seat(lin)
    await desk.ask('roster.setDays', { days: [{ personId: zhou.id, on: '2025-11-05', duty: 'night', expected: null }] })
    seat(wu)
    desk.now = midnight
    expect((await desk.ask('handover.draft', {})).items).toEqual([])
  })

  it('counts the orders that must leave before the day shift arrives, to the edges of that time', async () => {
    const { desk } = await twoShifts()
    desk.now = midnight
    const until = Date.parse('2025-11-06T08:30:00+08:00')
    const due = (orderNo: string, at: number) => {
      const paidAt = at - 72 * hourMs
      return putOrder(desk, { orderNo, placedAt: paidAt, paidAt })
    }
    await due('past', midnight - 1)
    await due('now', midnight)
    await due('last', until)
    await due('after', until + 1)
    const dispatch = { count: 2, firstAt: midnight, until }
    expect(await desk.ask('handover.dispatchBeforeDay', { minute: 0 })).toEqual({ due: dispatch })
    await writeNote(desk)
    await writeNote(desk, { fromShift: 'day' })
    const { rows } = await desk.ask('handover.notes', { after: null })
    expect(rows.map(({ fromShift, dispatch: told }) => [fromShift, told])).toEqual(
      expect.arrayContaining([
        ['night', dispatch],
        ['day', null],
      ]),
    )
  })

  it('a buyer is parked with a promise: then the reception may go over', async () => {
    const { desk } = await twoShifts()
    desk.now = midnight
    const receptionId = await reception(desk, '夜里的买家')
    await expect(writeNote(desk)).rejects.toThrow('night_reception_open')
    const dueAt = desk.now + 10 * hourMs
    const parked = { platform: 'taobao' as const, buyerNick: '夜里的买家', receptionId, what: '早上查库存', dueAt }
    await desk.ask('handover.addPromise', parked)
    await writeNote(desk)
  })

  it('who stays past midnight closes the talk later, and the minutes are overtime', async () => {
    const { desk, zhou, lin, seat } = await twoShifts()
    seat(lin)
    await desk.ask('roster.setDays', { days: [{ personId: zhou.id, on: '2025-11-05', duty: 'night', expected: null }] })
    seat(zhou)
    desk.now = midnight
    const refId = await reception(desk, '还在聊')
    await writeNote(desk, { drops: [{ kind: 'reception', refId, reason: '我接待完再走' }] })
    desk.now += 25 * 60_000
    await desk.ask('reception.markAfterSales', { id: refId, isAfterSales: true })
    await desk.ask('reception.replied', { id: refId })
    await desk.ask('reception.enterStep', { id: refId, step: 'farewell' })
    const ending = { outcome: 'afterSales' as const, group: null, importance: 0, followUp: false, remark: '' }
    await desk.ask('reception.close', { id: refId, ...ending })
    await desk.queue.drained()
    expect((await desk.db.overtimes.toArray()).map(({ minutes, on }) => [on, minutes])).toEqual([['2025-11-05', 30]])
  })
})

describe('R03 carried over and over', () => {
  it('a thing says how often it was handed over; what stayed with its author was not', async () => {
    const { desk, wu, zhou, seat } = await twoShifts()
    const refId = await promise(desk, 'a', '回复', 90)
    await writeNote(desk, { drops: [{ kind: 'promise', refId, reason: '我自己回' }] })
    const timesIn = async () => (await desk.ask('handover.draft', {})).items.map(({ times }) => times)
    expect(await timesIn()).toEqual([undefined])
    await passTo(wu)
    expect(await timesIn()).toEqual([2])
    await passTo(zhou)
    expect(await timesIn()).toEqual([3])

    async function passTo(next: typeof wu) {
      const noteId = await writeNote(desk)
      seat(next)
      desk.now += 8 * hourMs
      await desk.ask('handover.acknowledge', { noteId })
    }
  })

  it('the third time shows to supervisors, until it is done; a case until it went up a level', async () => {
    const { desk, wu, zhou, lin, seat } = await twoShifts()
    const promiseId = await promise(desk, 'a', '回复', 90)
    const ticketId = await ticket(desk, '小鹿', 90)
    const shown = async () => {
      seat(lin)
      return (await desk.ask('handover.carried', {})).map(({ item, times }) => [item.refId, times])
    }
    for (const [author, next] of [
      [zhou, wu],
      [wu, zhou],
    ] as const) {
      seat(author)
      const noteId = await writeNote(desk)
      seat(next)
      desk.now += 8 * hourMs
      await desk.ask('handover.acknowledge', { noteId })
    }
    expect(await shown()).toEqual([])
    seat(zhou)
    await writeNote(desk)
    expect(await shown()).toEqual([
      [promiseId, 3],
      [ticketId, 3],
    ])
    await desk.ask('handover.answerPromise', { id: promiseId, note: '' })
    const [carried] = await desk.ask('handover.carried', {})
    const expected = carried?.ticket?.version ?? 0
    const up = { do: 'escalate' as const, to: lin.id, reason: '第三次交接' }
    await desk.ask('aftersales.act', { id: ticketId, expected, act: up })
    expect(await shown()).toEqual([])
  })
})

describe('R03 stock and promotion notices', () => {
  it('stand in every note until somebody ends them; notes keep what they told', async () => {
    const { desk, zhou } = await twoShifts()
    const { id } = await desk.ask('handover.addNotice', { kind: 'stock', text: '灰色四件套缺货到周五' })
    await writeNote(desk)
    await desk.ask('handover.endNotice', { id })
    expect(await desk.code('handover.endNotice', { id })).toBe('notice_not_found')
    await writeNote(desk)
    const { rows } = await desk.ask('handover.notes', { after: null })
    const told = { id, kind: 'stock', text: '灰色四件套缺货到周五', addedBy: zhou.id }
    expect(rows.map(({ notices }) => notices)).toEqual(expect.arrayContaining([[], [told]]))
    expect(await desk.ask('handover.notices', {})).toEqual([])
  })

  it('more than people read are refused', async () => {
    const { desk } = await twoShifts()
    const add = (at: number) => desk.code('handover.addNotice', { kind: 'promo', text: `活动 ${at}` })
    for (let at = 0; at < mostNotices; at += 1) expect(await add(at)).toBe('ok')
    expect(await add(mostNotices)).toBe('too_many_notices')
  })
})

describe('R03 past books', () => {
  it('are found by a word, a buyer, a person and a day, and nothing changes a signed one', async () => {
    const { desk, zhou, wu, seat } = await twoShifts()
    await promise(desk, '柚子不加冰', '查灰色现货', 4)
    const first = await writeNote(desk, { text: '明早先问仓库' })
    seat(wu)
    await desk.ask('handover.acknowledge', { noteId: first })
    desk.now += 24 * hourMs
    const second = await writeNote(desk, { text: 'ABC 快递停运' })
    const find = async (wanted: object) =>
      (await desk.ask('handover.notes', { after: null, ...wanted })).rows.map(({ id }) => id)
    expect(await find({})).toEqual([second, first])
    expect(await find({ words: 'abc' })).toEqual([second])
    expect(await find({ words: '柚子' })).toEqual([second, first])
    expect(await find({ words: '问仓库' })).toEqual([first])
    expect(await find({ personId: zhou.id })).toEqual([first])
    expect(await find({ from: '2025-11-06' })).toEqual([second])
    expect(await find({ until: '2025-11-05' })).toEqual([first])
    seat(zhou)
    expect(await desk.code('handover.acknowledge', { noteId: first })).toBe('already_acknowledged')
    const acts = Object.entries(handoverContract).filter(
      ([, entry]) => entry.kind === 'command' && entry.touches.some((table) => table === 'handovers'),
    )
    expect(acts.map(([name]) => name)).toEqual(['write', 'acknowledge', 'takeItem'])
  })
})

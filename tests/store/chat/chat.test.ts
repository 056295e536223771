import { describe, expect, it } from 'vitest'
import { messageKey } from '#shared/chat/message-key.ts'
import { minuteMs, secondMs } from '#shared/kernel/time.ts'
import { waitingSince } from '#shared/reception/clock.ts'
import { pasted } from '#tests/fixtures/chat/pasted.ts'
import { agent, buyer, everyLayout, spaced, standard } from '#tests/fixtures/chat/samples.ts'
import type { Desk } from '#tests/harness/desk.ts'
import { deferAndLeave, openFloor } from '#tests/store/reception/shop-floor.ts'

/** Ten o'clock of the samples' day, when the test's desk opens. */
const ten = Date.UTC(2025, 10, 5, 2)

/** A desk a minute after the samples' talk, with whose chat nobody has begun. */
async function openAfterTalk(): Promise<Desk> {
  const desk = await openFloor()
  desk.now = ten + 100 * secondMs
  return desk
}

describe('R08 a pasted chat starts or joins the buyer’s reception', () => {
  it('starts it, keeps every message in one row, and tells how many', async () => {
    const desk = await openAfterTalk()
    const taken = await desk.ask('chat.take', pasted(spaced))
    expect(taken).toMatchObject({ joined: false, taken: 4, known: 0 })
    await desk.queue.drained()
    const [row, ...others] = await desk.db.chats.toArray()
    expect(others).toEqual([])
    expect(row).toMatchObject({
      receptionId: taken.receptionId,
      buyerNick: buyer,
      origin: 'pasted',
      layout: 'qianniuSpaced',
      startAt: ten + secondMs,
      endAt: ten + 40 * secondMs,
      messageCount: 4,
    })
    expect(row?.sealed.messages).toEqual(pasted(spaced).messages)
  })

  it('joins the open reception of this buyer, and no other’s', async () => {
    const desk = await openAfterTalk()
    const { id } = await desk.ask('reception.start', { platform: 'taobao', buyerNick: buyer })
    await desk.ask('reception.start', { platform: 'taobao', buyerNick: '阿宁' })
    expect(await desk.ask('chat.take', pasted(standard))).toMatchObject({ receptionId: id, joined: true })
    expect((await desk.ask('reception.queue', { scope: 'mine' })).rows).toHaveLength(2)
  })

  it('a colleague’s reception is taken over first; nothing is kept until then', async () => {
    const desk = await openAfterTalk()
    const { id } = await desk.ask('reception.start', { platform: 'taobao', buyerNick: buyer })
    desk.sitDown('agent', '小李')
    expect(await desk.ask('chat.standing', { platform: 'taobao', buyerNick: buyer, from: 0 })).toMatchObject({
      open: { id, isMine: false },
    })
    expect(await desk.code('chat.take', pasted(standard))).toBe('not_yours')
    await desk.ask('reception.takeOver', { id })
    expect(await desk.ask('chat.take', pasted(standard))).toMatchObject({ receptionId: id, taken: 3 })
  })

  it.each(Object.keys(everyLayout))('pasted again as %s adds nothing', async (layout) => {
    const desk = await openAfterTalk()
    const { receptionId } = await desk.ask('chat.take', pasted(spaced))
    const events = (await desk.ask('reception.get', { id: receptionId })).events
    const again = await desk.ask('chat.take', pasted(everyLayout[layout as keyof typeof everyLayout]))
    expect(again).toMatchObject({ receptionId, joined: true, taken: 0 })
    expect((await desk.ask('reception.get', { id: receptionId })).events).toEqual(events)
    await desk.queue.drained()
    expect(await desk.db.chats.count()).toBe(1)
  })

  it('a longer copy adds what is new, and says beforehand what is kept', async () => {
    const desk = await openAfterTalk()
    await desk.ask('chat.take', pasted(standard))
    const standing = await desk.ask('chat.standing', { platform: 'taobao', buyerNick: buyer, from: ten })
    expect(standing.keys.sort()).toEqual(pasted(standard).messages.map(messageKey).sort())
    const longer = `${standard}\n${agent}\n2025-11-05 10:01:10\n有货的哦`
    expect(await desk.ask('chat.take', pasted(longer))).toMatchObject({ taken: 1, known: 3 })
  })

  it('unknown lines are kept with their numbers', async () => {
    const desk = await openAfterTalk()
    const { receptionId } = await desk.ask('chat.take', pasted(`半句话\n${standard}`))
    const { unknown } = await desk.ask('chat.ofReception', { receptionId })
    expect(unknown).toEqual([{ line: 1, text: '半句话' }])
    await desk.ask('chat.take', pasted(`半句话\n${standard}\n${agent}\n2025-11-05 10:01:10\n有货的哦`))
    expect((await desk.ask('chat.ofReception', { receptionId })).unknown).toHaveLength(1)
  })
})

describe('R09 the clock of a pasted chat', () => {
  it('runs from the buyer’s own words, with its source', async () => {
    const desk = await openAfterTalk()
    const { receptionId: id } = await desk.ask('chat.take', pasted(standard))
    const { events, evidence } = await desk.ask('reception.get', { id })
    expect(evidence).toMatchObject([{ kind: 'chatTold', ref: '3', step: 'greeting' }])
    expect(events.map(({ at, kind, source }) => [(at - ten) / secondMs, kind, source])).toEqual([
      [3, 'buyerSpoke', 'pasted'],
      [7, 'replied', 'pasted'],
      [40, 'buyerSpoke', 'pasted'],
    ])
    const { rows } = await desk.ask('reception.queue', { scope: 'mine' })
    expect(rows).toMatchObject([{ waitingSince: ten + 40 * secondMs, sixSecondMet: true }])
  })

  it('of a chat that was read from a file says so', async () => {
    const desk = await openAfterTalk()
    const { receptionId: id } = await desk.ask('chat.take', { ...pasted(standard), origin: 'import' })
    const { events } = await desk.ask('reception.get', { id })
    expect(new Set(events.map(({ source }) => source))).toEqual(new Set(['import']))
    await desk.queue.drained()
    expect((await desk.db.chats.toArray()).map(({ origin }) => origin)).toEqual(['import'])
  })

  it('an automatic reply that the chat marks as one is nobody’s answer', async () => {
    const desk = await openAfterTalk()
    const { receptionId: id } = await desk.ask('chat.take', pasted(standard.replace('亲，', '[自动回复] 亲，')))
    const { events } = await desk.ask('reception.get', { id })
    expect(events.map(({ kind }) => kind)).toEqual(['buyerSpoke', 'autoReplied', 'buyerSpoke'])
    const { rows } = await desk.ask('reception.queue', { scope: 'mine' })
    expect(rows).toMatchObject([{ waitingSince: ten + 3 * secondMs, sixSecondMet: null }])
  })

  it('an earlier chat on the same page is kept and does not count', async () => {
    const desk = await openAfterTalk()
    const lastWeek = standard.replaceAll('2025-11-05', '2025-10-29').split('\n').slice(0, 9).join('\n')
    const { receptionId: id, taken } = await desk.ask('chat.take', pasted(`${lastWeek}\n${standard}`))
    expect(taken).toBe(5)
    expect((await desk.ask('reception.get', { id })).events).toHaveLength(3)
  })

  it('an answer told by the chat ends 稍等; one from before it does not', async () => {
    const desk = await openAfterTalk()
    const { receptionId: id } = await desk.ask('chat.take', pasted(standard))
    await desk.ask('reception.askToWait', { id, minutes: 5 })
    const answers = (at: string) => pasted(`${standard}\n${agent}\n2025-11-05 ${at}\n查到了`)
    desk.now += 3 * minuteMs
    await desk.ask('chat.take', answers('10:01:20'))
    expect((await desk.ask('reception.get', { id })).comeBackAt).not.toBeNull()
    await desk.ask('chat.take', answers('10:03:00'))
    expect((await desk.ask('reception.get', { id })).comeBackAt).toBeNull()
  })

  it('a platform’s clock a little ahead never makes a wait of the future', async () => {
    const desk = await openAfterTalk()
    desk.now = ten + 30 * secondMs
    const { receptionId: id } = await desk.ask('chat.take', pasted(standard))
    const { events } = await desk.ask('reception.get', { id })
    expect(waitingSince(events)).toBe(desk.now)
  })

  it('words after the deferral cancel a waiting follow-up; those from before it do not', async () => {
    const desk = await openFloor()
    const id = await deferAndLeave(desk, buyer)
    await desk.ask('reception.close', {
      id,
      outcome: 'considering',
      group: '意向客户',
      importance: 3,
      followUp: true,
      remark: '',
    })
    desk.now += 100 * secondMs
    const earlier = standard.replaceAll(' 10:', ' 09:')
    await desk.ask('chat.take', pasted(earlier))
    expect(await desk.ask('reception.followUps', { scope: 'mine' })).toHaveLength(1)
    await desk.ask('chat.take', pasted(standard))
    expect(await desk.ask('reception.followUps', { scope: 'mine' })).toEqual([])
  })
})

describe('personal data of a pasted chat', () => {
  it('is shown masked and kept as it was written', async () => {
    const desk = await openAfterTalk()
    const text = `${buyer} 2025-11-05 10:00:03\n张小丰 13800138000 江苏省苏州市姑苏区归雁路29号`
    const { receptionId } = await desk.ask('chat.take', pasted(text))
    const { messages, total } = await desk.ask('chat.ofReception', { receptionId })
    expect([total, messages[0]?.text]).toEqual([1, '张*丰 138****8000 江苏省苏州市姑苏区***'])
    await desk.queue.drained()
    expect((await desk.db.chats.toArray())[0]?.sealed.messages[0]?.text).toContain('13800138000')
  })

  it('another shop’s reception shows nothing', async () => {
    const desk = await openAfterTalk()
    const { receptionId } = await desk.ask('chat.take', pasted(standard))
    desk.seat = { ...desk.seat, shop: { id: 'other', name: '别家', isSample: false } }
    expect(await desk.code('chat.ofReception', { receptionId })).toBe('reception_not_found')
  })
})

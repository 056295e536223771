import { describe, expect, it } from 'vitest'
import { minuteMs, secondMs } from '#shared/kernel/time.ts'
import { layScript, openFloor, receive } from './shop-floor.ts'

describe('R09 clock and queue', () => {
  it.each([
    [6_000, true],
    [6_001, false],
  ])('a first reply after %i ms: six seconds met is %s', async (replyMs, met) => {
    const desk = await openFloor()
    const { id } = await desk.ask('reception.start', { platform: 'taobao', buyerNick: 'tb_mao0' })
    desk.now += replyMs
    await desk.ask('reception.replied', { id })
    const { rows } = await desk.ask('reception.queue', { scope: 'mine' })
    expect(rows).toMatchObject([{ id, waitingSince: null, sixSecondMet: met }])
  })

  it('the queue begins with who has waited longest and tells what the dock shows', async () => {
    const desk = await openFloor()
    const answered = await receive(desk, '阿宁')
    desk.now += 5 * secondMs
    const waiting = await desk.ask('reception.start', { platform: 'taobao', buyerNick: 'tb_mao0' })
    const message = { side: 'buyer', sender: '老王', text: '在吗', kind: 'text' } as const
    const { receptionId: pasted } = await desk.ask('chat.take', {
      ...{ platform: 'taobao', buyerNick: '老王', layout: 'qianniuSpaced', origin: 'pasted' },
      ...{ messages: [{ ...message, at: desk.now - 60 * secondMs, asides: [] }], unknown: [] },
    })
    const { rows, total } = await desk.ask('reception.queue', { scope: 'shop' })
    expect(rows.map(({ id }) => id)).toEqual([pasted, waiting.id, answered])
    expect(total).toBe(3)
    expect(rows[1]).toEqual({
      id: waiting.id,
      platform: 'taobao',
      buyerNick: 'tb_mao0',
      agentId: desk.seat.person?.id,
      agentName: desk.seat.person?.id,
      step: 'greeting',
      openedAt: desk.now,
      waitingSince: desk.now,
      waitSource: 'click',
      sixSecondMet: null,
      comeBackAt: null,
      isAfterSales: false,
      hasDraft: false,
      hasTwin: false,
      buyer: { standing: 'new', paidOrderCount: 0, totalFen: 0, importance: 0, tags: [] },
    })
    expect(rows[0]).toMatchObject({ waitSource: 'pasted' })
  })

  it('稍等 starts the come-back timer; the buyer’s "ok" does not end it, an answer does', async () => {
    const desk = await openFloor()
    const id = await receive(desk)
    await desk.ask('reception.buyerSpoke', { id })
    await desk.ask('reception.askToWait', { id, minutes: 5 })
    const comeBackAt = desk.now + 5 * minuteMs
    desk.now += 10 * secondMs
    await desk.ask('reception.buyerSpoke', { id })
    await desk.ask('reception.noAnswerNeeded', { id })
    expect((await desk.ask('reception.queue', { scope: 'mine' })).rows).toMatchObject([
      { waitingSince: null, comeBackAt },
    ])
    desk.now += secondMs
    await desk.ask('reception.replied', { id, lateBecause: '在查仓库' })
    const { comeBackAt: after, events } = await desk.ask('reception.get', { id })
    expect(after).toBeNull()
    expect(events.at(-1)).toEqual({ at: desk.now, kind: 'replied', source: 'click', lateBecause: '在查仓库' })
  })

  it('a late answer keeps its reason, pressed or copied', async () => {
    const desk = await openFloor()
    const id = await receive(desk)
    await desk.ask('reception.buyerSpoke', { id })
    desk.now += 7 * secondMs
    await desk.ask('reception.replied', { id, lateBecause: '在查仓库' })
    await desk.ask('reception.buyerSpoke', { id })
    desk.now += 90 * secondMs
    const copied = { scriptId: null, messages: ['抱歉让您久等了'], edited: false, lateBecause: '系统卡住' }
    await desk.ask('reception.copyScript', { id, ...copied })
    expect((await desk.ask('reception.story', { id })).clock.lateBecause).toEqual(['在查仓库', '系统卡住'])
  })

  it('a nick is received without signs that would write it, and what follows, backwards', async () => {
    const desk = await openFloor()
    const { id } = await desk.ask('reception.start', { platform: 'taobao', buyerNick: '\u202e阿宁\u200f' })
    expect(await desk.ask('reception.start', { platform: 'taobao', buyerNick: '阿宁' })).toMatchObject({
      id,
      joined: true,
    })
    expect(await desk.code('reception.start', { platform: 'taobao', buyerNick: '\u202e' })).toBe('bad_input')
  })

  it('稍等 runs on while its own words are copied, and ends with the answer', async () => {
    const desk = await openFloor()
    const id = await receive(desk)
    await desk.ask('reception.askToWait', { id, minutes: 2 })
    const copy = (text: string) =>
      desk.ask('reception.copyScript', { id, scriptId: null, messages: [text], edited: false })
    await copy('好的，我去核实库存，请您稍等片刻。')
    expect((await desk.ask('reception.get', { id })).comeBackAt).toBe(desk.now + 2 * minuteMs)
    await copy('查到了，有货的哦。')
    expect((await desk.ask('reception.get', { id })).comeBackAt).toBeNull()
  })

  it('a clock set back leaves the talk in order: the answer never stands before its question', async () => {
    const desk = await openFloor()
    const asked = desk.now
    const { id } = await desk.ask('reception.start', { platform: 'taobao', buyerNick: 'tb_mao0' })
    desk.now -= 60 * minuteMs
    await desk.ask('reception.replied', { id })
    const { rows } = await desk.ask('reception.queue', { scope: 'mine' })
    expect(rows).toMatchObject([{ waitingSince: null, sixSecondMet: true }])
    await desk.ask('reception.decide', { id, decision: 'thinking' })
    await desk.ask('reception.enterStep', { id, step: 'farewell' })
    const { visits, events, deferredAt } = await desk.ask('reception.get', { id })
    const instants = [...events.map(({ at }) => at), ...visits.map(({ enteredAt }) => enteredAt), ...deferredAt]
    expect(new Set(instants)).toEqual(new Set([asked]))
  })

  it('the same buyer never has two open receptions', async () => {
    const desk = await openFloor()
    const id = await receive(desk)
    desk.now += secondMs
    const again = await desk.ask('reception.start', { platform: 'taobao', buyerNick: 'tb_mao0' })
    expect(again).toEqual({ id, joined: true, agentId: desk.seat.person?.id, step: 'greeting' })
    const other = await desk.ask('reception.start', { platform: 'jd', buyerNick: 'tb_mao0' })
    expect(other.joined).toBe(false)
  })
})

describe('R08 text and scripts of one buyer', () => {
  it('two receptions at once keep their drafts', async () => {
    const desk = await openFloor()
    const [one, two] = [await receive(desk, '阿宁'), await receive(desk, 'tb_mao0')]
    await desk.ask('reception.saveDraft', { id: one, text: '您稍等，我查一下' })
    await desk.ask('reception.saveDraft', { id: two, text: '蓝色的还有两件' })
    await desk.ask('reception.saveDraft', { id: one, text: '您稍等，我查一下库存' })
    const drafts = await Promise.all([one, two].map((id) => desk.ask('reception.get', { id })))
    expect(drafts.map(({ sealed }) => sealed.draft)).toEqual(['您稍等，我查一下库存', '蓝色的还有两件'])
  })

  it('copying a greeting stops the six-second clock and counts the script', async () => {
    const desk = await openFloor()
    const scriptId = await layScript(desk, {})
    const { id } = await desk.ask('reception.start', { platform: 'taobao', buyerNick: 'tb_mao0' })
    desk.now += 2 * secondMs
    const answer = await desk.ask('reception.copyScript', {
      id,
      scriptId,
      messages: ['您好，请问有什么可以帮您'],
      edited: true,
    })
    expect(answer).toEqual({ id, step: 'greeting', stays: null })
    expect((await desk.ask('reception.get', { id })).events.at(-1)).toEqual({
      at: desk.now,
      kind: 'replied',
      source: 'copy',
    })
    await desk.queue.drained()
    expect(await desk.db.scripts.get(scriptId)).toMatchObject({ useCount: 1, editedCount: 1, lastUsedAt: desk.now })
  })

  it('the rail follows the script; where a rule stands in the way the copy counts all the same and says why', async () => {
    const desk = await openFloor()
    const { id } = await desk.ask('reception.start', { platform: 'taobao', buyerNick: 'tb_mao0' })
    const copy = async (step: 'greeting' | 'consultation' | 'recommendation' | 'afterSales') =>
      desk.ask('reception.copyScript', {
        id,
        scriptId: await layScript(desk, { step, title: step }),
        messages: ['您好'],
        edited: false,
      })
    expect(await copy('consultation')).toEqual({ id, step: 'consultation', stays: null })
    expect(await copy('recommendation')).toEqual({ id, step: 'consultation', stays: 'need_missing' })
    expect(await copy('greeting')).toEqual({ id, step: 'consultation', stays: 'step_behind' })
    expect(await copy('afterSales')).toEqual({ id, step: 'consultation', stays: null })
    expect((await desk.ask('reception.get', { id })).events.filter(({ kind }) => kind === 'replied')).toHaveLength(4)
  })

  it('a farewell for one who will think notes the decision and goes to step 8', async () => {
    const desk = await openFloor()
    const id = await receive(desk)
    const scriptId = await layScript(desk, { step: 'farewell', title: '再看看', farewellCase: 'considering' })
    expect(await desk.ask('reception.copyScript', { id, scriptId, messages: ['您慢慢看'], edited: false })).toEqual({
      id,
      step: 'farewell',
      stays: null,
    })
    expect(await desk.ask('reception.get', { id })).toMatchObject({ decision: 'thinking', deferredAt: [desk.now] })
  })

  it('a farewell for a buyer does not jump over the confirmation', async () => {
    const desk = await openFloor()
    const id = await receive(desk)
    const scriptId = await layScript(desk, { step: 'farewell', title: '合作愉快', farewellCase: 'bought' })
    expect(await desk.ask('reception.copyScript', { id, scriptId, messages: ['合作愉快'], edited: false })).toEqual({
      id,
      step: 'greeting',
      stays: 'step_not_next',
    })
  })

  it('an unfilled variable is refused; words of a script removed meanwhile count as the agent’s own', async () => {
    const desk = await openFloor()
    const id = await receive(desk)
    const scriptId = await layScript(desk, {})
    expect(
      await desk.code('reception.copyScript', { id, scriptId, messages: ['您好{{买家昵称}}'], edited: false }),
    ).toBe('variable_unfilled')
    await desk.ask('reception.copyScript', { id, scriptId: id, messages: ['您好'], edited: false })
    await desk.ask('reception.copyScript', { id, scriptId: null, messages: ['您好'], edited: false })
    const { events, evidence } = await desk.ask('reception.get', { id })
    expect(evidence?.slice(-2).map(({ kind }) => kind)).toEqual(['ownWordsCopied', 'ownWordsCopied'])
    expect(events.at(-1)).toMatchObject({ kind: 'replied', source: 'copy' })
  })
})

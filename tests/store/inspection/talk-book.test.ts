import { describe, expect, it } from 'vitest'
import { factsOf } from '#shared/inspection/chat-facts.ts'
import { readTurns } from '#shared/inspection/turns.ts'
import { dayMs } from '#shared/kernel/time.ts'
import { emptyContent } from '#shared/norms/built-in-rules.ts'
import type { RuleContent } from '#shared/norms/norm-rule.ts'
import { defaultFormulas } from '#shared/response/default-formulas.ts'
import { rateOf } from '#shared/response/rate.ts'
import type { PendingFrame } from '#store/db/apply.ts'
import { type Desk, deskStart } from '#tests/harness/desk.ts'
import { spoken } from '#tests/shared/inspection/spoken.ts'
import { considering } from '#tests/store/reception/shop-floor.ts'
import { judgedBook, putTalks, sitIn } from './talks.ts'

describe('R71 the book of talks', () => {
  it('knows imported talks, newest first, by their day', async () => {
    const desk = await sitIn()
    const days = [3, 0, 1, 2].map((days) => ({ startAt: deskStart - days * dayMs, lines: ['B 0 在吗', 'P 4 您好'] }))
    const [old, today, yesterday, before] = await putTalks(desk, days)
    const { between, reading } = await judgedBook(desk)
    expect(reading).toMatchObject({ talks: 4, isComplete: true })
    expect(between(0, deskStart + 1).talks.map(({ id }) => id)).toEqual([today, yesterday, before, old])
    const wanted = between(deskStart - 2 * dayMs, deskStart)
    expect(wanted.talks.map(({ id }) => id)).toEqual([yesterday, before])
    expect(wanted.isWhole).toBe(true)
    expect(wanted.talks[0]?.facts.firstReplyMs).toBe(4_000)
  })

  it('does not lose talks that began in the same millisecond', async () => {
    const desk = await sitIn()
    await putTalks(
      desk,
      Array.from({ length: 450 }, () => ({ startAt: deskStart, lines: ['B 0 在吗'] })),
    )
    const { reading } = await judgedBook(desk)
    expect(reading.talks).toBe(450)
  })

  it('takes a reception in when it is closed, and leaves it to its log when that was imported', async () => {
    const desk = await sitIn('agent')
    expect((await judgedBook(desk)).reading.talks).toBe(0)
    const { id } = await desk.ask('reception.start', { platform: 'taobao', buyerNick: '小鹿' })
    desk.now += 6_001
    await desk.ask('reception.replied', { id })
    expect((await judgedBook(desk)).talk(id)).toBeNull()
    await desk.ask('reception.decide', { id, decision: 'thinking' })
    await desk.ask('reception.enterStep', { id, step: 'farewell' })
    await desk.ask('reception.close', { id, ...considering, followUp: false })
    await desk.queue.settled(['receptions'])
    const talk = (await judgedBook(desk)).talk(id)
    expect(talk).toMatchObject({ kind: 'reception', buyerNick: '小鹿', facts: { firstReplyMs: 6_001 } })
    expect(talk?.hits).toEqual({ detectors: { slowFirstReply: 1 }, rules: {} })

    const [log] = await putTalks(desk, [{ startAt: desk.now, lines: ['B 0 在吗'], more: { receptionId: id } }])
    desk.talks.follow([await broughtIn(desk, log ?? '')])
    const { between } = await judgedBook(desk)
    expect(between(0, desk.now + 1).talks.map((one) => one.id)).toEqual([log])
  })
})

describe('R71 R72 what was found in the talks', () => {
  const rude = { startAt: deskStart, lines: ['B 0 在吗', 'P 7 凭什么便宜', 'B 20 那算了'] }
  const builtIn = { rhetorical: 1, 'greeting-you': 1 }
  const kind = { startAt: deskStart + 1, lines: ['B 0 在吗', 'P 4 您好，请问您要哪款', 'P 9 祝您生活愉快'] }

  it('is counted behind the page: detectors, and the keyword rules that guard what goes out', async () => {
    const desk = await sitIn()
    const [first = '', second = ''] = await putTalks(desk, [rude, kind])
    const { reading, talk } = await judgedBook(desk)
    expect(reading).toMatchObject({ talks: 2, judged: 2 })
    expect(talk(first)?.hits).toMatchObject({
      detectors: { slowFirstReply: 1, unansweredLast: 1, noGreeting: 1 },
      rules: { rhetorical: 1 },
    })
    expect(talk(second)?.hits?.detectors).not.toHaveProperty('noGreeting')
    expect(talk(second)?.hits?.rules).toEqual({})
  })

  it('a new rule finds what was said before it, and a rule that is off finds nothing', async () => {
    const desk = await sitIn()
    const [id = ''] = await putTalks(desk, [rude])
    const rulesOf = async () => (await judgedBook(desk)).talk(id)?.hits?.rules
    expect(await rulesOf()).toEqual(builtIn)
    const content: RuleContent = { ...emptyContent, name: '算了', side: 'buyer', words: ['那算了'] }
    const saved = await desk.ask('norms.save', { id: null, builtIn: null, expected: null, content })
    await desk.queue.settled(['normRules'])
    expect(await rulesOf()).toEqual({ ...builtIn, [saved.id]: 1 })
    const off = { ...content, enabled: false }
    await desk.ask('norms.save', { id: saved.id, builtIn: null, expected: saved.version, content: off })
    await desk.queue.settled(['normRules'])
    expect(await rulesOf()).toEqual(builtIn)
  })

  it('a memo written later the same day settles a promise', async () => {
    const desk = await sitIn()
    const lines = ['B 0 少发了一个', 'P 4 您好，抱歉，今天给您补发']
    const [id = ''] = await putTalks(desk, [{ startAt: deskStart, lines }])
    const found = async () => (await judgedBook(desk)).talk(id)?.hits?.detectors.promiseWithoutMemo
    expect(await found()).toBe(1)
    desk.now += 60_000
    const memo = { platform: 'taobao', buyerNick: '小鹿', what: '补发一个', dueAt: desk.now + dayMs } as const
    await desk.ask('handover.addPromise', memo)
    await desk.queue.settled(['promises'])
    expect(await found()).toBeUndefined()
  })
})

/** As the gate tells of a row it has written. */
async function broughtIn({ db }: Desk, id: string): Promise<PendingFrame> {
  const row = await db.chatLogs.get(id)
  const frame = { operations: [{ k: 'put', t: 'chatLogs', row }] }
  return { seq: 1, chain: 0, after: null, frame } as unknown as PendingFrame
}

describe('R71 who spoke when', () => {
  it('is kept in a few letters a message, and read back for any platform formula', () => {
    const messages = spoken(['B 0 在吗', 'A 1 稍等', 'P 181 您好', 'B 200 多少钱', 'P 230 99'], deskStart)
    const { turns } = factsOf(messages, ['青禾家居:小周'])
    expect(turns.length).toBeLessThan(30)
    const talk = { customerId: 'c', events: readTurns(turns, deskStart) }
    const eachRound = { ...defaultFormulas.taobao, countsAuto: false, fromMinute: 0, toMinute: 1_440 }
    expect(rateOf(eachRound, [talk], deskStart + dayMs)).toMatchObject({ asked: 2, inTime: 1, meanMs: 105_500 })
  })
})

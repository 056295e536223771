import { describe, expect, it } from 'vitest'
import { conductItems } from '#shared/conduct/conduct-items.ts'
import { typingTexts } from '#shared/conduct/typing-texts.ts'
import { dayMs } from '#shared/kernel/time.ts'
import type { Desk } from '#tests/harness/desk.ts'
import { act, flow, openDispute, shopWithPeople, walkTo } from '#tests/store/aftersales/cases.ts'

const answers = conductItems.map((item) => ({ item, isKept: item !== 'tidyDesk' }))
const checks = async (desk: Desk) => (await desk.ask('conduct.checks', { after: null })).rows
const events = async (desk: Desk, which: 'drafts' | 'all' = 'all') =>
  (await desk.ask('conduct.events', { which, after: null })).rows

describe('R07 the check sheet', () => {
  it('is signed by the agent for the own day, and by the supervisor beside it; once each', async () => {
    const { desk, people, sit } = await shopWithPeople()
    const sheet = { personId: people.agent.id, answers, note: '' }
    expect(await desk.code('conduct.sign', { ...sheet, answers: answers.slice(1) })).toBe('items_open')
    await desk.ask('conduct.sign', sheet)
    expect(await desk.code('conduct.sign', sheet)).toBe('already_signed')
    desk.now += 1
    sit('supervisor')
    await desk.ask('conduct.sign', { ...sheet, note: '电话 13812345678 的买家夸了他' })
    expect(await checks(desk)).toMatchObject([
      {
        name: '小周',
        signedBy: '林主管',
        on: '2025-11-05',
        broken: ['tidyDesk'],
        note: '电话 138****5678 的买家夸了他',
      },
      { name: '小周', signedBy: '小周' },
    ])
    desk.now += dayMs
    sit('agent')
    expect(await desk.code('conduct.sign', sheet)).toBe('ok')
  })

  it('nobody signs for a colleague, and agents see their own only', async () => {
    const { desk, people, sit } = await shopWithPeople()
    expect(await desk.code('conduct.sign', { personId: people.other.id, answers, note: '' })).toBe('person_not_found')
    await desk.ask('conduct.sign', { personId: people.agent.id, answers, note: '' })
    sit('other')
    expect(await checks(desk)).toEqual([])
  })
})

describe('R07 warnings, penalties, praise', () => {
  it('are recorded by who leads; the person sees the own ones', async () => {
    const { desk, people, sit } = await shopWithPeople()
    const what = { personId: people.agent.id, kind: 'praise', rule: 'teamSpirit', note: '带新人' } as const
    expect(await desk.code('conduct.record', what)).toBe('not_allowed')
    sit('supervisor')
    await desk.ask('conduct.record', what)
    sit('agent')
    expect(await events(desk)).toMatchObject([{ name: '小周', standing: { kind: 'praise' }, byName: '林主管' }])
    sit('other')
    expect(await events(desk)).toEqual([])
  })

  /** A case about somebody's manner, closed after a remedy. */
  async function complain(desk: Desk, disputeKind: 'attitude' | 'product' = 'attitude'): Promise<string> {
    const { id: receptionId } = await desk.ask('reception.start', { platform: 'taobao', buyerNick: '小鹿' })
    const about = { kind: 'dispute' as const, disputeKind, claimType: null }
    const what = { platform: 'taobao' as const, buyerNick: '小鹿', orderNo: null, receptionId, description: '说话冲' }
    const { id } = await desk.ask('aftersales.open', { ...what, about })
    await walkTo(desk, id, 'execute')
    await flow(desk, id, { do: 'feedback', words: '可以' })
    expect(await act(desk, id, { do: 'close', words: '', rootCause: '语气生硬' })).toBe('ok')
    return id
  }

  it('a true service complaint makes one draft, of the agent of the talk and without a kind, which only who leads sees', async () => {
    const { desk, people, sit } = await shopWithPeople()
    const id = await complain(desk)
    expect(await events(desk)).toEqual([])
    sit('supervisor')
    expect(await events(desk, 'drafts')).toMatchObject([
      { isComplaint: true, rule: 'everyBuyer', standing: { state: 'draft' }, personId: people.agent.id },
    ])
    expect(Object.keys((await events(desk))[0]?.standing ?? {})).toEqual(['state'])
    await act(desk, id, { do: 'reopen', reason: '买家又来了' })
    expect(await act(desk, id, { do: 'close', words: '', rootCause: '语气生硬' })).toBe('ok')
    expect(await events(desk)).toHaveLength(1)
  })

  it('a complaint about goods makes none, nor does one for which nothing was carried out', async () => {
    const { desk, sit } = await shopWithPeople()
    await complain(desk, 'product')
    const id = await openDispute(desk, { disputeKind: 'attitude' })
    await act(desk, id, { do: 'close', words: '', rootCause: '' })
    sit('owner')
    expect(await events(desk)).toEqual([])
  })

  it('a supervisor makes a warning of a draft, or drops it with a reason', async () => {
    const { desk, people, sit } = await shopWithPeople()
    await complain(desk)
    await complain(desk)
    sit('supervisor')
    const [first, second] = await events(desk, 'drafts')
    expect(await desk.ask('conduct.openDrafts', {})).toEqual({ count: 2 })
    const what = { as: 'recorded' as const, personId: people.agent.id, kind: 'warning' as const }
    const decision = { ...what, rule: 'serviceWording' as const, note: '先谈话' }
    const decide = (id = '', expected: number, one: object) =>
      desk.code('conduct.decideDraft', { id, expected, decision: one })
    sit('agent')
    expect(await decide(first?.id, 1, decision)).toBe('not_allowed')
    sit('supervisor')
    expect(await decide(first?.id, 2, decision)).toBe('stale')
    expect(await decide(first?.id, 1, decision)).toBe('ok')
    expect(await decide(first?.id, 2, decision)).toBe('already_decided')
    expect(await decide(second?.id, 1, { as: 'dropped', note: '' })).toBe('bad_input')
    expect(await decide(second?.id, 1, { as: 'dropped', note: '买家认错了人' })).toBe('ok')
    expect([await events(desk, 'drafts'), await desk.ask('conduct.openDrafts', {})]).toEqual([[], { count: 0 }])
    sit('agent')
    expect(await events(desk)).toMatchObject([{ rule: 'serviceWording', note: '先谈话', isComplaint: true }])
  })
})

describe('R07 the typing test', () => {
  const [{ id: textId, text } = { id: '', text: '' }] = typingTexts
  const keep = (desk: Desk, typed: string, ms = 60_000) => desk.ask('conduct.keepTyping', { textId, typed, ms })

  it('sixty right in sixty seconds pass, fifty-nine do not', async () => {
    const { desk } = await shopWithPeople()
    expect(await keep(desk, text.slice(0, 60))).toMatchObject({ chars: 60, errors: 0, cpm: 60, isPassed: true })
    expect(await keep(desk, `${text.slice(0, 59)}错`)).toMatchObject({ chars: 59, errors: 1, cpm: 59, isPassed: false })
  })

  it('a shorter test counts only when the whole text is typed', async () => {
    const { desk } = await shopWithPeople()
    expect(await desk.code('conduct.keepTyping', { textId, typed: text.slice(0, 60), ms: 59_999 })).toBe('not_finished')
    expect((await keep(desk, text, 50_000)).cpm).toBeCloseTo((text.length / 50) * 60)
    expect(await desk.code('conduct.keepTyping', { textId, typed: text, ms: 60_001 })).toBe('bad_input')
  })

  it('results stand with their day; agents see their own, who leads everybody’s', async () => {
    const { desk, sit } = await shopWithPeople()
    const names = async () => (await desk.ask('conduct.typing', { after: null })).rows.map(({ name }) => name)
    await keep(desk, text.slice(0, 70))
    sit('other')
    desk.now += dayMs
    await keep(desk, text.slice(0, 30))
    expect(await names()).toEqual(['小吴'])
    sit('supervisor')
    const { rows } = await desk.ask('conduct.typing', { after: null })
    expect(rows.map(({ name, at, isPassed }) => [name, desk.now - at, isPassed])).toEqual([
      ['小吴', 0, false],
      ['小周', dayMs, true],
    ])
  })
})

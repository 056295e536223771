import { describe, expect, it } from 'vitest'
import { dayMs } from '#shared/kernel/time.ts'
import { emptyContent } from '#shared/norms/built-in-rules.ts'
import { deskStart } from '#tests/harness/desk.ts'
import { judgedBook, putTalks, sitIn } from './talks.ts'

const rude = ['B 0 在吗，我电话13812345678', 'P 7 难道页面没写吗，别急', 'B 20 <img src=x onerror=alert(1)>']
const kind = ['B 0 在吗', 'P 4 您好，请问您要哪款', 'P 9 祝您生活愉快']

async function shopOfTalks() {
  const desk = await sitIn()
  const days = [0, 6, 7].map((days) => ({ startAt: deskStart - days * dayMs, lines: rude }))
  const ids = await putTalks(desk, [...days, { startAt: deskStart, lines: kind }])
  await judgedBook(desk)
  return { desk, ids }
}

describe('R71 finds of the last days', () => {
  it('are counted by talks, of seven days today is one, and each figure opens the talks behind it', async () => {
    const { desk, ids } = await shopOfTalks()
    const counts = await desk.ask('inspection.foundCounts', { days: 7 })
    expect(counts).toMatchObject({ talks: 3, isWhole: true, reading: { talks: 4, judged: 4 } })
    expect(counts.detectors.find(({ detector }) => detector === 'slowFirstReply')?.talks).toBe(2)
    expect(counts.rules.find(({ ruleId }) => ruleId === 'rhetorical')?.talks).toBe(2)
    const by = { kind: 'rule', ruleId: 'rhetorical' } as const
    const behind = await desk.ask('inspection.foundTalks', { by, days: 7, from: 0 })
    expect([behind.total, ...behind.rows.map(({ id }) => id)]).toEqual([2, ids[0], ids[1]])
    const slow = { kind: 'detector', detector: 'slowFirstReply' } as const
    expect((await desk.ask('inspection.foundTalks', { by: slow, days: 8, from: 2 })).rows).toHaveLength(1)
  })

  it('an agent does not see what is found in the talks of others', async () => {
    const { desk } = await shopOfTalks()
    desk.sitDown('agent')
    expect(await desk.code('inspection.foundCounts', { days: 7 })).toBe('not_allowed')
  })
})

describe('R71 one talk with its finds', () => {
  it('shows the lines as evidence, masked, with the pieces rules found, and what it takes off', async () => {
    const { desk, ids } = await shopOfTalks()
    const found = await desk.ask('inspection.verdict', { id: ids[0] ?? '' })
    expect(found.detectors.map(({ detector }) => detector)).toEqual([
      'slowFirstReply',
      'unansweredLast',
      'noGreeting',
      'noFarewell',
      'missedSteps',
    ])
    expect(found.points).toBe(2 + 3 + 1 + 1 + 1)
    const [asked, answer, markup] = found.evidence
    expect(asked?.text).not.toContain('13812345678')
    const [mark] = answer?.marks.filter(({ ruleId }) => ruleId === 'rhetorical') ?? []
    expect(mark?.spans.map(({ start, end }) => answer?.text.slice(start, end))).toEqual(['难道'])
    expect(markup?.text).toBe('<img src=x onerror=alert(1)>')
  })

  it('points and severity are what the shop says; what is off is neither told nor counted', async () => {
    const { desk, ids } = await shopOfTalks()
    const id = ids[0] ?? ''
    const worse = { isOn: true, severity: 'severe', points: 10 } as const
    await desk.ask('inspection.saveDetector', { expected: null, detector: 'noGreeting', rule: worse })
    const off = { ...worse, isOn: false }
    await desk.ask('inspection.saveDetector', { expected: 1, detector: 'unansweredLast', rule: off })
    const found = await desk.ask('inspection.verdict', { id })
    expect(found.points).toBe(2 + 10 + 1 + 1)
    expect(found.detectors.find(({ detector }) => detector === 'noGreeting')?.severity).toBe('severe')
    expect(await desk.code('inspection.saveDetector', { expected: 1, detector: 'noGreeting', rule: null })).toBe(
      'stale',
    )
    await desk.ask('inspection.saveDetector', { expected: 2, detector: 'noGreeting', rule: null })
    const { rules } = await desk.ask('inspection.detectorRules', {})
    expect(rules.find(({ detector }) => detector === 'noGreeting')).toMatchObject({ points: 1, isOwn: false })
  })

  it('a talk that is not there is told', async () => {
    const { desk } = await shopOfTalks()
    expect(await desk.code('inspection.verdict', { id: '0199c8f0-0000-7000-8000-000000000000' })).toBe('talk_not_found')
  })
})

describe('R72 a dry run before a rule is enabled', () => {
  const content = { ...emptyContent, name: '别急', words: ['别急', '(a+)+$'] }

  it('tells how many messages of the last talks it finds, and how many it found as it was', async () => {
    const { desk } = await shopOfTalks()
    const fresh = await desk.ask('norms.tryOut', { id: null, builtIn: null, content })
    expect(fresh.talks).toMatchObject({ talks: 4, before: 0, found: 3 })
    expect(fresh.talks.rows[0]?.text).not.toContain('13812345678')
    const saved = await desk.ask('norms.save', { id: null, builtIn: null, expected: null, content })
    const narrower = { ...content, exceptions: ['写吗，别急'] }
    const changed = await desk.ask('norms.tryOut', { id: saved.id, builtIn: null, content: narrower })
    expect(changed.talks).toMatchObject({ before: 3, found: 0 })
    const builtIn = await desk.ask('norms.tryOut', {
      id: null,
      builtIn: 'rhetorical',
      content: { ...content, words: ['难道'] },
    })
    expect(builtIn.talks).toMatchObject({ before: 3, found: 3 })
  })
})

import { describe, expect, it } from 'vitest'
import { builtInRules, emptyContent } from '#shared/norms/built-in-rules.ts'
import type { RuleContent } from '#shared/norms/norm-rule.ts'
import { pasted } from '#tests/fixtures/chat/pasted.ts'
import { spaced } from '#tests/fixtures/chat/samples.ts'
import { type Desk, openDesk } from '#tests/harness/desk.ts'
import { aForm, openedShop } from '../scripts/scripts-desk.ts'

function builtIn(slug: string): RuleContent {
  const rule = builtInRules.find(({ ruleId }) => ruleId === slug)
  if (!rule) throw new Error(slug)
  const { ruleId: _id, builtIn: _name, source: _source, ...content } = rule
  return content
}

const ownRule: RuleContent = { ...emptyContent, name: '不说断码', words: ['断码'], hint: '说“暂时缺这个码”' }
const asNew = { id: null, builtIn: null, expected: null }

async function ledDesk(): Promise<Desk> {
  const desk = await openedShop()
  desk.sitDown('supervisor', '李主管')
  return desk
}

describe('R12 rules of the shop', () => {
  it('a supervisor writes a rule, changes it and takes it away; the log tells who did what', async () => {
    const desk = await ledDesk()
    const { id } = await desk.ask('norms.save', { ...asNew, content: ownRule })
    desk.now += 1
    await desk.ask('norms.save', { ...asNew, id, expected: 1, content: { ...ownRule, words: ['断码', '断货'] } })
    expect(await desk.ask('norms.rules', {})).toMatchObject([{ id, version: 2, change: { words: ['断码', '断货'] } }])
    desk.now += 1
    await desk.ask('norms.remove', { id, expected: 2 })
    const { rows } = await desk.ask('norms.log', { after: null })
    expect(rows.map(({ personName, happening }) => ({ personName, ...happening }))).toMatchObject([
      { personName: '李主管', kind: 'removed', ruleName: '不说断码' },
      { kind: 'changed', fields: ['words'] },
      { kind: 'added' },
    ])
  })

  it('of a rule built in only what differs is kept, and it can be put back', async () => {
    const desk = await ledDesk()
    const content = { ...builtIn('rhetorical'), severity: 'hint' as const, exceptions: ['难道不香'] }
    const { id, version } = await desk.ask('norms.save', { ...asNew, builtIn: 'rhetorical', content })
    const [row] = await desk.ask('norms.rules', {})
    expect(row?.change).toEqual({ severity: 'hint', exceptions: ['难道不香'] })
    desk.now += 1
    await desk.ask('norms.remove', { id, expected: version })
    expect(await desk.ask('norms.rules', {})).toEqual([])
    const { rows } = await desk.ask('norms.log', { after: null })
    expect(rows.map(({ happening }) => happening.kind)).toEqual(['reset', 'changed'])
  })

  it('an edit states the version it saw', async () => {
    const desk = await ledDesk()
    const { id } = await desk.ask('norms.save', { ...asNew, content: ownRule })
    await desk.ask('norms.save', { ...asNew, id, expected: 1, content: { ...ownRule, enabled: false } })
    expect(await desk.code('norms.save', { ...asNew, id, expected: 1, content: ownRule })).toBe('stale')
    expect(await desk.code('norms.remove', { id, expected: 1 })).toBe('stale')
    const off = { ...builtIn('link'), enabled: false }
    await desk.ask('norms.save', { ...asNew, builtIn: 'link', content: off })
    expect(await desk.code('norms.save', { ...asNew, builtIn: 'link', content: off })).toBe('stale')
  })

  it.each([
    ['rule_without_name', { ...ownRule, name: ' ' }],
    ['rule_without_words', { ...ownRule, words: ['\u200b'] }],
    ['near_needs_two', { ...ownRule, match: 'near' as const }],
    ['dates_reversed', { ...ownRule, from: '2025-11-06', until: '2025-11-05' }],
    ['rule_shape_fixed', { ...ownRule, match: 'link' as const }],
  ])('refuses %s', async (code, content) => {
    const desk = await ledDesk()
    expect(await desk.code('norms.save', { ...asNew, content })).toBe(code)
  })

  it('what a rule built in looks for stays what it is', async () => {
    const desk = await ledDesk()
    const content = { ...builtIn('bank-card'), match: 'any' as const, words: ['卡'] }
    expect(await desk.code('norms.save', { ...asNew, builtIn: 'bank-card', content })).toBe('rule_shape_fixed')
    expect(await desk.code('norms.save', { ...asNew, builtIn: 'invented', content })).toBe('rule_not_found')
  })

  it('agents read the rules and change none; another shop’s rules are not there', async () => {
    const desk = await ledDesk()
    const { id } = await desk.ask('norms.save', { ...asNew, content: ownRule })
    desk.sitDown('agent', '小周')
    expect(await desk.code('norms.save', { ...asNew, content: ownRule })).toBe('not_allowed')
    expect(await desk.code('norms.remove', { id, expected: 1 })).toBe('not_allowed')
    expect(await desk.code('norms.log', { after: null })).toBe('not_allowed')
    expect((await desk.ask('norms.rules', {})).length).toBe(1)
    desk.seat = { ...desk.seat, shop: null }
    desk.sitDown('supervisor')
    expect(await desk.ask('norms.rules', {})).toEqual([])
    expect(await desk.code('norms.remove', { id, expected: 1 })).toBe('rule_not_found')
  })

  it('a dry run shows what a rule would find among the scripts, before it holds', async () => {
    const desk = await ledDesk()
    await desk.ask('scripts.save', aForm({ title: '断码说明', shortcut: 'dmsm', messages: ['亲，这个码断码了哦'] }))
    const { scripts } = await desk.ask('norms.tryOut', { builtIn: null, content: { ...ownRule, enabled: false } })
    expect(scripts).toMatchObject({ found: 1, rows: [{ title: '断码说明', spans: [{ start: 5, end: 7 }] }] })
    expect(scripts.scanned).toBeGreaterThan(200)
    expect(await desk.ask('norms.rules', {})).toEqual([])
  })
})

describe('R12 a dry run over chats', () => {
  it('looks through what the rule’s side said in the chats that were taken over', async () => {
    const desk = await ledDesk()
    desk.now = Date.UTC(2025, 10, 5, 2, 2)
    await desk.ask('chat.take', pasted(spaced))
    const words = pasted(spaced).messages.map(({ text }) => text.slice(0, 2))
    const found = async (side: RuleContent['side']) =>
      (await desk.ask('norms.tryOut', { builtIn: null, content: { ...ownRule, side, words } })).talks.found
    const sides = pasted(spaced).messages.filter(({ kind }) => kind === 'text')
    const said = (side: string) => sides.filter((one) => one.side === side).length
    expect([await found('agent'), await found('buyer'), await found('both')]).toEqual([
      said('agent'),
      said('buyer'),
      said('agent') + said('buyer'),
    ])
  })
})

describe('R12 scripts that are put to use', () => {
  it('a script that breaks a rule stays a draft until it is reworded', async () => {
    const desk = await ledDesk()
    const rude = aForm({ messages: ['您好', '难道还要我教您吗'] })
    expect(await desk.failure('scripts.save', rude)).toEqual({
      code: 'breaks_norm',
      details: { message: 2, words: '难道' },
    })
    expect(await desk.code('scripts.save', { ...rude, status: 'draft' })).toBe('ok')
    const off = { ...builtIn('rhetorical'), enabled: false }
    await desk.ask('norms.save', { ...asNew, builtIn: 'rhetorical', content: off })
    expect(await desk.code('scripts.save', aForm({ title: '另一条', messages: rude.messages, shortcut: '' }))).toBe(
      'ok',
    )
  })

  it('a hint keeps no script from being used', async () => {
    const desk = await ledDesk()
    expect(await desk.code('scripts.save', aForm({ messages: ['亲，你看看'] }))).toBe('ok')
  })
})

describe('R22 what was copied although it was warned of', () => {
  it('is logged with who, when, why and what kind, never with the text', async () => {
    const desk = await openDesk()
    desk.sitDown('agent', '小周')
    const passed = [{ ruleId: 'bank-card', evidence: '622***28' }]
    expect(await desk.code('norms.notePassed', { receptionId: null, reason: null, passed })).toBe('reason_missing')
    await desk.ask('norms.notePassed', { receptionId: null, reason: '主管同意的', passed })
    desk.now += 1
    await desk.ask('norms.notePassed', {
      receptionId: null,
      reason: null,
      passed: [{ ruleId: 'rhetorical', evidence: '难道' }],
    })
    desk.sitDown('owner')
    const { rows } = await desk.ask('norms.log', { after: null })
    expect(rows.map(({ personName, at, happening }) => ({ personName, at, ...happening }))).toMatchObject([
      { ruleId: 'rhetorical', reason: null },
      { personName: '小周', at: desk.now - 1, ruleId: 'bank-card', reason: '主管同意的', evidence: '622***28' },
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { dayMs } from '#shared/kernel/time.ts'
import { sheet, shopWithTalks } from './judged-talks.ts'

/** A talk of 小周, drawn by chance and judged. */
async function judged() {
  const shop = await shopWithTalks()
  const { desk, talks, draw, give } = shop
  const [logId = ''] = await talks(1)
  const { id: drawId } = await draw({ random: 1 })
  const id = await give(logId, { drawId, answers: sheet({ finalPush: 0, recap: 1 }), findings: [shop.found()] })
  return { ...shop, id, logId, drawId, givenAt: desk.now }
}

describe('R71 a check of a talk', () => {
  it('its score is computed from the sheet; one fatal item makes it 0', async () => {
    const { id, view, talks, give } = await judged()
    expect((await view(id)).score.value).toBeCloseTo((6 + 0 + 0.75) / 8, 12)
    const [other = ''] = await talks(1)
    const { score } = await view(await give(other, { answers: sheet({ noInsult: 0 }) }))
    expect(score).toMatchObject({ value: 0, fatal: ['noInsult'] })
  })

  it('keeps the version of the form it was judged by', async () => {
    const { desk, id, view } = await judged()
    const [given] = await desk.ask('inspection.scoreForms', {})
    if (!given) throw new Error('no form')
    const groups = given.content.groups.map((group) => (group.id === 'closing' ? { ...group, weight: 100 } : group))
    const save = { lineId: given.lineId, seen: 0, content: { ...given.content, groups } }
    const before = (await view(id)).score
    expect(await desk.ask('inspection.saveScoreForm', save)).toMatchObject({ number: 1 })
    expect(await desk.code('inspection.saveScoreForm', save)).toBe('stale')
    expect((await view(id)).score).toEqual(before)
    expect((await desk.ask('inspection.scoreForms', {})).map(({ number }) => number)).toEqual([1])
  })

  it('is complete, once for a draw, of somebody else’s talk, with lines that are there', async () => {
    const { desk, people, talks, checkOf, drawId, logId, found } = await judged()
    const [mine = '', nobodys = '', free = ''] = [
      ...(await talks(1, { personId: people.supervisor.id })),
      ...(await talks(1, { personId: null })),
      ...(await talks(1)),
    ]
    const code = (id: string, given: Partial<ReturnType<typeof checkOf>> = {}) =>
      desk.code('inspection.giveCheck', checkOf(id, given))
    const { finalPush: _open, ...open } = sheet()
    expect(await code(free, { answers: open })).toBe('sheet_incomplete')
    expect(await code(free, { answers: sheet({ sixSecondMet: null }) })).toBe('sheet_incomplete')
    expect(await code(mine)).toBe('own_talk')
    expect(await code(nobodys)).toBe('agent_unknown')
    expect(await code(logId, { drawId })).toBe('already_checked')
    expect(await code(free, { drawId })).toBe('draw_not_found')
    expect(await code(free, { comments: [{ line: 4, text: '?' }] })).toBe('no_such_line')
    expect(await code(free, { findings: [found({ dueAt: desk.now })] })).toBe('due_in_past')
    expect(await code(free, { comments: [{ line: 3, text: '号码要记下' }] })).toBe('ok')
  })

  it('an agent sees own checks and their talks with masked words, nobody else’s', async () => {
    const { desk, people, id, logId, sit, talks, give } = await judged()
    const [theirs = ''] = await talks(1, { personId: people.other.id })
    const other = await give(theirs)
    sit('agent')
    const all = { which: 'all', personId: null, minute: 0, after: null } as const
    expect((await desk.ask('inspection.spotChecks', all)).rows.map((row) => row.id)).toEqual([id])
    const asked = { ...all, personId: people.other.id }
    expect((await desk.ask('inspection.spotChecks', asked)).rows.map((row) => row.id)).toEqual([id])
    expect(await desk.code('inspection.spotCheck', { id: other, minute: 0 })).toBe('not_yours')
    expect(await desk.code('inspection.spotTalk', { logId: theirs, from: 0 })).toBe('not_yours')
    const talk = await desk.ask('inspection.spotTalk', { logId, from: 0 })
    expect(talk.lines.map(({ text }) => text)).toEqual(['有货吗', '有的亲', '打 138****8000 给我'])
    expect(talk.buyerNick).toMatch(/\*\*\*/)
  })

  it('both sides write under a line of the talk; who was not judged does not', async () => {
    const { desk, id, sit, view } = await judged()
    const say = async (text: string) => {
      const { version } = await view(id)
      return desk.code('inspection.commentCheck', { id, expected: version, line: 2, text })
    }
    expect(await say('这里可以推一把')).toBe('ok')
    sit('agent')
    expect(await say('买家说先看看')).toBe('ok')
    expect((await view(id)).comments).toMatchObject([
      { line: 2, byName: '林主管', text: '这里可以推一把' },
      { line: 2, byName: '小周', text: '买家说先看看' },
    ])
    sit('other')
    expect(await desk.code('inspection.commentCheck', { id, expected: 3, line: 2, text: '我也说' })).toBe('not_yours')
  })
})

describe('R71 signing and appealing', () => {
  it('the agent has three days of 24 h, to the millisecond', async () => {
    const { desk, id, sit, appeal, givenAt, view } = await judged()
    sit('agent')
    desk.now = givenAt + 3 * dayMs + 1
    expect(await appeal(id)).toBe('appeal_over')
    expect(await view(id)).toMatchObject({ standing: 'over', mayAppealUntil: null, maySign: true })
    desk.now = givenAt + 3 * dayMs
    expect((await view(id)).mayAppealUntil).toBe(desk.now)
    expect(await appeal(id)).toBe('ok')
  })

  it('what is signed is not appealed, what is appealed not signed, and nobody does either for somebody else', async () => {
    const { desk, id, sit, appeal, view } = await judged()
    const sign = async () => desk.code('inspection.signCheck', { id, expected: (await view(id)).version })
    expect([await appeal(id), await sign()]).toEqual(['not_yours', 'not_yours'])
    sit('agent')
    expect([await appeal(id, ['unknown']), await appeal(id), await appeal(id), await sign()]).toEqual([
      ...['items_missing', 'ok', 'appeal_open', 'appeal_open'],
    ])
    sit('supervisor')
    expect(await desk.code('inspection.appealCheck', { id, expected: 1, items: ['recap'], words: '旧版' })).toBe(
      'stale',
    )
  })

  it('partly accepted: the points change, the score follows, and a task on the rule is open', async () => {
    const { desk, id, sit, appeal, decide, view } = await judged()
    sit('agent')
    await appeal(id, ['finalPush', 'recap'])
    sit('owner')
    expect(await decide(id, 'accepted', { finalPush: 2 })).toBe('changes_wrong')
    expect(await decide(id, 'partly', { greeted: 2 })).toBe('changes_wrong')
    expect(await decide(id, 'rejected', { finalPush: 2 })).toBe('changes_wrong')
    expect(await decide(id, 'partly', { finalPush: 1 })).toBe('ok')
    expect((await view(id)).score.value).toBeCloseTo((6 + 0.5 + 0.75) / 8, 12)
    const { rows } = await desk.ask('inspection.findings', { which: 'open', after: null })
    expect(rows.find(({ scope }) => scope === 'rule')).toMatchObject({
      checkId: id,
      itemId: 'finalPush',
      ownerName: '王老板',
    })
  })

  it('a second round is decided by somebody else, and there is no third', async () => {
    const { desk, id, sit, appeal, decide, view } = await judged()
    sit('agent')
    await appeal(id)
    sit('supervisor')
    expect(await decide(id, 'rejected')).toBe('ok')
    sit('agent')
    desk.now += 3 * dayMs
    expect(await appeal(id)).toBe('ok')
    sit('supervisor')
    expect((await view(id)).mayDecide).toBe(false)
    expect(await decide(id, 'accepted', { finalPush: 2 })).toBe('needs_someone_else')
    sit('owner')
    expect(await decide(id, 'rejected')).toBe('ok')
    sit('agent')
    expect(await appeal(id)).toBe('appeal_over')
  })

  it('days and rounds are the shop’s own', async () => {
    const { desk, id, sit, appeal, givenAt } = await judged()
    const { parts, version } = await desk.ask('inspection.spotSettings', {})
    const own = { parts, appealDays: 1, appealRounds: 1 }
    await desk.ask('inspection.saveSpotSettings', { expected: version, ...own })
    expect(await desk.code('inspection.saveSpotSettings', { expected: version, ...own })).toBe('stale')
    sit('agent')
    desk.now = givenAt + dayMs + 1
    expect(await appeal(id)).toBe('appeal_over')
  })
})

describe('R71 scores of the team', () => {
  it('only talks drawn by chance make them; what was picked for a risk is counted beside', async () => {
    const { desk, people, talks, draw, give, yesterday } = await shopWithTalks()
    await desk.ask('inspection.setFocus', { expected: null, personId: people.agent.id, reason: '新人' })
    const ids = await talks(4)
    const { id: drawId } = await draw({ focus: 2, random: 2 })
    const { members } = await desk.ask('inspection.spotDraw', { id: drawId })
    for (const { logId, reason } of members) {
      await give(logId, { drawId, answers: reason === 'random' ? sheet() : sheet({ noInsult: 0 }) })
    }
    expect(ids).toHaveLength(members.length)
    const { team, people: each } = await desk.ask('inspection.spotScores', { from: yesterday, to: '2025-11-05' })
    expect(team).toMatchObject({ n: 2, mean: 1, isTooFew: true, fatal: 0 })
    expect(each).toMatchObject([{ name: '小周', coached: 2, average: { n: 2, mean: 1, isTooFew: true } }])
  })

  it('an agent gets own figures and not the team’s', async () => {
    const { desk, sit, people, talks, draw, give, yesterday } = await judged()
    const [theirs = ''] = await talks(1, { personId: people.other.id })
    const { id: drawId } = await draw({ random: 1 })
    await give(theirs, { drawId })
    const asked = { from: yesterday, to: '2025-11-05' }
    expect((await desk.ask('inspection.spotScores', asked)).people).toHaveLength(2)
    sit('agent')
    const own = await desk.ask('inspection.spotScores', asked)
    expect([own.team, own.people.map(({ name }) => name)]).toEqual([null, ['小周']])
  })
})

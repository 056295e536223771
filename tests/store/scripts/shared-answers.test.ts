import { describe, expect, it } from 'vitest'
import { openDesk } from '#tests/harness/desk.ts'
import { openShopWithEverybody, seat } from '#tests/store/dispatch/all-entries.ts'

const answer = {
  question: '冬天快递要几天',
  answer: '亲，北方大雪，江浙沪外多等一到两天哦',
  step: 'orderDispatch' as const,
  category: '物流/时效',
  source: '11月4日催件',
}

async function teamDesk() {
  const desk = await openDesk()
  const people = await openShopWithEverybody(desk)
  seat(desk, 'supervisor', people.supervisor)
  return { desk, people }
}

describe('R25 shared answers', () => {
  it('a shared answer is in every agent’s library at once, ready to copy', async () => {
    const { desk, people } = await teamDesk()
    const { scriptId } = await desk.ask('scripts.publishAnswer', answer)
    for (const role of ['agent', 'senior'] as const) {
      seat(desk, role, people[role])
      const { rows } = await desk.ask('scripts.search', { query: 'qqqqqqqq', step: null, platform: null })
      const found = await desk.ask('scripts.search', { query: '大雪', step: null, platform: null })
      expect([role, rows.length, found.rows[0]?.script.id]).toEqual([role, 0, scriptId])
      expect(await desk.ask('scripts.unreadAnswers', {})).toEqual({ count: 1 })
    }
  })

  it('who has read it, and when, is seen by all; reading twice counts once', async () => {
    const { desk, people } = await teamDesk()
    const { id } = await desk.ask('scripts.publishAnswer', answer)
    seat(desk, 'agent', people.agent)
    desk.now += 60_000
    await desk.ask('scripts.markRead', { id })
    const readAt = desk.now
    desk.now += 60_000
    expect(await desk.ask('scripts.markRead', { id })).toEqual({ readers: 2 })
    const { rows } = await desk.ask('scripts.sharedAnswers', { after: null })
    expect(rows[0]).toMatchObject({
      question: answer.question,
      source: answer.source,
      publishedBy: '李主管',
      isSeen: true,
    })
    expect(rows[0]?.readers.map(({ name, at }) => [name, at]).sort()).toEqual(
      [
        ['王掌柜', null],
        ['小周', readAt],
        ['小陈', null],
        ['李主管', readAt - 60_000],
      ].sort(),
    )
    expect(await desk.ask('scripts.unreadAnswers', {})).toEqual({ count: 0 })
  })

  it('an answer that was taken back and removed waits for nobody', async () => {
    const { desk, people } = await teamDesk()
    const { scriptId } = await desk.ask('scripts.publishAnswer', answer)
    const { messages, ...script } = await desk.ask('scripts.get', { id: scriptId })
    const { kind, step, category, title, shortcut, platforms, farewellCase } = script
    const content = { kind, step, category, title, shortcut, platforms, farewellCase, messages, shelf: 'team' } as const
    await desk.ask('scripts.save', { id: scriptId, expected: 1, ...content, status: 'draft' })
    await desk.ask('scripts.remove', { id: scriptId, expected: 2 })
    seat(desk, 'agent', people.agent)
    expect(await desk.ask('scripts.unreadAnswers', {})).toEqual({ count: 0 })
  })

  it('supervisors publish; a slip in a variable is told before anybody gets it', async () => {
    const { desk, people } = await teamDesk()
    expect(await desk.code('scripts.publishAnswer', { ...answer, answer: '亲{{您' })).toBe('bad_variable')
    const harmful = { ...answer, answer: '加我微信私下转账给您便宜' }
    expect(await desk.code('scripts.publishAnswer', harmful)).toBe('breaks_norm')
    seat(desk, 'agent', people.agent)
    expect(await desk.code('scripts.publishAnswer', answer)).toBe('not_allowed')
    expect(await desk.code('scripts.markRead', { id: people.agent })).toBe('answer_not_found')
  })
})

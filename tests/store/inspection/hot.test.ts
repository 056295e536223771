import { describe, expect, it } from 'vitest'
import { dayMs } from '#shared/kernel/time.ts'
import { type Desk, deskStart } from '#tests/harness/desk.ts'
import { putTalks, sitIn } from './talks.ts'

const span = { from: deskStart - dayMs, until: deskStart }
const yesterday = deskStart - dayMs / 2

/** Asked again until all is read, as the page does. */
async function whole<V extends { readonly reading: { readonly isComplete: boolean } }>(
  once: () => Promise<V>,
): Promise<V> {
  for (;;) {
    const value = await once()
    if (value.reading.isComplete) return value
  }
}

const ask = (desk: Desk) => whole(() => desk.ask('inspection.hotQuestions', span))
const bad = (desk: Desk) => whole(() => desk.ask('inspection.badReceptions', { ...span, after: null }))

/** Five talks of yesterday, counted by hand: 发货 in three of them by four lines, 发票 in one; one of the day before. */
async function fixture(): Promise<Desk> {
  const desk = await sitIn()
  await putTalks(desk, [
    { startAt: yesterday, lines: ['B 0 在吗', 'P 3 您好，今天发货', 'B 9 什么时候发货', 'B 20 到底几天发货啊'] },
    { startAt: yesterday + 1_000, lines: ['B 0 今天能发货吗', 'P 3 可以的', 'B 5 好的谢谢'] },
    { startAt: yesterday + 2_000, lines: ['B 0 什麼時候發貨', 'P 2 明天', 'B 9 能开发票吗 13812345678'] },
    { startAt: yesterday + 3_000, lines: ['B 0 170穿什么码', 'P 4 M码'] },
    { startAt: yesterday + 4_000, lines: ['B 0 在吗', 'P 4 在的'] },
    { startAt: span.from - 1, lines: ['B 0 有发票吗', 'P 4 有的'] },
  ])
  return desk
}

describe('R73 hot questions', () => {
  it('counts per keyword group match those counted by hand; a buyer who asks twice is one talk', async () => {
    const desk = await fixture()
    const { groups, talks, lines, reading } = await ask(desk)
    expect({ talks, lines, reading }).toEqual({ talks: 4, lines: 6, reading: { read: 5, isComplete: true } })
    const counted = groups.filter((group) => group.lines > 0)
    expect(counted.map((group) => [group.name, group.talks, group.lines])).toEqual([
      ['发货', 3, 4],
      ['尺码', 1, 1],
      ['发票', 1, 1],
    ])
    expect(counted[2]?.samples).toEqual(['能开发票吗 138****5678'])
  })

  it('questions that say much the same stand together, from two talks on', async () => {
    const { likeness } = await ask(await fixture())
    expect(likeness?.clustered).toBe(6)
    expect(likeness?.clusters).toMatchObject([{ talks: 2, lines: 2 }])
    expect(likeness?.clusters[0]?.samples.toSorted()).toEqual(['什么时候发货', '什麼時候發貨'].toSorted())
  })

  it('says which have a script; one that is published answers from then on', async () => {
    const desk = await fixture()
    const scriptOf = async (name: string) => (await ask(desk)).groups.find((group) => group.name === name)?.script
    expect([await scriptOf('发货'), await scriptOf('发票')]).toEqual([null, null])
    const script = {
      question: '几天发货',
      answer: '亲，48 小时内发货',
      step: 'consultation',
      category: '发货',
    } as const
    await desk.ask('scripts.publishAnswer', { ...script, source: '' })
    await desk.queue.drained()
    expect([await scriptOf('发货'), await scriptOf('发票')]).toEqual(['几天发货', null])
    expect((await ask(desk)).likeness?.clusters[0]?.script).toBe('几天发货')
  })

  it('the shop has its own groups: what is saved counts at once', async () => {
    const desk = await fixture()
    const groups = [{ name: '穿着', words: ['穿什么码', '发票'] }]
    const save = (expected: number | null, given: object[] = groups) =>
      desk.code('inspection.saveQuestionGroups', { expected, groups: given })
    expect((await desk.ask('inspection.questionGroups', {})).version).toBeNull()
    expect(await save(null, [...groups, ...groups])).toBe('group_twice')
    expect([await save(null), await save(null)]).toEqual(['ok', 'stale'])
    await desk.queue.drained()
    expect((await ask(desk)).groups).toMatchObject([{ name: '穿着', talks: 2, lines: 2 }])
    expect((await desk.ask('inspection.questionGroups', {})).groups).toEqual(groups)
  })

  it('is for who leads, and of 31 days at most', async () => {
    const desk = await sitIn('agent')
    expect(await desk.code('inspection.hotQuestions', span)).toBe('not_allowed')
    desk.sitDown('supervisor')
    const long = { from: deskStart - 32 * dayMs, until: deskStart }
    expect(await desk.code('inspection.hotQuestions', long)).toBe('bad_span')
    expect(await desk.code('inspection.badReceptions', { from: 5, until: 5, after: null })).toBe('bad_span')
    expect(await ask(desk)).toMatchObject({ talks: 0, likeness: { clustered: 0, clusters: [] } })
  })
})

describe('R73 talks worth reading', () => {
  it('are listed with their reasons, the gravest first; a talk like others is not', async () => {
    const desk = await sitIn()
    const [fine, slow, upset, unanswered] = await putTalks(desk, [
      { startAt: yesterday, lines: ['B 0 在吗', 'P 3 您好', 'B 9 谢谢', 'P 12 祝您生活愉快'] },
      { startAt: yesterday + 1_000, lines: ['B 0 在吗', 'P 3 您好', 'B 9 有货吗', 'P 200 抱歉久等，有的'] },
      { startAt: yesterday + 2_000, lines: ['B 0 太慢了我要投诉', 'P 3 抱歉', 'B 9 骗子', 'P 12 马上查'] },
      { startAt: yesterday + 3_000, lines: ['B 0 人呢', 'P 3 在的', 'B 9 还发不发货'] },
    ])
    const { rows, of, reading } = await bad(desk)
    const whys = (id: string | undefined) => rows.find((row) => row.id === id)?.reasons.map(({ why }) => why)
    expect({ of, isComplete: reading.isComplete }).toEqual({ of: 4, isComplete: true })
    expect(whys(fine) ?? []).not.toContain('unanswered')
    expect(whys(unanswered)?.slice(0, 2)).toEqual(['unanswered', 'upset'])
    expect(rows.find((row) => row.id === upset)?.reasons[0]).toEqual({ why: 'upset', count: 2 })
    expect(rows.find((row) => row.id === slow)?.reasons[0]).toEqual({ why: 'longWait', ms: 191_000 })
    expect(rows[0]?.id).toBe(unanswered)
  })
})

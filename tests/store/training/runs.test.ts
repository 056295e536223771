import { describe, expect, it } from 'vitest'
import { allPages } from '#tests/harness/all-pages.ts'
import { openDesk } from '#tests/harness/desk.ts'

const line = (seconds: number, side: 'buyer' | 'agent', text: string) => ({
  at: seconds * 1_000,
  side,
  text,
  step: null,
})
const practice = {
  dialogueId: 'size-advice',
  title: '选尺码',
  platform: 'taobao' as const,
  expects: ['greeting' as const],
  speed: 1,
  startedAt: 0,
  lines: [line(0, 'buyer', '在吗，电话13800138000'), line(4, 'agent', '您好，在的')],
}

describe('practice runs', () => {
  it('are scored and kept beside the shop’s work: receptions and script uses stay as they are, phones are masked', async () => {
    const desk = await openDesk()
    desk.sitDown('agent')
    const { id, score } = await desk.ask('training.keepRun', practice)
    expect(score).toMatchObject({ points: 100, firstReplyMs: 4_000 })
    const run = await desk.ask('training.run', { id })
    expect(run.lines[0]?.text).toBe('在吗，电话138****8000')
    expect(await desk.db.receptions.count()).toBe(0)
    expect(await desk.db.customers.count()).toBe(0)
  })

  it('name what a rule found without the number itself', async () => {
    const desk = await openDesk()
    desk.sitDown('agent')
    const lines = [line(0, 'buyer', '在吗'), line(4, 'agent', '您好，请您打到卡号6222021234567890128哦')]
    const { score } = await desk.ask('training.keepRun', { ...practice, lines })
    expect(score.faults.map(({ code, about }) => [code, about])).toEqual([['normWarn', '622***28']])
  })

  it('hold every answer against the shop’s wording rules (R12, R22)', async () => {
    const desk = await openDesk()
    desk.sitDown('agent')
    const lines = [line(0, 'buyer', '能便宜吗'), line(4, 'agent', '亲，这个退不了！加我微信吧')]
    const { score } = await desk.ask('training.keepRun', { ...practice, expects: ['afterSales'], lines })
    expect(score.faults.map(({ code, about }) => [code, about])).toEqual([
      ['normWarn', '！'],
      ['normWarn', '加我微信'],
    ])
  })

  it('are seen by who practised and by supervisors', async () => {
    const desk = await openDesk()
    desk.sitDown('agent', '小满')
    const { id } = await desk.ask('training.keepRun', { ...practice, title: '小满练' })
    desk.now += 1_000
    desk.sitDown('agent', '周晓雯')
    await desk.ask('training.keepRun', { ...practice, title: '晓雯练' })
    expect(await desk.code('training.run', { id })).toBe('run_not_found')
    const own = await desk.ask('training.runs', { after: null })
    desk.sitDown('supervisor', '林主管')
    const all = await desk.ask('training.runs', { after: null })
    expect([own, all].map(({ rows }) => rows.map(({ title }) => title))).toEqual([['晓雯练'], ['晓雯练', '小满练']])
  })

  it('are pages of 50, newest first', async () => {
    const desk = await openDesk()
    desk.sitDown('agent')
    for (let n = 0; n < 51; n += 1) {
      desk.now += 1_000
      await desk.ask('training.keepRun', { ...practice, title: `第${n}次` })
    }
    const first = await desk.ask('training.runs', { after: null })
    const rest = await desk.ask('training.runs', { after: first.next })
    expect([first.rows[0]?.title, first.rows.length, rest.rows.map(({ title }) => title), rest.next]).toEqual([
      '第50次',
      50,
      ['第0次'],
      null,
    ])
  })

  it('of one millisecond are all found on the pages', async () => {
    const desk = await openDesk()
    desk.sitDown('agent')
    for (let n = 0; n < 60; n += 1) await desk.ask('training.keepRun', { ...practice, title: `第${n}次` })
    const pages = await allPages((after) => desk.ask('training.runs', { after }))
    const titles = new Set(pages.flat().map(({ title }) => title))
    expect([pages.map(({ length }) => length), titles.size]).toEqual([[50, 10], 60])
  })

  it('without a word of the trainee are none', async () => {
    const desk = await openDesk()
    desk.sitDown('agent')
    expect(await desk.code('training.keepRun', { ...practice, lines: [line(0, 'buyer', '在吗')] })).toBe('nothing_said')
  })
})

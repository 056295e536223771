import { describe, expect, it } from 'vitest'
import { detect } from '#shared/inspection/detect.ts'
import type { DetectorName, ReadTalk } from '#shared/inspection/detector.ts'
import { saidLines } from '#shared/inspection/said-line.ts'
import { stepCoverage } from '#shared/inspection/step-coverage.ts'
import { deskStart } from '#tests/harness/desk.ts'
import { spoken } from './spoken.ts'

function read(lines: readonly string[], more: Partial<ReadTalk> = {}): ReadTalk {
  return { lines: saidLines(spoken(lines, deskStart)), memosAt: [], hasOrder: false, ...more }
}

/** Evidence and value of what one detector found. */
function found(name: DetectorName, lines: readonly string[], more: Partial<ReadTalk> = {}) {
  const hits = detect(read(lines, more)).filter(({ detector }) => detector === name)
  return hits.map(({ messages, value }) => [...messages, value])
}

describe('R71 what the program finds in a talk by itself', () => {
  it('a first reply is slow from 6,001 ms on', () => {
    expect(found('slowFirstReply', ['B 0 在吗', 'P 6 您好'])).toEqual([])
    expect(found('slowFirstReply', ['B 0 在吗', 'P 6.001 您好'])).toEqual([[0, 1, 6_001]])
    expect(found('slowFirstReply', ['B 0 在吗', 'A 1 您好', 'P 7 您好'])).toEqual([[0, 2, 7_000]])
    expect(found('slowFirstReply', ['P 0 您好', 'B 5 多少钱', 'P 9 99元'])).toEqual([])
  })

  it('the last words of a buyer wait for a person, unless they ask for nothing', () => {
    expect(found('unansweredLast', ['B 0 在吗', 'P 1 在的', 'B 9 有货吗', 'B 10 ？？'])).toEqual([[2, 3, 2]])
    expect(found('unansweredLast', ['B 0 有货吗', 'A 1 稍后回复您'])).toEqual([[0, 1]])
    for (const last of ['好的', '嗯嗯，谢谢啦', 'ok', '好的呀~', '不用了，谢谢']) {
      expect(found('unansweredLast', ['B 0 有货吗', 'P 1 有的', `B 9 ${last}`])).toEqual([])
    }
  })

  it('a wait of more than three minutes asks for an apology', () => {
    expect(found('noApology', ['B 0 有货吗', 'P 180 有的'])).toEqual([])
    expect(found('noApology', ['B 0 有货吗', 'P 180.001 有的'])).toEqual([[0, 1, 180_001]])
    expect(found('noApology', ['B 0 有货吗', 'P 400 有的', 'P 402 抱歉让您久等了'])).toEqual([])
    expect(found('noApology', ['B 0 有货吗', 'P 400 有的', 'B 410 好', 'P 412 抱歉'])).toEqual([[0, 1, 400_000]])
  })

  it('after 稍等 a person is back within fifteen minutes', () => {
    const asked = ['B 0 能查下物流吗', 'P 5 请稍等，我查一下']
    expect(found('noReturn', [...asked, 'P 905 已经到杭州了'])).toEqual([])
    expect(found('noReturn', [...asked, 'P 905.001 已经到杭州了'])).toEqual([[1, 2, 900_001]])
    expect(found('noReturn', asked)).toEqual([[1, null]])
    expect(found('noReturn', [...asked, 'P 60 还请您再等一下', 'A 70 您好'])).toEqual([[1, null]])
    expect(found('noReturn', [...asked, 'B 20 不用了，已经好了'])).toEqual([])
  })

  it('no automatic reply while a doubt waits for a person', () => {
    expect(found('autoReplyInObjection', ['B 0 太贵了', 'A 1 亲，在的'])).toEqual([[0, 1, null]])
    expect(found('autoReplyInObjection', ['B 0 太贵了', 'P 1 理解您', 'A 9 亲，在的'])).toEqual([])
    expect(found('autoReplyInObjection', ['B 0 在吗', 'A 1 亲，在的'])).toEqual([])
  })

  it('a promise has a memo of the same day', () => {
    const lines = ['B 0 少发了一个', 'P 5 今天给您发，会尽快']
    const midnight = deskStart + 14 * 3_600_000
    expect(found('promiseWithoutMemo', lines)).toEqual([[1, 1]])
    expect(found('promiseWithoutMemo', lines, { memosAt: [deskStart + 1] })).toEqual([])
    expect(found('promiseWithoutMemo', lines, { memosAt: [deskStart - 1, midnight] })).toEqual([[1, 1]])
    expect(found('promiseWithoutMemo', lines, { memosAt: [midnight - 1] })).toEqual([])
    expect(found('promiseWithoutMemo', ['B 0 今天给您发？', 'P 5 是的'])).toEqual([])
  })

  it('a fact the buyer has given is not asked for again', () => {
    const first = ['P 0 请发一下您的手机号', 'B 5 13800000000']
    expect(found('askedTwice', [...first, 'P 60 麻烦提供一下手机号'])).toEqual([[0, 1, 2, null]])
    expect(found('askedTwice', ['P 0 请发一下您的手机号', 'B 5 等下', 'P 60 麻烦提供一下手机号'])).toEqual([])
    expect(found('askedTwice', [...first, 'P 60 收货地址麻烦发一下'])).toEqual([])
  })

  it('a buyer who says the same thing again is told', () => {
    const question = '这个能放进洗碗机里洗吗'
    expect(found('buyerRepeats', [`B 0 ${question}`, 'P 5 您好', `B 20 ${question}？？`])).toEqual([[0, 2, null]])
    expect(found('buyerRepeats', [`B 0 ${question}`, 'B 20 这个能放进洗碗机洗吗'])).toEqual([[0, 1, null]])
    expect(found('buyerRepeats', ['B 0 好的', 'B 5 好的', 'B 9 2', 'B 10 2'])).toEqual([])
    expect(found('buyerRepeats', [`B 0 ${question}`, 'B 20 这个能放进微波炉热吗'])).toEqual([])
  })

  it('after "I will look" one contact is enough, and the answer to it is none', () => {
    const deferred = ['B 0 我再看看', 'P 5 好的，您慢慢看']
    expect(found('pressedAgain', [...deferred, 'P 700 考虑得怎么样了'])).toEqual([])
    expect(found('pressedAgain', [...deferred, 'P 700 考虑得怎么样了', 'P 750 有活动'])).toEqual([])
    const pressed = [...deferred, 'P 700 考虑得怎么样了', 'P 2000 在吗']
    expect(found('pressedAgain', pressed)).toEqual([[0, 2, 3, 2]])
    expect(found('pressedAgain', [...deferred, 'P 700 考虑得怎么样了', 'B 900 嗯', 'P 2000 在吗'])).toEqual([])
  })

  it('a greeting stands in the first words of a person, a farewell in the last', () => {
    expect(found('noGreeting', ['B 0 在吗', 'A 1 您好', 'P 5 有货'])).toEqual([[2, null]])
    expect(found('noGreeting', ['B 0 在吗', 'P 5 亲，有货'])).toEqual([])
    expect(found('noFarewell', ['B 0 在吗', 'P 5 有货'])).toEqual([[1, null]])
    expect(found('noFarewell', ['B 0 在吗', 'P 5 有货', 'P 9 祝您生活愉快'])).toEqual([])
    expect(found('noGreeting', ['B 0 在吗'])).toEqual([])
  })
})

describe('R71 the eight steps in a talk', () => {
  const steps = (lines: readonly string[], hasOrder = false) =>
    stepCoverage(read(lines, { hasOrder })).map(({ state, messages }) => [state, ...messages])
  const selling = ['B 0 在吗', 'P 3 您好，请问您主要给谁用呢', 'B 9 太贵了', 'P 12 理解您，质量放心', 'P 20 推荐这款']

  it('are done with the lines that show it, missed, or not asked', () => {
    expect(steps(selling)).toEqual([
      ['done', 1],
      ['done', 1],
      ['done', 4],
      ['done', 3],
      ['missed'],
      ['notAsked'],
      ['notAsked'],
      ['missed'],
    ])
    expect(found('missedSteps', selling)).toEqual([[2]])
  })

  it('order steps are asked once something was bought, selling steps not of an after-sales talk', () => {
    expect(steps(selling, true).slice(5, 7)).toEqual([['missed'], ['missed']])
    const afterSales = ['B 0 杯子碎了怎么退货', 'P 3 您好，抱歉', 'P 9 祝您生活愉快']
    expect(steps(afterSales).map(([state]) => state)).toEqual(['done', ...Array(6).fill('notAsked'), 'done'])
    expect(found('missedSteps', afterSales)).toEqual([])
  })
})

describe('R71 bad input', () => {
  it('markup is text like any other', () => {
    const lines = ['B 0 <img src=x onerror=alert(1)>', 'P 3 您好 <script>alert(1)</script>']
    expect(saidLines(spoken(lines, deskStart)).map(({ text }) => text)).toEqual([
      '<img src=x onerror=alert(1)>',
      '您好 <script>alert(1)</script>',
    ])
  })

  it('a clock that goes backwards waits 0 ms, and nothing else breaks', () => {
    expect(found('slowFirstReply', ['B 100 在吗', 'P 0 您好'])).toEqual([])
  })

  it('a message of a million letters is read like any other', () => {
    const long = '退'.repeat(1_000_000)
    expect(found('unansweredLast', ['P 0 您好', `B 5 ${long}`])).toEqual([[1, 1]])
  })
})

import { describe, expect, it } from 'vitest'
import { type PracticeDialogue, turnsOf } from '#shared/training/dialogue.ts'
import { answered, beginPractice, heardUntil, nextDueAt, owedSince, patienceMs } from '#shared/training/practice.ts'

const start = Date.parse('2025-11-05T09:00:00+08:00')
const dialogue: PracticeDialogue = {
  id: 'test',
  title: '测试',
  platform: 'taobao',
  nick: '小鹿',
  expects: ['greeting', 'farewell'],
  turns: [
    { after: 0, text: '在吗', waits: false },
    { after: 4, text: '有M码吗', waits: false },
    { after: 8, text: '那我拍M', waits: true },
  ],
}
const said = (practice: ReturnType<typeof beginPractice>) => practice.lines.map(({ side, text }) => `${side} ${text}`)

describe('a buyer is played turn by turn', () => {
  it('lines come as the buyer typed them, one by one', () => {
    const begun = beginPractice(dialogue, 1, start)
    expect(said(heardUntil(begun, start))).toEqual(['buyer 在吗'])
    expect(said(heardUntil(begun, start + 3_999))).toEqual(['buyer 在吗'])
    expect(heardUntil(begun, start + 4_000).lines.map(({ at }) => at - start)).toEqual([0, 4_000])
  })

  it('at double speed the buyer types twice as fast, at half speed half as fast', () => {
    expect(heardUntil(beginPractice(dialogue, 2, start), start + 2_000).lines).toHaveLength(2)
    expect(heardUntil(beginPractice(dialogue, 0.5, start), start + 7_999).lines).toHaveLength(1)
  })

  it('what the buyer said after an answer waits for one', () => {
    const heard = heardUntil(beginPractice(dialogue, 1, start), start + 60_000)
    expect(heard.lines).toHaveLength(2)
    const after = answered(heard, '有的哦，您平时穿什么码呢？', null, start + 61_000)
    expect(nextDueAt(after)).toBe(start + 69_000)
    expect(said(heardUntil(after, start + 69_000)).at(-1)).toBe('buyer 那我拍M')
  })

  it('a buyer nobody answers goes on after three minutes, at any speed', () => {
    const heard = heardUntil(beginPractice(dialogue, 4, start), start + 1_000)
    expect(nextDueAt(heard)).toBe(start + 1_000 + patienceMs)
  })

  it('when everything is said nothing is due', () => {
    const heard = heardUntil(beginPractice(dialogue, 1, start), start + 10 * patienceMs)
    expect([heard.lines.length, nextDueAt(heard)]).toEqual([3, null])
  })

  it('a blank answer is none; the wait counts from the first of several lines', () => {
    const heard = answered(beginPractice(dialogue, 1, start), '  ', null, start + 5_000)
    expect(said(heard)).toEqual(['buyer 在吗', 'buyer 有M码吗'])
    expect(owedSince(heard.lines)).toBe(start)
    expect(owedSince(answered(heard, '在的亲', null, start + 6_000).lines)).toBeNull()
  })
})

describe('a chat log becomes a dialogue', () => {
  const at = (seconds: number) => start + seconds * 1_000
  it('keeps the buyer’s lines, their gaps, and which ones waited for an answer', () => {
    const turns = turnsOf([
      { at: at(0), side: 'buyer', text: '在吗' },
      { at: at(2), side: 'buyer', text: '问个事 ' },
      { at: at(9), side: 'agent', text: '在的亲' },
      { at: at(10), side: 'system', text: '转接' },
      { at: at(30), side: 'buyer', text: '几天到' },
      { at: at(900), side: 'buyer', text: '人呢' },
    ])
    expect(turns).toEqual([
      { after: 0, text: '在吗', waits: false },
      { after: 2, text: '问个事', waits: false },
      { after: 21, text: '几天到', waits: true },
      { after: 60, text: '人呢', waits: false },
    ])
  })

  it('is none when the buyer says nothing', () => {
    expect(turnsOf([{ at: at(0), side: 'agent', text: '您好' }])).toEqual([])
  })
})

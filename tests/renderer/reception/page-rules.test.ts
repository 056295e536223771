import { describe, expect, it } from 'vitest'
import { letterKind } from '#renderer/features/reception/letter-kind.ts'
import { nickIn } from '#renderer/features/reception/nick-in.ts'
import { scriptStepOf, stepBeside, wayTo } from '#renderer/features/reception/step-way.ts'
import { typedAfter } from '#renderer/features/reception/typed-after.ts'
import { aReception } from '#tests/shared/reception/builders.ts'

/** 2025-11-05 10:00 in Asia/Shanghai. */
const morning = Date.UTC(2025, 10, 5, 2)

describe('the nick in what was copied', () => {
  it.each([
    ['tb_mao0', 'tb_mao0'],
    ['  阿宁 \n', '阿宁'],
    ['tb_mao0 (2025-11-05 10:00:03)：\n在吗', 'tb_mao0'],
    ['阿宁 10:00:03\n这个多少钱', '阿宁'],
    ['阿宁：在吗', '阿宁'],
    ['', ''],
  ])('%j is %j', (copied, nick) => expect(nickIn(copied)).toBe(nick))
})

describe('where the rail goes', () => {
  it('walks every step of a buyer who buys, and straight to the farewell with one who does not', () => {
    const buying = aReception({ step: 'recommendation', decision: 'yes' })
    expect(wayTo(buying, 'orderConfirmation')).toEqual(['objectionHandling', 'closing', 'orderConfirmation'])
    expect(wayTo(aReception({ step: 'consultation', decision: 'no' }), 'farewell')).toEqual(['farewell'])
    expect(wayTo(aReception({ step: 'closing' }), 'consultation')).toEqual(['consultation'])
    expect(stepBeside(aReception({ step: 'closing', decision: 'thinking' }), 1)).toBe('farewell')
    expect(stepBeside(aReception({ step: 'greeting' }), -1)).toBeNull()
  })

  it('lists the next step’s scripts once the present step has what it asks for', () => {
    const greeting = aReception({ step: 'greeting' })
    const said = { at: morning, kind: 'replied', source: 'copy' } as const
    expect(scriptStepOf({ ...greeting, events: [] })).toBe('greeting')
    expect(scriptStepOf({ ...greeting, events: [said] })).toBe('consultation')
    expect(scriptStepOf(aReception({ step: 'greeting', isAfterSales: true }))).toBe('afterSales')
  })

  it('lists answers to doubts for whoever goes to the doubts by hand, and goes on once all are answered', () => {
    const doubts = aReception({ step: 'objectionHandling' })
    const solved = { kind: 'price', text: '太贵', state: 'solved', answer: '统一价' } as const
    expect(scriptStepOf(doubts)).toBe('objectionHandling')
    expect(scriptStepOf({ ...doubts, sealed: { ...doubts.sealed, objections: [solved] } })).toBe('closing')
  })
})

it.each([
  ['tk', 'tk', ''],
  ['tk', 'tk送爸爸', '送爸爸'],
  ['', '送爸爸', '送爸爸'],
  ['tk', '送爸爸', '送爸爸'],
  ['tk', '', ''],
])('of %j taken while %j stands there, %j stays', (taken, now, left) => expect(typedAfter(taken, now)).toBe(left))

it('tells what a letter is', () => {
  expect(['0', 'O', 'l', '\u200b', '|'].map(letterKind)).toEqual(['digit', 'upper', 'lower', 'unseen', 'sign'])
})

import { describe, expect, it } from 'vitest'
import { dueAtOf, firstDueChoice, typedDueAt } from '#renderer/features/reception/due-choices.ts'
import { fittingFirst } from '#renderer/features/reception/fitting-first.ts'
import { letterKind } from '#renderer/features/reception/letter-kind.ts'
import { nickIn } from '#renderer/features/reception/nick-in.ts'
import { objectionKindOf } from '#renderer/features/reception/objection-kind.ts'
import { scriptStepOf, stepBeside, wayTo } from '#renderer/features/reception/step-way.ts'
import { hourMs } from '#shared/kernel/time.ts'
import type { Script } from '#shared/scripts/script.ts'
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

describe('when a promise falls due', () => {
  it('offers today at 18:00 until it has gone by', () => {
    expect(firstDueChoice(morning)).toBe('today18')
    expect(dueAtOf('today18', morning)).toBe(morning + 8 * hourMs)
    expect(dueAtOf('today18', morning + 9 * hourMs)).toBeNull()
    expect(firstDueChoice(morning + 9 * hourMs)).toBe('tomorrow10')
  })

  it('counts in the time of the shop', () => {
    expect(dueAtOf('tomorrow10', morning)).toBe(morning + 24 * hourMs)
    expect(typedDueAt('2025-11-05T12:00')).toBe(morning + 2 * hourMs)
    expect(typedDueAt('')).toBeNull()
  })
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
})

describe('which script comes first', () => {
  const script = (title: string, category: string, more: Partial<Script> = {}) =>
    ({ id: title, title, category, messages: ['您好'], lastUsedAt: null, ...more }) as Script
  const moment = { standing: 'new', doubt: null, values: {} } as const
  const titles = (scripts: readonly Script[], more: object = {}) =>
    fittingFirst(scripts, { ...moment, ...more }).map(({ title }) => title)

  it('never welcomes a stranger back, however often that script is used', () => {
    const scripts = [
      script('老客', '问好/老客到店', { lastUsedAt: 1 }),
      script('下班', '问好/下班值守'),
      script('首次', '问好/首次咨询'),
    ]
    expect(titles(scripts)).toEqual(['首次', '下班', '老客'])
    expect(titles(scripts, { standing: 'returning' })).toEqual(['老客', '首次', '下班'])
  })

  it('leads with what answers the open doubt, and with what has no gaps', () => {
    const scripts = [
      script('邮费', '异议/包邮'),
      script('空', '异议/其他', { messages: ['{{时间}}'] }),
      script('抹零', '异议/议价'),
    ]
    expect(titles(scripts, { doubt: 'price' })).toEqual(['抹零', '邮费', '空'])
  })
})

it('tells what a doubt is about and what a letter is', () => {
  expect(['有点贵', '几天能到', '包邮吗', '是正品吗', '随便问问'].map(objectionKindOf)).toEqual([
    'price',
    'delivery',
    'freight',
    'genuine',
    'other',
  ])
  expect(['0', 'O', 'l', '\u200b', '|'].map(letterKind)).toEqual(['digit', 'upper', 'lower', 'unseen', 'sign'])
})

import { describe, expect, it } from 'vitest'
import { basisText, figureText, shortText } from '#renderer/features/reports/figure-text.ts'
import type { Text } from '#renderer/text/use-text.ts'

const t: Text = (key, values) => `${key}${values ? JSON.stringify(values) : ''}`
const figure = (name: Parameters<typeof figureText>[1]['name'], value: number | null, n = 100) => {
  return { name, value, n, of: 45, standing: value === null ? ('tooFew' as const) : ('fine' as const) }
}

describe('R74 a figure in words', () => {
  it.each([
    ['inquiryConversion', 0.4521, '45.2%'],
    ['averageOrder', 5_049.6, '¥50.50'],
    ['disputes', 2, '2.0'],
    ['medianReply', 8_040, 'reports.seconds{"seconds":"8.0"}'],
    ['slowReply', 125_000, 'reports.minutes{"minutes":2,"seconds":5}'],
  ] as const)('%s of %d', (name, value, words) => {
    expect(figureText(t, figure(name, value))).toBe(words)
  })

  it('too few are said with their number, in a word on a column, and what it rests on stands all the same', () => {
    const few = figure('replyRate', null, 12)
    expect(figureText(t, few)).toBe('reports.tooFew{"n":12}')
    expect(shortText(t, few)).toBe('reports.tooFew.short')
    expect(basisText(t, few)).toBe('reports.basis{"of":45,"n":12}')
  })

  it('nothing to divide by is "-"', () => {
    expect(figureText(t, { ...figure('replyRate', null, 0), standing: 'none' })).toBe('reports.standing.none')
    expect(shortText(t, { ...figure('replyRate', null, 0), standing: 'none' })).toBe('-')
  })
})

import { describe, expect, it } from 'vitest'
import { codeItems, conductItems, normItems } from '#shared/conduct/conduct-items.ts'
import { maySign } from '#shared/conduct/sheet.ts'
import { compareTyped, cpmOf, isPassed, testMs } from '#shared/conduct/typing.ts'
import { typingTexts } from '#shared/conduct/typing-texts.ts'

const answers = conductItems.map((item) => ({ item, isKept: true }))

describe('R07 the check sheet', () => {
  it('has the thirteen of the code and the eight norms', () => {
    expect([codeItems.length, normItems.length, new Set(conductItems).size]).toEqual([13, 8, 21])
  })

  it('is signed when each has its answer, kept or not, once', () => {
    expect(maySign(answers).ok).toBe(true)
    expect(maySign(answers.map((one) => ({ ...one, isKept: false }))).ok).toBe(true)
    expect(maySign(answers.slice(2))).toMatchObject({ failure: { code: 'items_open', details: { open: 2 } } })
    expect(maySign([...answers, ...answers.slice(0, 1)])).toMatchObject({ failure: { code: 'item_twice' } })
  })
})

describe('R07 characters a minute', () => {
  it.each([
    [60, 60_000, 60, true],
    [59, 60_000, 59, false],
    [30, 30_000, 60, true],
    [100, 100_001, 59.9994, false],
    [0, 60_000, 0, false],
  ])('%i right in %i ms are %d', (chars, ms, cpm, passes) => {
    expect(cpmOf({ chars, ms })).toBeCloseTo(cpm, 3)
    expect(isPassed({ chars, ms })).toBe(passes)
  })

  it.each([
    ['as it stands', '您好，欢迎光临', 7, 0],
    ['nothing', '', 0, 0],
    ['as far as it went', '您好，欢', 4, 0],
    ['one wrong', '您号，欢迎光临', 6, 1],
    ['one left out: the rest still counts', '您，欢迎光临', 6, 1],
    ['one twice', '您好好，欢迎光临', 7, 1],
    ['two changed round', '您好，迎欢光临', 6, 2],
    ['a half-width comma', '您好,欢迎光临', 6, 1],
    ['more than the text', '您好，欢迎光临呀呀', 7, 2],
    ['something else altogether', 'abcd', 0, 4],
  ])('%s', (_what, typed, chars, errors) => {
    expect(compareTyped('您好，欢迎光临', typed)).toEqual({ chars, errors })
  })

  it('a sign of two units counts once, and so does a letter written in two ways', () => {
    expect(compareTyped('好😀é', '好😀e\u0301')).toEqual({ chars: 3, errors: 0 })
  })

  it('every text is longer than a minute at the pace asked for, and has no sign an input method does not give', () => {
    for (const { text } of typingTexts) {
      expect(text.length).toBeGreaterThan((testMs / 1_000) * 2)
      expect(text).toMatch(/^[\p{Script=Han}，。？]+$/u)
    }
  })
})

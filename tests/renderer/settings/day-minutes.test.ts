import { describe, expect, it } from 'vitest'
import { minutesOf, minutesText, wholeOf } from '#renderer/features/settings/day-minutes.ts'

describe('hours and figures as people type them', () => {
  it.each([
    ['08:30', 510],
    ['8:30', 510],
    ['24:00', 1_440],
    ['９:00', null],
    ['9：05', 545],
    ['24:01', null],
    ['9:60', null],
    ['', null],
  ])('%j is minute %s', (text, minutes) => expect(minutesOf(text)).toBe(minutes))

  it('the end of the day is 24:00', () => {
    expect([0, 510, 1_440].map(minutesText)).toEqual(['00:00', '08:30', '24:00'])
  })

  it('an empty field is not known; what is no number is no number', () => {
    expect(wholeOf(' ')).toBeNull()
    expect(wholeOf('180')).toBe(180)
    expect(wholeOf('3 分钟')).toBeNaN()
  })
})

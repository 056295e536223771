import { describe, expect, it } from 'vitest'
import { addMonths } from '#shared/kernel/calendar.ts'
import { formatInstant, parseInstant } from '#shared/kernel/time.ts'

const moved = (from: string, months: number) => formatInstant(addMonths(parseInstant(from) ?? 0, months))

describe('calendar months in Shanghai', () => {
  it.each([
    ['2024-06-15 12:00:00', -1, '2024-05-15 12:00:00'],
    ['2024-03-31 00:30:00', -1, '2024-02-29 00:30:00'],
    ['2023-03-31 23:59:59', -1, '2023-02-28 23:59:59'],
    ['2024-01-31 07:00:00', 1, '2024-02-29 07:00:00'],
    ['2024-02-29 12:00:00', 12, '2025-02-28 12:00:00'],
    ['2024-12-15 01:00:00', 2, '2025-02-15 01:00:00'],
    ['2024-05-01 06:00:00', -17, '2022-12-01 06:00:00'],
  ])('%s and %d months is %s', (from, months, to) => {
    expect(moved(from, months)).toBe(to)
  })
})

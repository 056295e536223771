import { describe, expect, it } from 'vitest'
import { deadlineBand } from '#shared/kernel/deadline.ts'
import { hourMs } from '#shared/kernel/time.ts'

describe('R05 deadline bands', () => {
  it.each([
    [24 * hourMs + 1, 'later'],
    [24 * hourMs, 'today'],
    [6 * hourMs + 1, 'today'],
    [6 * hourMs, 'soon'],
    [hourMs, 'soon'],
    [hourMs - 1, 'urgent'],
    [0, 'urgent'],
    [-1, 'late'],
  ])('%i ms left is %s', (leftMs, band) => {
    expect(deadlineBand(1_000_000 + leftMs, 1_000_000)).toBe(band)
  })
})

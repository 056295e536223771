import { describe, expect, it } from 'vitest'
import { shiftAt } from '#shared/roster/shift.ts'

const at = (time: string) => Date.parse(`${time}+08:00`)

describe('R02 which shift is on', () => {
  it.each([
    ['2025-11-05T08:29:59', { on: '2025-11-04', leaving: 'night', coming: 'day', onDuty: [] }],
    ['2025-11-05T08:30:00', { on: '2025-11-05', leaving: 'day', coming: 'night', onDuty: ['day'] }],
    ['2025-11-05T16:00:00', { on: '2025-11-05', leaving: 'day', coming: 'night', onDuty: ['day', 'night'] }],
    ['2025-11-05T16:30:00', { on: '2025-11-05', leaving: 'night', coming: 'day', onDuty: ['night'] }],
    ['2025-11-05T23:59:59', { on: '2025-11-05', leaving: 'night', coming: 'day', onDuty: ['night'] }],
    ['2025-11-06T00:00:00', { on: '2025-11-05', leaving: 'night', coming: 'day', onDuty: [] }],
    ['2026-01-01T00:05:00', { on: '2025-12-31', leaving: 'night', coming: 'day', onDuty: [] }],
  ])('at %s', (time, shift) => {
    expect(shiftAt(at(time))).toEqual(shift)
  })
})

import { describe, expect, it } from 'vitest'
import { isLeftLying } from '#shared/handover/shift.ts'

const at = (time: string) => Date.parse(`${time}+08:00`)

describe('R03 a note nobody takes shows to supervisors', () => {
  const toNight = { on: '2025-11-05', fromShift: 'day' as const, toShift: 'night' as const, ackAt: null }
  const toDay = { on: '2025-11-05', fromShift: 'night' as const, toShift: 'day' as const, ackAt: null }

  it.each([
    ['30 min into the night', toNight, '2025-11-05T15:30:00', '2025-11-05T16:30:00'],
    ['30 min after a note that came late', toNight, '2025-11-05T16:25:00', '2025-11-05T16:55:00'],
    ['30 min into the next day', toDay, '2025-11-05T23:55:00', '2025-11-06T09:00:00'],
  ])('%s', (_when, note, written, until) => {
    const lying = { ...note, writtenAt: at(written) }
    expect([isLeftLying(lying, at(until)), isLeftLying(lying, at(until) + 1)]).toEqual([false, true])
  })

  it('not once it is acknowledged', () => {
    const taken = { ...toNight, writtenAt: at('2025-11-05T16:00:00'), ackAt: at('2025-11-05T18:00:00') }
    expect(isLeftLying(taken, at('2025-11-05T20:00:00'))).toBe(false)
  })
})

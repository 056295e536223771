import { describe, expect, it } from 'vitest'
import { mayAskLeave } from '#shared/roster/leave-rule.ts'
import { minutesAfterNight, onNow } from '#shared/roster/on-now.ts'

const at = (time: string) => Date.parse(`${time}+08:00`)
const entries = [
  { personId: 'early', duty: 'day' },
  { personId: 'late', duty: 'night' },
  { personId: 'other', duty: 'night' },
  { personId: 'free', duty: 'rest' },
] as const
const nobody = new Set<string>()

describe('R02 who is on now by the rota', () => {
  it.each([
    ['2025-11-05T08:30:00', ['early']],
    ['2025-11-05T15:59:59', ['early']],
    ['2025-11-05T16:00:00', ['early', 'late', 'other']],
    ['2025-11-05T16:30:00', ['late', 'other']],
    ['2025-12-31T23:59:59', ['late', 'other']],
    ['2026-01-01T00:00:00', []],
    ['2025-11-05T08:29:59', []],
  ])('at %s', (time, people) => {
    expect(onNow(entries, at(time), nobody).map(({ personId }) => personId)).toEqual(people)
  })

  it('after 00:00, over the year too, only who still has a buyer of the night', () => {
    const on = onNow(entries, at('2026-01-01T00:20:00'), new Set(['late', 'early']))
    expect(on).toEqual([{ personId: 'late', shift: 'night', isStaying: true }])
  })

  it.each([
    ['2025-11-05T23:59:59', 0],
    ['2025-11-06T00:00:59', 0],
    ['2025-11-06T00:25:30', 25],
    ['2026-01-01T01:00:00', 60],
    ['2025-11-06T08:30:00', 0],
  ])('minutes after the night at %s', (time, minutes) => {
    expect(minutesAfterNight(at(time))).toBe(minutes)
  })
})

describe('R02 leave is asked for a day ahead', () => {
  const own = (isGranted: boolean | null) => [
    { on: '2025-11-06', decision: isGranted === null ? null : { isGranted, note: '', by: 'x', at: 0 } },
  ]

  it.each([
    ['2025-11-05T23:59:59', true],
    ['2025-11-06T00:00:00', false],
    ['2025-11-07T09:00:00', false],
  ])('for 6 November at %s', (time, isTaken) => {
    expect(mayAskLeave('2025-11-06', at(time), []).ok).toBe(isTaken)
  })

  it('on 31 December for New Year', () => {
    expect(mayAskLeave('2026-01-01', at('2025-12-31T23:59:59'), []).ok).toBe(true)
    expect(mayAskLeave('2026-01-01', at('2026-01-01T00:00:00'), [])).toMatchObject({ failure: { code: 'leave_late' } })
  })

  it('once: not while it waits or is granted, again after it was refused', () => {
    const now = at('2025-11-05T10:00:00')
    expect([null, true, false].map((one) => mayAskLeave('2025-11-06', now, own(one)).ok)).toEqual([false, false, true])
  })
})

import { describe, expect, it } from 'vitest'
import { minuteMs } from '#shared/kernel/time.ts'
import { cardMinutes, doneByTen, lookBackPeriod, minutesOf, morningEnds, workBegins } from '#shared/reports/morning.ts'
import { daysOf, periodOf, periodsUpTo } from '#shared/reports/period.ts'

const on = '2026-11-20'
const card = (doneAt: number | null) => ({ startedAt: workBegins(on), doneAt, note: '' })
const done = (last: number | null) => {
  const early = card(workBegins(on))
  return { on, plan: early, figures: early, check: early, solve: card(last) }
}
const byTen = (mornings: readonly ReturnType<typeof done>[], now: number, offDays: readonly string[] = []) =>
  doneByTen(mornings, { since: on, today: on, now, isWorked: (one) => !offDays.includes(one) })

describe('R70 the morning', () => {
  it('plans 10 to 15 minutes before work, looks at figures for 30, checks for 30 to 60, and solves at once', () => {
    expect(cardMinutes).toEqual({ plan: [10, 15], figures: [30, 30], check: [30, 60], solve: null })
  })

  it('is done by ten at ten o’clock sharp, and not a millisecond later', () => {
    const ten = morningEnds(on)
    expect(byTen([done(ten)], ten)).toEqual({ done: 1, of: 1 })
    expect(byTen([done(ten + 1)], ten + 1)).toEqual({ done: 0, of: 1 })
  })

  it('counts today only once it is done or ten is past', () => {
    const ten = morningEnds(on)
    expect(byTen([], ten)).toEqual({ done: 0, of: 0 })
    expect(byTen([done(null)], ten + 1)).toEqual({ done: 0, of: 1 })
  })

  it('a day off is not missed, and counts when it was worked all the same', () => {
    expect(byTen([], morningEnds(on) + 1, [on])).toEqual({ done: 0, of: 0 })
    expect(byTen([done(morningEnds(on))], morningEnds(on) + 1, [on])).toEqual({ done: 1, of: 1 })
  })

  it('after days off it looks back on all of them', () => {
    const isWorked = (one: string) => !['2026-11-21', '2026-11-22'].includes(one)
    expect(lookBackPeriod('2026-11-23', isWorked)).toEqual({ from: '2026-11-20', to: '2026-11-22' })
    expect(lookBackPeriod('2026-11-24', isWorked)).toEqual({ from: '2026-11-23', to: '2026-11-23' })
  })

  it('a running part runs on with the clock, a done one does not', () => {
    const began = workBegins(on)
    expect(minutesOf(card(null), began + 20 * minuteMs)).toBe(20)
    expect(minutesOf(card(began + 12 * minuteMs), began + 50 * minuteMs)).toBe(12)
    expect(minutesOf(undefined, began)).toBeNull()
  })
})

describe('R74 days, weeks, months', () => {
  it('a week runs from Monday to Sunday, a month to its last day', () => {
    expect(periodOf('week', '2026-11-22')).toEqual({ from: '2026-11-16', to: '2026-11-22' })
    expect(periodOf('month', '2026-02-10')).toEqual({ from: '2026-02-01', to: '2026-02-28' })
    expect(daysOf(periodOf('month', '2026-12-31'))).toHaveLength(31)
  })

  it('periods stand without a gap', () => {
    expect(periodsUpTo('month', '2026-01-31', 3).map(({ from }) => from)).toEqual([
      '2025-11-01',
      '2025-12-01',
      '2026-01-01',
    ])
  })
})

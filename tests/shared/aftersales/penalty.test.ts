import { describe, expect, it } from 'vitest'
import { screenedUntil, standingOf, type ViolationClass } from '#shared/aftersales/penalty.ts'

const row = (on: string, points: number, kind: ViolationClass = 'general', expiresOn: string | null = null) => {
  return { on, points, class: kind, expiresOn }
}
const at = (today: string, resetOn: string | null = null) => ({ today, resetOn })

describe('R40 penalty ledger', () => {
  it('11 general points are none too many, 12 screen the shop for 12 days', () => {
    const eleven = standingOf([row('2026-03-01', 5), row('2026-03-05', 6)], 'general', at('2026-03-10'))
    expect(eleven).toEqual({ sum: 11, left: 1, reachedOn: null })
    const twelve = standingOf([row('2026-03-01', 6), row('2026-03-05', 6)], 'general', at('2026-03-10'))
    expect(twelve).toEqual({ sum: 12, left: 0, reachedOn: '2026-03-05' })
    expect(screenedUntil(twelve, '2026-03-10')).toBe('2026-03-17')
    expect([screenedUntil(twelve, '2026-03-17'), screenedUntil(twelve, '2026-03-18')]).toEqual(['2026-03-17', null])
    expect(screenedUntil(eleven, '2026-03-10')).toBeNull()
  })

  it('47 serious points are not closure, 48 are; the two sums never add up', () => {
    const rows = [row('2026-01-01', 47, 'serious'), row('2026-01-02', 11)]
    expect(standingOf(rows, 'serious', at('2026-02-01'))).toEqual({ sum: 47, left: 1, reachedOn: null })
    expect(standingOf(rows, 'general', at('2026-02-01')).sum).toBe(11)
    const closed = standingOf([...rows, row('2026-01-03', 1, 'serious')], 'serious', at('2026-02-01'))
    expect(closed).toMatchObject({ left: 0, reachedOn: '2026-01-03' })
  })

  it('what expired counts no more; the last day still does', () => {
    const rows = [row('2026-01-01', 6, 'general', '2026-02-01')]
    expect(standingOf(rows, 'general', at('2026-02-01')).sum).toBe(6)
    expect(standingOf(rows, 'general', at('2026-02-02')).sum).toBe(0)
  })

  it('sums begin anew on the day the shop has set, and by themselves never', () => {
    const rows = [row('2025-12-31', 6), row('2026-01-01', 4)]
    expect(standingOf(rows, 'general', at('2026-06-01')).sum).toBe(10)
    expect(standingOf(rows, 'general', at('2026-06-01', '01-01')).sum).toBe(4)
    expect(standingOf(rows, 'general', at('2026-06-01', '07-01')).sum).toBe(10)
  })
})

import { describe, expect, it } from 'vitest'
import { parseInstant } from '#shared/kernel/time.ts'
import { flagEndsAt, riskStateOf } from '#shared/segments/risk.ts'

const at = (text: string) => parseInstant(text) ?? Number.NaN
const approved = { by: 'lead', at: at('2024-02-29 12:00:00'), isApproved: true }

describe('R53 how long a risk flag stands', () => {
  it('is only asked for until a supervisor has decided', () => {
    expect(riskStateOf({ decision: null, liftedAt: null }, 0)).toBe('asked')
    expect(riskStateOf({ decision: { ...approved, isApproved: false }, liftedAt: null }, 0)).toBe('refused')
  })

  it('ends by itself after twelve months', () => {
    const flag = { decision: approved, liftedAt: null }
    const end = at('2025-02-28 12:00:00')
    expect(flagEndsAt(approved.at)).toBe(end)
    expect([end - 1, end].map((now) => riskStateOf(flag, now))).toEqual(['approved', 'expired'])
    expect(riskStateOf({ ...flag, liftedAt: 1 }, 2)).toBe('lifted')
  })
})

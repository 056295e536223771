import { describe, expect, it } from 'vitest'
import { formatInstant, parseInstant } from '#shared/kernel/time.ts'
import { seedCards } from '#shared/loyalty/level-card.ts'
import { levelScript } from '#shared/loyalty/level-script.ts'
import { memberPrice } from '#shared/loyalty/member-price.ts'
import { courseBegun, isDueAgain, isOpen, nextActOf, stepVip, type VipAct, vipStatusOf } from '#shared/loyalty/vip.ts'

const at = (text: string) => parseInstant(text) ?? Number.NaN

describe('R50 member price and privileges', () => {
  it('100.00 is 95.00 for advanced and 90.00 for VIP', () => {
    const prices = (['normal', 'advanced', 'vip', 'supremeVip'] as const).map((level) =>
      memberPrice(10_000, seedCards[level].rate),
    )
    expect(prices).toEqual([10_000, 9_500, 9_000, 9_000])
  })

  it('rounds half a fen up', () => {
    expect([memberPrice(10, 9_500), memberPrice(9, 9_500), memberPrice(1, 9_000), memberPrice(0, 9_000)]).toEqual([
      10, 9, 1, 0,
    ])
  })

  it('the script names what the level brings, and there is none for a bare price', () => {
    const card = { rate: 9_500, privileges: [{ kind: 'gift' as const, text: '每单随箱小礼' }] }
    expect(levelScript('advanced', card)).toContain('高级会员，可以享受：会员价95折；每单随箱小礼')
    expect(levelScript('vip', { ...card, rate: 9_000 })).toContain('会员价9折')
    expect(levelScript('advanced', { ...card, privileges: [] })).toBeNull()
  })
})

describe('R51 the yearly VIP process', () => {
  const day = at('2024-02-29 15:00:00')

  function walk(...acts: VipAct[]) {
    const course: Parameters<typeof stepVip>[0] = { ...courseBegun }
    for (const act of acts) {
      const step = stepVip(course, act, day)
      if (!step.ok) throw new Error(step.failure.code)
      Object.assign(course, step.value)
    }
    return course
  }

  it('goes from notice over mail and return slip to registration', () => {
    expect(nextActOf(courseBegun, day)).toBe('phone')
    expect(vipStatusOf(walk('phone'), day)).toBe('notified')
    expect(vipStatusOf(walk('phone', 'mail'), day)).toBe('mailed')
    expect(nextActOf(walk('phone', 'mail', 'receiveSlip'), day)).toBe('register')
    expect(vipStatusOf(walk('phone', 'mail', 'receiveSlip', 'register'), day)).toBe('registered')
    expect(vipStatusOf(walk('phone', 'decline'), day)).toBe('declined')
  })

  it('registers nobody without the return slip', () => {
    expect(stepVip(walk('phone', 'mail'), 'register', day)).toMatchObject({ failure: { code: 'no_slip' } })
    expect(stepVip(courseBegun, 'mail', day)).toMatchObject({ failure: { code: 'step_out_of_order' } })
  })

  it('is valid for exactly one calendar year, and over on the day after', () => {
    const registered = walk('phone', 'mail', 'receiveSlip', 'register')
    expect(formatInstant(registered.validUntil ?? 0)).toBe('2025-02-28 15:00:00')
    const statuses = ['2025-02-28 23:59:59', '2025-03-01 00:00:00'].map((text) => vipStatusOf(registered, at(text)))
    expect(statuses).toEqual(['registered', 'expired'])
    expect(isOpen(registered, at('2025-03-01 00:00:00'))).toBe(false)
  })

  it('is looked at again from 30 days before its end', () => {
    const registered = walk('phone', 'mail', 'receiveSlip', 'register')
    const times = ['2025-01-29 14:59:59', '2025-01-29 15:00:00', '2025-06-01 00:00:00']
    expect(times.map((text) => isDueAgain(registered, at(text)))).toEqual([false, true, true])
    expect(isDueAgain(courseBegun, day)).toBe(false)
  })
})

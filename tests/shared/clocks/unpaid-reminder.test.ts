import { describe, expect, it } from 'vitest'
import { reminderOf } from '#shared/clocks/unpaid-reminder.ts'
import { minuteMs } from '#shared/kernel/time.ts'

const at = (time: string, day = '2025-11-05') => Date.parse(`${day}T${time}+08:00`)
const order = (placedAt: number) => ({ state: 'awaitingPayment' as const, placedAt })
const asked = (now: number, remindAfterMinutes = 30) => ({ remindAfterMinutes, now })

describe('R28 unpaid-order reminders', () => {
  it('an unpaid order is due at 30 minutes, not a millisecond earlier', () => {
    const placed = at('10:00:00')
    expect(reminderOf(order(placed), [], asked(placed + 30 * minuteMs - 1))).toEqual({
      state: 'waiting',
      at: placed + 30 * minuteMs,
    })
    expect(reminderOf(order(placed), [], asked(placed + 30 * minuteMs)).state).toBe('due')
    expect(reminderOf(order(placed), [], asked(placed + 10 * minuteMs, 10)).state).toBe('due')
  })

  it('a paid or closed one is never reminded of', () => {
    const paid = { state: 'awaitingDispatch' as const, placedAt: at('10:00:00') }
    expect(reminderOf(paid, [], asked(at('12:00:00')))).toEqual({ state: 'over', because: 'paid' })
  })

  it('one more on the same day, no third', () => {
    const placed = at('10:00:00')
    const first = at('10:40:00')
    expect(reminderOf(order(placed), [first], asked(at('10:41:00')))).toEqual({ state: 'waiting', at: at('11:10:00') })
    expect(reminderOf(order(placed), [first], asked(at('18:00:00'))).state).toBe('due')
    const both = reminderOf(order(placed), [first, at('18:00:00')], asked(at('20:00:00')))
    expect(both).toEqual({ state: 'over', because: 'remindedEnough' })
  })

  it('none the day after the first one', () => {
    const next = reminderOf(order(at('10:00:00')), [at('10:40:00')], asked(at('10:00:00', '2025-11-06')))
    expect(next).toEqual({ state: 'over', because: 'remindedEnough' })
  })

  it('none from 21:00 to 09:00: an order of the evening waits for the morning', () => {
    const placed = at('20:31:00')
    const morning = at('09:00:00', '2025-11-06')
    expect(reminderOf(order(placed), [], asked(at('21:01:00')))).toEqual({ state: 'waiting', at: morning })
    expect(reminderOf(order(placed), [], asked(morning - 1)).state).toBe('waiting')
    expect(reminderOf(order(placed), [], asked(morning)).state).toBe('due')
    expect(reminderOf(order(at('03:00:00')), [], asked(at('04:00:00')))).toEqual({
      state: 'waiting',
      at: at('09:00:00'),
    })
  })

  it('the last moment of the day is 20:59:59.999', () => {
    const placed = at('20:00:00')
    expect(reminderOf(order(placed), [], asked(at('21:00:00') - 1)).state).toBe('due')
    expect(reminderOf(order(placed), [], asked(at('21:00:00')))).toEqual({ state: 'over', because: 'quietHours' })
  })

  it('what nobody reminded of on its day is left alone', () => {
    const late = reminderOf(order(at('10:00:00')), [], asked(at('10:00:00', '2025-11-06')))
    expect(late).toEqual({ state: 'over', because: 'dayPassed' })
  })
})

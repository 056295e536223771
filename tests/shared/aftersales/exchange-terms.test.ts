import { describe, expect, it, vi } from 'vitest'
import { clocksOf, nextClock, openDueOf } from '#shared/aftersales/clock.ts'
import { newReturn, type ReturnAbout } from '#shared/aftersales/return-flow.ts'
import { naturalDayEnd, rollingDays } from '#shared/aftersales/terms.ts'
import { noDue, type Ticket } from '#shared/aftersales/ticket.ts'
import type { ClockName } from '#shared/aftersales/ticket-words.ts'
import { isOverdue } from '#shared/kernel/deadline.ts'
import { dayMs, formatInstant } from '#shared/kernel/time.ts'
import { at, clocked } from './clocked.ts'

const exchange = (over: Partial<ReturnAbout>): ReturnAbout => ({
  ...newReturn('exchange', at('2026-05-01 10:00')),
  ...(over as object),
})
const clockOf = (clock: ClockName, about: Ticket['about'], over = {}) =>
  clocksOf(clocked(about, over)).find((one) => one.clock === clock)

/** Within to the last millisecond, over with the next one. */
function expectEnd(dueAt: number | undefined, end: string): void {
  expect(dueAt).toBe(at(end))
  expect([isOverdue(at(end), at(end)), isOverdue(at(end), at(end) + 1)]).toEqual([false, true])
}

describe('R41 R42 how terms are counted', () => {
  it('a rolling day is 24 hours to the millisecond, over the end of a month and of a year', () => {
    expect(rollingDays(at('2026-01-31 09:30:15.250'), 1)).toBe(at('2026-02-01 09:30:15.250'))
    expect(rollingDays(at('2026-12-25 23:00'), 10)).toBe(at('2027-01-04 23:00'))
    expect(rollingDays(at('2028-02-27 08:00'), 2)).toBe(at('2028-02-29 08:00'))
  })

  it('a natural day ends with its last millisecond in the shop’s zone, wherever in the day it began', () => {
    for (const time of ['00:00:00.000', '09:00', '23:59:59.999']) {
      expect(naturalDayEnd(at(`2026-05-01 ${time}`), 3)).toBe(at('2026-05-04 23:59:59.999'))
    }
    expect(naturalDayEnd(at('2026-12-30 12:00'), 3)).toBe(at('2027-01-02 23:59:59.999'))
    expect(naturalDayEnd(at('2028-02-27 12:00'), 3)).toBe(at('2028-03-01 23:59:59.999'))
  })

  it('the time zone of the computer is never asked', () => {
    const localGetters = ['getTimezoneOffset', 'getFullYear', 'getMonth', 'getDate', 'getHours'] as const
    const spies = localGetters.map((getter) => vi.spyOn(Date.prototype, getter))
    expect(naturalDayEnd(at('2026-05-01 09:00'), 3)).toBe(at('2026-05-04 23:59:59.999'))
    expect(clocksOf(clocked(exchange({})))).toHaveLength(2)
    for (const spy of spies) expect(spy).not.toHaveBeenCalled()
    vi.restoreAllMocks()
  })
})

describe('R41 Kuaishou exchange clocks', () => {
  it('KX1: a request of Monday 10:00 is handled by Wednesday 10:00', () => {
    const about = newReturn('exchange', at('2026-05-04 10:00'))
    expectEnd(clockOf('KX1', about)?.dueAt, '2026-05-06 10:00')
    expect(clockOf('KX1', { ...about, approvedAt: at('2026-05-05 09:00') })?.endedAt).toBe(at('2026-05-05 09:00'))
    expect(clockOf('KX1', { ...about, rejectedAt: at('2026-05-05 09:00') })?.endedAt).toBe(at('2026-05-05 09:00'))
  })

  it('KX2: approval on 1 May 12:00, posted by 11 May 12:00; the number ends it', () => {
    const about = exchange({ approvedAt: at('2026-05-01 12:00') })
    expectEnd(clockOf('KX2', about)?.dueAt, '2026-05-11 12:00')
    expect(clockOf('KX2', { ...about, sentAt: at('2026-05-07 08:00') })?.endedAt).toBe(at('2026-05-07 08:00'))
  })

  it('KX2 begins with the agreement by default where KX1 ran out, also when somebody agrees later', () => {
    const byDefault = { startedAt: at('2026-05-03 10:00'), dueAt: at('2026-05-13 10:00') }
    expect(clockOf('KX2', exchange({}))).toMatchObject(byDefault)
    expect(clockOf('KX2', exchange({ approvedAt: at('2026-05-04 15:00') }))).toMatchObject(byDefault)
    expect(clockOf('KX2', exchange({ rejectedAt: at('2026-05-02 15:00') }))).toBeUndefined()
  })

  it('KX3: seven times 24 hours from the signature to the inspection', () => {
    const about = exchange({ approvedAt: at('2026-05-01 12:00'), receivedAt: at('2026-05-28 16:45:00.001') })
    expectEnd(clockOf('KX3', about)?.dueAt, '2026-06-04 16:45:00.001')
    expect(clockOf('KX3', { ...about, inspectedAt: at('2026-05-29 10:00') })?.endedAt).toBe(at('2026-05-29 10:00'))
  })

  it('KX4: ten times 24 hours from the buyer’s signature, over the year’s end', () => {
    const about = exchange({ approvedAt: at('2026-05-01 12:00'), replacedAt: at('2026-12-28 18:00') })
    expectEnd(clockOf('KX4', about)?.dueAt, '2027-01-07 18:00')
    expect(clockOf('KX4', { ...about, confirmedAt: at('2026-12-30 10:00') })?.endedAt).toBe(at('2026-12-30 10:00'))
  })

  it('they hold for exchanges of Kuaishou from 2022-09-30 on, for nothing else', () => {
    expect(clocksOf(clocked(exchange({}), { platform: 'taobao' }))).toEqual([])
    expect(clocksOf(clocked(newReturn('return', at('2026-05-01 10:00'))))).toEqual([])
    expect(clocksOf(clocked(newReturn('exchange', at('2022-09-29 23:59:59.999'))))).toEqual([])
    expect(clocksOf(clocked(newReturn('exchange', at('2022-09-30 00:00'))))).toHaveLength(2)
  })

  it('a deadline the platform told wins over the computed one, and what follows counts from it', () => {
    const told = { id: 'a', what: '平台倒计时', clock: 'KX1' as const, source: 'typed' as const, setBy: 'p' }
    const deadlines = [
      { ...told, dueAt: at('2026-05-02 08:00'), setAt: at('2026-05-01 11:00'), endedAt: null },
      { ...told, dueAt: at('2026-05-04 20:00'), setAt: at('2026-05-01 12:00'), endedAt: null },
    ]
    expect(clockOf('KX1', exchange({}), { deadlines })).toMatchObject({
      dueAt: at('2026-05-04 20:00'),
      source: 'typed',
    })
    expect(clockOf('KX2', exchange({}), { deadlines })?.dueAt).toBe(at('2026-05-14 20:00'))
    expect(clocksOf(clocked(exchange({}), { deadlines }))).toHaveLength(2)
    const again = exchange({ requestedAt: at('2026-05-20 10:00') })
    expect(clockOf('KX1', again, { deadlines })).toMatchObject({ dueAt: at('2026-05-22 10:00'), source: 'computed' })
  })
})

describe('R41 the nearest deadline of a case', () => {
  it('is the nearest that runs, at every station', () => {
    const walk: [Partial<ReturnAbout>, ClockName | null][] = [
      [{}, 'KX1'],
      [{ approvedAt: at('2026-05-01 12:00') }, 'KX2'],
      [{ sentAt: at('2026-05-03 12:00') }, null],
      [{ receivedAt: at('2026-05-05 12:00') }, 'KX3'],
      [{ inspectedAt: at('2026-05-06 12:00') }, null],
      [{ reshippedAt: at('2026-05-06 18:00') }, null],
      [{ replacedAt: at('2026-05-09 12:00') }, 'KX4'],
      [{ confirmedAt: at('2026-05-10 12:00') }, null],
    ]
    let facts: Partial<ReturnAbout> = {}
    for (const [more, expected] of walk) {
      facts = { ...facts, ...(more as object) }
      const next = nextClock(clocked(exchange(facts)))
      expect(next?.clock ?? null).toBe(expected)
      expect(openDueOf(clocked(exchange(facts)))).toBe(next?.dueAt ?? noDue)
    }
    expect(openDueOf(clocked(exchange({}), { closedAt: at('2026-05-01 11:00') }))).toBeUndefined()
  })

  it('one that ran out stays the nearest until somebody has looked what the platform did', () => {
    const about = exchange({})
    expect(nextClock(clocked(about))?.clock).toBe('KX1')
    const tooEarly = [{ clock: 'KX1' as const, at: at('2026-05-03 10:00'), by: 'p' }]
    expect(nextClock(clocked(about, { verified: tooEarly }))?.clock).toBe('KX1')
    const verified = [{ clock: 'KX1' as const, at: at('2026-05-03 10:00:00.001'), by: 'p' }]
    expect(nextClock(clocked(about, { verified }))).toMatchObject({ clock: 'KX2', dueAt: at('2026-05-13 10:00') })
  })

  it('a clock set back a day, forward a year, or a machine asleep over it change no deadline', () => {
    const ticket = clocked(exchange({}))
    const due = at('2026-05-03 10:00')
    for (const [now, isLate] of [
      [at('2026-04-30 10:00'), false],
      [due, false],
      [due + 9 * dayMs, true],
      [at('2027-05-01 10:00'), true],
      [at('2026-05-02 10:00'), false],
    ] as const) {
      const next = nextClock(ticket)
      expect([next?.dueAt, next && isOverdue(next.dueAt, now), formatInstant(next?.dueAt ?? 0)]).toEqual([
        due,
        isLate,
        '2026-05-03 10:00:00',
      ])
    }
  })
})

import { describe, expect, it } from 'vitest'
import { formatInstant, minuteMs, parseInstant } from '#shared/kernel/time.ts'
import {
  dueAtAfter,
  endOfDay,
  isDue,
  isPressFree,
  mayFollowUp,
  type Turn,
  turnFollowUp,
} from '#shared/reception/follow-up.ts'
import type { FollowUp } from '#shared/reception/reception.ts'
import { aReception, event, ten } from './builders.ts'

const waiting: Pick<FollowUp, 'state' | 'dueAt' | 'history'> = {
  state: 'waiting',
  dueAt: ten + 10 * minuteMs,
  history: [],
}
const contacted = { ...waiting, state: 'contacted' as const }
const at = { at: ten + 20 * minuteMs, by: 'agent' }

function turn(from: typeof waiting, to: Turn, when = at): string {
  const result = turnFollowUp(from, to, when)
  return result.ok ? result.value.state : result.failure.code
}

describe('R24 the ten-minute pause', () => {
  it('not due at 9:59.999, due at 10:00', () => {
    expect(dueAtAfter(ten)).toBe(ten + 600_000)
    expect([599_999, 600_000].map((pausedMs) => isDue(waiting, ten + pausedMs))).toEqual([false, true])
    expect(isDue(contacted, ten + 600_000)).toBe(false)
  })

  it.each([
    ['2025-11-05 23:49:59', '2025-11-05 23:59:59'],
    ['2025-11-05 23:50:00', '2025-11-06 08:30:00'],
    ['2025-11-06 08:19:59', '2025-11-06 08:30:00'],
    ['2025-11-06 08:21:00', '2025-11-06 08:31:00'],
  ])('nobody is on shift from 00:00 to 08:30: deferred %s, due %s', (deferred, due) => {
    expect(formatInstant(dueAtAfter(parseInstant(deferred) ?? 0))).toBe(due)
  })

  it('the pause begins with the last word exchanged after the deferral', () => {
    const reception = aReception({
      deferredAt: [ten + 60_000],
      events: [event('buyerSpoke', ten), event('replied', ten + 90_000)],
    })
    expect(mayFollowUp({ reception, earlier: [], tags: [] }, ten + 120_000)).toEqual({
      ok: true,
      value: { deferredAt: ten + 90_000, dueAt: ten + 690_000 },
    })
  })
})

describe('R24 the stop rule', () => {
  const reception = aReception({ deferredAt: [ten + 60_000] })
  function start(deferral: Partial<Parameters<typeof mayFollowUp>[0]>): string {
    const result = mayFollowUp({ reception, earlier: [], tags: [], ...deferral }, ten + 120_000)
    return result.ok ? 'ok' : result.failure.code
  }

  it('one follow-up for each deferral', () => {
    expect(start({ earlier: [{ state: 'waiting', deferredAt: ten }] })).toBe('follow_up_open')
    expect(start({ earlier: [{ state: 'cancelled', deferredAt: ten + 60_000 }] })).toBe('follow_up_open')
    expect(start({ earlier: [{ state: 'cancelled', deferredAt: ten - 60_000 }] })).toBe('ok')
    expect(start({ reception: aReception() })).toBe('not_deferred')
  })

  it('none after a second "will look" in this session', () => {
    expect(start({ reception: aReception({ deferredAt: [ten, ten + 60_000] }) })).toBe('follow_up_stopped')
    expect(start({ earlier: [{ state: 'stopped', deferredAt: ten }] })).toBe('follow_up_stopped')
  })

  it('none for who must not be pressed today; the tag ends with the day', () => {
    const tags = [{ tag: 'do-not-press', until: endOfDay(ten) }]
    expect(start({ tags })).toBe('do_not_press')
    expect(formatInstant(endOfDay(ten))).toBe('2025-11-06 00:00:00')
    expect([endOfDay(ten) - 1, endOfDay(ten)].map((now) => isPressFree(tags, now))).toEqual([true, false])
  })
})

describe('R24 state machine', () => {
  it('waiting -> contacted | bought | cancelled, contacted -> bought | stopped', () => {
    const all: Turn[] = ['contacted', 'bought', 'stillLooks', 'buyerSpoke', 'cancel']
    expect(all.map((one) => turn(waiting, one))).toEqual([
      'contacted',
      'bought',
      'not_contacted',
      'cancelled',
      'cancelled',
    ])
    expect(all.map((one) => turn(contacted, one))).toEqual([
      'already_contacted',
      'bought',
      'stopped',
      'already_contacted',
      'stopped',
    ])
  })

  it('what has ended stays ended', () => {
    for (const state of ['bought', 'stopped', 'cancelled'] as const) {
      expect(turn({ ...waiting, state } as typeof waiting, 'contacted')).toBe('follow_up_ended')
    }
  })

  it('nobody is contacted before the pause is over, and each turn is written down', () => {
    expect(turn(waiting, 'contacted', { at: ten + 599_999, by: 'agent' })).toBe('follow_up_not_due')
    expect(turnFollowUp(waiting, 'contacted', { at: ten + 600_000, by: 'agent' })).toEqual({
      ok: true,
      value: { state: 'contacted', history: [{ at: ten + 600_000, by: 'agent', state: 'contacted', note: '' }] },
    })
  })
})

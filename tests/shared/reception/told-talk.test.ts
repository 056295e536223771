import { describe, expect, it } from 'vitest'
import { readClock } from '#shared/reception/clock.ts'
import type { ReceptionEvent } from '#shared/reception/reception.ts'
import { heard, newEvents, type ToldMessage } from '#shared/reception/told-talk.ts'
import { event, ten } from './builders.ts'

function said(side: ToldMessage['side'], at: number, kind: ToldMessage['kind'] = 'message'): ToldMessage {
  return { at, side, kind, source: 'pasted' }
}

function take(events: readonly ReceptionEvent[], messages: readonly ToldMessage[], toldAt = ten + 60_000) {
  return [...events, ...newEvents({ events: [...events] }, messages, toldAt)]
}

describe('R09 a chat that is pasted or imported', () => {
  it('keeps its source with every event', () => {
    expect(take([], [said('buyer', ten), said('agent', ten + 4_000)])).toEqual([
      { at: ten, kind: 'buyerSpoke', source: 'pasted', toldAt: ten + 60_000 },
      { at: ten + 4_000, kind: 'replied', source: 'pasted', toldAt: ten + 60_000 },
    ])
  })

  it('pasted twice adds nothing; a longer piece adds only what is new', () => {
    const once = take([], [said('buyer', ten), said('agent', ten + 4_000)])
    expect(take(once, [said('buyer', ten), said('agent', ten + 4_000)])).toEqual(once)
    expect(take(once, [said('agent', ten + 4_000), said('buyer', ten + 9_000)])).toHaveLength(3)
  })

  it('its times hold where it reaches: what we pressed and copied meanwhile is the same talk', () => {
    const pressed = [event('buyerSpoke', ten + 3_000), event('replied', ten + 4_500, 'copy')]
    expect(readClock(pressed).sixSecondMet).toBe(true)
    const told = take(pressed, [said('buyer', ten), said('agent', ten + 7_000)])
    expect(readClock(told)).toMatchObject({ firstInboundAt: ten, firstReplyAt: ten + 7_000, sixSecondMet: false })
  })

  it('what was pressed before and after it still counts', () => {
    const pressed = [event('buyerSpoke', ten + 30_000)]
    const told = take(pressed, [said('buyer', ten), said('agent', ten + 5_000)])
    expect(readClock(told)).toMatchObject({ waitingSince: ten + 30_000, sixSecondMet: true })
  })

  it('between two pasted pieces our own presses count', () => {
    const first = take(
      [event('buyerSpoke', ten + 20_000)],
      [said('buyer', ten), said('agent', ten + 5_000)],
      ten + 9_000,
    )
    const both = take(first, [said('agent', ten + 40_000), said('buyer', ten + 50_000)], ten + 60_000)
    expect(heard(both).map(({ at, source }) => [at - ten, source])).toEqual([
      [0, 'pasted'],
      [5_000, 'pasted'],
      [20_000, 'click'],
      [40_000, 'pasted'],
      [50_000, 'pasted'],
    ])
  })

  it('"no answer needed" is heard inside a pasted chat too: no platform tells it', () => {
    const events = take([event('noAnswerNeeded', ten + 21_000)], [said('agent', ten), said('buyer', ten + 20_000)])
    expect(readClock(events).waitingSince).toBeNull()
  })

  it('an automatic reply answers nobody: the buyer still waits for a person', () => {
    const events = take([], [said('buyer', ten), said('agent', ten + 1_000, 'autoReply')])
    expect(readClock(events)).toMatchObject({ waitingSince: ten, firstReplyAt: null, sixSecondMet: null })
  })
})

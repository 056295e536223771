import { describe, expect, it } from 'vitest'
import {
  bandOf,
  compareWaiting,
  lateByMs,
  owedSince,
  readClock,
  talkTime,
  waitingSince,
} from '#shared/reception/clock.ts'
import { aReception, event, ten } from './builders.ts'

describe('R09 golden six seconds', () => {
  it.each([
    [6_000, true],
    [6_001, false],
  ])('a first reply after %i ms meets it: %s', (replyMs, met) => {
    expect(readClock([event('buyerSpoke', ten), event('replied', ten + replyMs)])).toEqual({
      waitingSince: null,
      waitSource: null,
      firstInboundAt: ten,
      firstReplyAt: ten + replyMs,
      sixSecondMet: met,
    })
  })

  it('is not judged before there is a reply', () => {
    expect(readClock([event('buyerSpoke', ten)])).toEqual({
      waitingSince: ten,
      waitSource: 'click',
      firstInboundAt: ten,
      firstReplyAt: null,
      sixSecondMet: null,
    })
  })

  it('tells how it knows since when the buyer waits: of several messages the first one counts', () => {
    const told = [event('buyerSpoke', ten, 'import'), event('buyerSpoke', ten + 3_000, 'click')]
    expect(readClock(told).waitSource).toBe('import')
    expect(readClock([...told, event('replied', ten + 4_000)]).waitSource).toBeNull()
  })

  it('several messages in a row count from the first', () => {
    const events = [event('buyerSpoke', ten), event('buyerSpoke', ten + 4_000), event('buyerSpoke', ten + 5_000)]
    expect(waitingSince(events)).toBe(ten)
    expect(readClock([...events, event('replied', ten + 6_500)]).sixSecondMet).toBe(false)
  })

  it('"please wait" is an answer; "no answer needed" stops the clock without being one', () => {
    expect(readClock([event('buyerSpoke', ten), event('askedToWait', ten + 3_000)])).toMatchObject({
      waitingSince: null,
      firstReplyAt: ten + 3_000,
    })
    expect(readClock([event('buyerSpoke', ten), event('noAnswerNeeded', ten + 3_000)])).toMatchObject({
      waitingSince: null,
      firstReplyAt: null,
      sixSecondMet: null,
    })
  })

  it('a thank-you marked "no answer needed" does not wait; the next message does', () => {
    const talk = [event('buyerSpoke', ten), event('replied', ten + 1_000), event('buyerSpoke', ten + 20_000)]
    const thanked = [...talk, event('noAnswerNeeded', ten + 21_000)]
    expect(waitingSince(thanked)).toBeNull()
    expect(waitingSince([...thanked, event('buyerSpoke', ten + 60_000)])).toBe(ten + 60_000)
  })

  it('events told late by a pasted chat are put in order', () => {
    const events = [event('replied', ten + 5_000), event('buyerSpoke', ten, 'pasted')]
    expect(readClock(events)).toMatchObject({ waitingSince: null, sixSecondMet: true })
  })

  it('an opening word of the agent is no reply to anybody', () => {
    expect(readClock([event('replied', ten), event('buyerSpoke', ten + 1_000)]).firstReplyAt).toBeNull()
  })
})

describe('R09 waiting bands', () => {
  it.each([
    [2_999, 'fresh'],
    [3_000, 'amber'],
    [6_000, 'amber'],
    [6_001, 'red'],
  ])('after %i ms the wait is %s', (waitedMs, band) => {
    expect(bandOf({ waitingSince: ten, comeBackAt: null }, ten + waitedMs)).toBe(band)
  })

  it('稍等 is away until its time, then late; a new message counts as a wait all the same', () => {
    const away = { waitingSince: null, comeBackAt: ten + 60_000 }
    expect(bandOf(away, ten + 59_999)).toBe('away')
    expect(bandOf(away, ten + 60_000)).toBe('backLate')
    expect(bandOf({ ...away, waitingSince: ten }, ten + 1_000)).toBe('fresh')
    expect(bandOf({ waitingSince: null, comeBackAt: null }, ten)).toBe('answered')
  })

  it('the queue begins with who is owed a word for longest', () => {
    const queue = [
      { name: 'answered later', waitingSince: null, comeBackAt: null, openedAt: ten + 2 },
      { name: 'answered', waitingSince: null, comeBackAt: null, openedAt: ten + 1 },
      { name: 'away', waitingSince: null, comeBackAt: ten + 90_000, openedAt: ten },
      { name: 'waits 20 s', waitingSince: ten + 40_000, comeBackAt: null, openedAt: ten },
      { name: 'back late 30 s', waitingSince: null, comeBackAt: ten + 30_000, openedAt: ten },
    ]
    const sorted = queue.sort((a, b) => compareWaiting(a, b, ten + 60_000)).map(({ name }) => name)
    expect(sorted).toEqual(['back late 30 s', 'waits 20 s', 'away', 'answered', 'answered later'])
    expect(owedSince({ waitingSince: ten + 5, comeBackAt: ten + 1 }, ten + 10)).toBe(ten + 1)
  })

  it('an answer after the limit is late and asks for an apology', () => {
    const events = [event('buyerSpoke', ten)]
    expect(lateByMs(events, ten + 6_000)).toBeNull()
    expect(lateByMs(events, ten + 6_001)).toBe(6_001)
    expect(lateByMs(events, ten + 8_000, 10_000)).toBeNull()
  })
})

describe('R09 the computer’s clock is set', () => {
  const talk = aReception({ events: [event('buyerSpoke', ten)], visits: [], deferredAt: [] })

  it('back by an hour: the log of a talk does not go back, and nobody waits for less than nothing', () => {
    const hourAgo = ten - 3_600_000
    const at = talkTime(talk, hourAgo)
    expect(at).toBe(ten)
    const answered = [...talk.events, event('replied', at)]
    expect(readClock(answered)).toMatchObject({ waitingSince: null, firstReplyAt: ten })
    expect(bandOf({ waitingSince: ten, comeBackAt: null }, hourAgo)).toBe('fresh')
    expect(lateByMs(talk.events, hourAgo)).toBeNull()
  })

  it('forward by an hour: the wait is as long as the clock says, and the next word is in order', () => {
    expect(lateByMs(talk.events, ten + 3_600_000)).toBe(3_600_000)
    expect(talkTime(talk, ten + 3_600_000)).toBe(ten + 3_600_000)
  })

  it('steps and deferrals count too: what was done never stands before what was done earlier', () => {
    const visits = [{ step: 'closing' as const, enteredAt: ten + 5_000, leftAt: null, skippedBecause: null }]
    expect(talkTime({ ...talk, visits, deferredAt: [ten + 9_000] }, ten)).toBe(ten + 9_000)
  })
})

import { describe, expect, it } from 'vitest'
import { platformNames } from '#shared/kernel/platform-names.ts'
import { hourMs } from '#shared/kernel/time.ts'
import type { ReceptionEvent } from '#shared/reception/reception.ts'
import { defaultFormulas } from '#shared/response/default-formulas.ts'
import { areHoursInOrder, type Formula } from '#shared/response/formula.ts'
import { rateOf } from '#shared/response/rate.ts'
import { event, ten } from '#tests/shared/reception/builders.ts'

const later = ten + hourMs

/** Buyer and agent in turn, seconds after ten; negative for the agent. */
function talk(customerId: string, ...seconds: readonly number[]) {
  const events = seconds.map((s) => event(s < 0 ? 'replied' : 'buyerSpoke', ten + Math.abs(s) * 1_000))
  return { customerId, events }
}

function share(formula: Formula, talks: readonly { customerId: string; events: readonly ReceptionEvent[] }[]) {
  const rate = rateOf(formula, talks, later)
  return rate && [rate.inTime, rate.asked]
}

const { taobao, jd, douyin, kuaishou, pinduoduo } = defaultFormulas

describe('R09 each platform counts in its own way', () => {
  it('Taobao counts rounds: several messages before an answer are one, from the first of them', () => {
    expect(share(taobao, [talk('a', 1, 100, -182, 200, -300)])).toEqual([1, 2])
    expect(share(taobao, [talk('a', 1, 100, -181, 200, -380)])).toEqual([2, 2])
  })

  it('Douyin counts every message of the buyer', () => {
    expect(share(douyin, [talk('a', 1, 100, -182, 200, -300)])).toEqual([2, 3])
  })

  it('JD counts the first answer of a talk only, and 30 seconds are in time', () => {
    expect(share(jd, [talk('a', 1, -31, 100, -900)])).toEqual([1, 1])
    expect(share(jd, [talk('a', 1, -32), talk('b', 1, -5)])).toEqual([1, 2])
  })

  it('Kuaishou counts people once the shop has said how long: one late answer spoils a person', () => {
    expect(share(kuaishou, [talk('a', 1, -2)])).toBeNull()
    const known = { ...kuaishou, withinSeconds: 60 }
    expect(share(known, [talk('a', 1, -2), talk('a', 100, -161), talk('b', 1, -2), talk('b', 50, -60)])).toEqual([1, 2])
  })

  it('the mean is of the answered waits', () => {
    expect(rateOf(taobao, [talk('a', 0, -10, 100, -130)], later)?.meanMs).toBe(20_000)
    expect(rateOf(taobao, [], later)).toEqual({ asked: 0, inTime: 0, meanMs: null })
  })

  it('a question that is not answered is late once its time is over, and counts nowhere before', () => {
    const asked = [talk('a', 0)]
    expect(rateOf(taobao, asked, ten + 180_000)).toMatchObject({ asked: 0 })
    expect(rateOf(taobao, asked, ten + 180_001)).toMatchObject({ asked: 1, inTime: 0 })
  })

  it('a thank-you marked "no answer needed" is no question', () => {
    const events = [...talk('a', 1, -2, 60).events, event('noAnswerNeeded', ten + 61_000)]
    expect(share(taobao, [{ customerId: 'a', events }])).toEqual([1, 1])
  })

  it('an automatic reply answers where the platform says so', () => {
    const events = [event('buyerSpoke', ten, 'pasted'), event('autoReplied', ten + 1_000, 'pasted')]
    const said = [{ customerId: 'a', events: events.map((one) => ({ ...one, toldAt: later })) }]
    expect(share(taobao, said)).toEqual([1, 1])
    expect(share(douyin, said)).toEqual([0, 1])
  })

  it('questions outside the platform’s hours are left out', () => {
    const night = talk('a', 0, -1).events.map((one) => ({ ...one, at: one.at + 14 * hourMs }))
    const midnight = ten + 15 * hourMs
    expect(rateOf(taobao, [{ customerId: 'a', events: night }], midnight)?.asked).toBe(0)
    const evening = talk('a', 0, -1).events.map((one) => ({ ...one, at: one.at + 13 * hourMs }))
    expect(rateOf(taobao, [{ customerId: 'a', events: evening }], midnight)?.asked).toBe(1)
    expect(rateOf(jd, [{ customerId: 'a', events: evening }], midnight)?.asked).toBe(0)
  })

  it('times told by a pasted chat replace our presses in the rate too', () => {
    const pressed = talk('a', 0, -10).events
    const told: ReceptionEvent[] = [
      { at: ten, kind: 'buyerSpoke', source: 'pasted', toldAt: later },
      { at: ten + 40_000, kind: 'replied', source: 'pasted', toldAt: later },
    ]
    expect(share(jd, [{ customerId: 'a', events: [...pressed, ...told] }])).toEqual([0, 1])
  })

  it('nothing is invented: no target, and no limit where published rules are silent or contradict each other', () => {
    expect(platformNames.filter((platform) => defaultFormulas[platform].targetPercent !== null)).toEqual([])
    expect([kuaishou.withinSeconds, pinduoduo.withinSeconds]).toEqual([null, null])
    expect(platformNames.every((platform) => areHoursInOrder(defaultFormulas[platform]))).toBe(true)
  })
})

import { describe, expect, it } from 'vitest'
import { parcelAnswer } from '#shared/clocks/buyer-words.ts'
import { isStale, isSuspectedFake, silentSince } from '#shared/clocks/parcel-case.ts'
import { hourMs } from '#shared/kernel/time.ts'

const shippedAt = Date.UTC(2025, 10, 1)
const sent = { state: 'dispatched' as const, shippedAt, seenAt: shippedAt + hourMs, trackingNo: 'YT1' }

describe('R33 parcel inquiries', () => {
  it('a status is good for 24 h and stale a millisecond later; none at all is stale', () => {
    expect(isStale({ statusAt: shippedAt }, shippedAt + 24 * hourMs)).toBe(false)
    expect(isStale({ statusAt: shippedAt }, shippedAt + 24 * hourMs + 1)).toBe(true)
    expect(isStale({ statusAt: null }, shippedAt)).toBe(true)
  })

  it('a parcel is silent after 48 h without movement', () => {
    expect(silentSince(sent, null, shippedAt + 48 * hourMs)).toBeNull()
    expect(silentSince(sent, null, shippedAt + 48 * hourMs + 1)).toBe(shippedAt)
  })

  it('movement somebody saw starts the 48 h anew; a parcel seen lying still did not move', () => {
    const seen = shippedAt + 40 * hourMs
    const now = shippedAt + 60 * hourMs
    expect(silentSince(sent, { kind: 'moving', statusAt: seen }, now)).toBeNull()
    expect(silentSince(sent, { kind: 'moving', statusAt: seen }, seen + 48 * hourMs + 1)).toBe(seen)
    expect(silentSince(sent, { kind: 'stuck', statusAt: seen }, now)).toBe(shippedAt)
  })

  it('counts from when we knew of it where the list tells no time of dispatch', () => {
    const unknown = { ...sent, shippedAt: null }
    expect(silentSince(unknown, null, sent.seenAt + 48 * hourMs)).toBeNull()
    expect(silentSince(unknown, null, sent.seenAt + 48 * hourMs + 1)).toBe(sent.seenAt)
  })

  it('what was handed over, signed or never sent is not silent', () => {
    const now = shippedAt + 100 * hourMs
    expect(silentSince(sent, { kind: 'delivered', statusAt: now }, now)).toBeNull()
    expect(silentSince({ ...sent, state: 'completed' }, null, now)).toBeNull()
    expect(silentSince({ ...sent, state: 'awaitingDispatch', shippedAt: null }, null, now)).toBeNull()
  })

  it('a number without movement for 48 h is a suspected fake dispatch only once somebody looked', () => {
    const now = shippedAt + 48 * hourMs + 1
    const looked = { kind: 'noMovement' as const, statusAt: now }
    expect(isSuspectedFake(sent, looked, now)).toBe(true)
    expect(isSuspectedFake(sent, looked, now - 1)).toBe(false)
    expect(isSuspectedFake(sent, null, now)).toBe(false)
    expect(isSuspectedFake({ ...sent, trackingNo: null }, looked, now)).toBe(false)
  })

  it('the answer says what the courier says and as of when, and nothing before somebody looked', () => {
    const told = { courier: '圆通', trackingNo: 'YT1', origin: 'buyerAsked' as const, words: '已到达杭州转运中心' }
    const answer = parcelAnswer({ ...told, kind: 'moving', statusAt: Date.UTC(2025, 10, 3, 2, 5) })
    expect(answer).toContain('圆通 YT1')
    expect(answer).toContain('截至 11-03 10:05，物流显示：已到达杭州转运中心')
    expect(parcelAnswer({ ...told, kind: 'notLooked', statusAt: null })).toBe('')
  })
})

import { describe, expect, it } from 'vitest'
import {
  drawSample,
  fairOrder,
  type Parts,
  type PoolTalk,
  partOf,
  replacementOf,
  type SampleRule,
  sampleReasons,
} from '#shared/inspection/spot-sample.ts'
import { seededRandom } from '#tests/harness/random.ts'

const parts = (given: Partial<Parts>): Parts => ({ focus: 0, poorData: 0, complaint: 0, random: 0, ...given })
const rule = (given: Partial<SampleRule>): SampleRule => ({ parts: parts({}), focus: [], poorData: [], ...given })

function talks(counts: Readonly<Record<string, number>>, given: Partial<PoolTalk> = {}): PoolTalk[] {
  return Object.entries(counts).flatMap(([personId, count]) =>
    Array.from({ length: count }, (_, at) => ({
      ...{ id: `${personId}-${String(at).padStart(3, '0')}`, personId, timesDrawn: 0, isComplaint: false },
      ...given,
    })),
  )
}

/** Pools and rules of every shape: a few dozen are enough to find an order or a count that is not kept. */
const invented = Array.from({ length: 40 }, (_, seed) => {
  const next = seededRandom(seed)
  const upTo = (most: number) => Math.floor(next() * (most + 1))
  const people = Array.from({ length: 1 + upTo(6) }, (_none, at) => `p${at}`)
  const counts = Object.fromEntries(people.map((one) => [one, upTo(25)]))
  const pool = talks(counts).map((talk) => ({ ...talk, timesDrawn: upTo(2), isComplaint: next() < 0.1 }))
  const wanted = parts({ focus: upTo(5), poorData: upTo(5), complaint: upTo(4), random: upTo(8) })
  return { seed, pool, rule: { parts: wanted, focus: people.slice(0, upTo(2)), poorData: people.slice(1, 3) } }
})

const sizeOf = (wanted: Parts) => sampleReasons.reduce((sum, reason) => sum + wanted[reason], 0)

describe('R71 a fair sample', () => {
  it('the same pool, rule and seed draw the same talks, in whatever order the pool is read', () => {
    for (const { seed, pool, rule: one } of invented) {
      const shuffled = fairOrder(pool, seed + 1, 'any')
      expect(drawSample(shuffled, one, seed)).toEqual(drawSample(pool, one, seed))
    }
    const [pool, six] = [talks({ a: 107, b: 107 }), rule({ parts: parts({ random: 6 }) })]
    expect(drawSample(pool, six, 7)).not.toEqual(drawSample(pool, six, 8))
  })

  it('draws no talk twice, none of nobody, and never more than were asked for', () => {
    for (const { seed, pool, rule: one } of invented) {
      const drawn = drawSample(pool, one, seed)
      const ids = drawn.map(({ logId }) => logId)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.length).toBeLessThanOrEqual(Math.min(sizeOf(one.parts), pool.length))
      for (const { logId, reason } of drawn) {
        const talk = pool.find(({ id }) => id === logId)
        expect(talk && partOf(talk, one)).toContain(reason)
      }
    }
  })

  it('no talk is drawn again before all of the pool were', () => {
    const one = rule({ parts: parts({ focus: 2, random: 4 }), focus: ['a'] })
    let pool = talks({ a: 5, b: 9, c: 6 })
    for (let day = 0; day < 12; day += 1) {
      const ids = drawSample(pool, one, day).map(({ logId }) => logId)
      pool = pool.map((talk) => (ids.includes(talk.id) ? { ...talk, timesDrawn: talk.timesDrawn + 1 } : talk))
      const times = pool.map(({ timesDrawn }) => timesDrawn)
      expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(1)
    }
  })

  it('agents in focus come first, then those below the team, then complaints, then chance', () => {
    const one = rule({ parts: { focus: 2, poorData: 2, complaint: 1, random: 3 }, focus: ['a'], poorData: ['b'] })
    const pool = [...talks({ a: 20, b: 20, c: 20 }), ...talks({ d: 4 }, { isComplaint: true })]
    const drawn = drawSample(pool, one, 3)
    expect(drawn.map(({ reason }) => reason)).toEqual([
      ...['focus', 'focus', 'poorData', 'poorData', 'complaint', 'random', 'random', 'random'],
    ])
    expect(drawn.slice(0, 5).map(({ personId }) => personId)).toEqual(['a', 'a', 'b', 'b', 'd'])
  })

  it('what chance draws does not depend on who is in focus or complained', () => {
    const byChance = (pool: PoolTalk[], one: SampleRule) =>
      drawSample(pool, one, 11).filter(({ reason }) => reason === 'random')
    const pool = talks({ a: 20, b: 20, c: 20 })
    const plain = rule({ parts: parts({ random: 6 }) })
    const risky = rule({ parts: { focus: 5, poorData: 5, complaint: 4, random: 6 }, focus: ['a'], poorData: ['b'] })
    const complained = pool.map((talk) => ({ ...talk, isComplaint: talk.personId === 'c' }))
    expect(byChance(complained, risky)).toEqual(byChance(pool, plain))
  })

  it('chance shares fairly: agents with many and with few talks differ by one at most', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const drawn = drawSample(talks({ a: 300, b: 30, c: 8, d: 90 }), rule({ parts: parts({ random: 10 }) }), seed)
      const each = ['a', 'b', 'c', 'd'].map((who) => drawn.filter(({ personId }) => personId === who).length)
      expect(each.toSorted()).toEqual([2, 2, 3, 3])
    }
  })

  it('each talk of an agent is as likely as any other', () => {
    const times = new Map<string, number>()
    for (let seed = 0; seed < 2_000; seed += 1) {
      const [one] = drawSample(talks({ a: 10 }), rule({ parts: parts({ random: 1 }) }), seed)
      times.set(one?.logId ?? '', (times.get(one?.logId ?? '') ?? 0) + 1)
    }
    expect(times.size).toBe(10)
    // 200 of 2,000 each; 5 standard deviations are 67.
    for (const count of times.values()) expect(Math.abs(count - 200)).toBeLessThan(67)
  })

  it('places of a part without talks go to chance; with 6 wanted from 214, 6 are drawn', () => {
    const one = rule({ parts: { focus: 2, poorData: 1, complaint: 1, random: 2 } })
    const drawn = drawSample(talks({ a: 107, b: 107 }), one, 42)
    expect(drawn.map(({ reason }) => reason)).toEqual(Array.from({ length: 6 }, () => 'random'))
  })

  it('a talk that cannot be judged is replaced by the same agent’s next one of the same part', () => {
    const one = rule({ parts: parts({ random: 3 }) })
    const pool = talks({ a: 3, b: 3, c: 3 })
    const drawn = drawSample(pool, one, 5)
    const gone = drawn[0] ?? { logId: '', personId: '', reason: 'random' as const }
    const ids = drawn.map(({ logId }) => logId)
    const next = replacementOf(pool, one, { seed: 5, gone, drawn: ids })
    expect(next).toMatchObject({ personId: gone.personId, reason: 'random' })
    expect(ids).not.toContain(next?.logId)
    expect(replacementOf(pool, one, { seed: 5, gone, drawn: pool.map(({ id }) => id) })).toBeNull()
  })
})

import { describe, it } from 'vitest'
import { clocksOf } from '#shared/aftersales/clock.ts'
import { isOverdue } from '#shared/kernel/deadline.ts'
import { median, printLine } from './bench-line.ts'
import { manyCases } from './many-cases.ts'

const clocks = 10_000
const rounds = 40
const now = Date.UTC(2026, 10, 20, 2)

describe('every deadline of a shop looked at', () => {
  it('10,000 clocks computed from their cases', () => {
    // Two clocks a case: the term that runs, and the one that begins with its end.
    const made = manyCases(clocks / 2, { running: clocks / 2, shopId: 'shop', now })
    // As the database gives them.
    const cases = made.map((row) => structuredClone(row))
    const times = Array.from({ length: rounds }, () => {
      const from = performance.now()
      let [seen, late] = [0, 0]
      for (const one of cases) {
        for (const { dueAt, endedAt } of clocksOf(one)) {
          seen += 1
          if (endedAt === null && isOverdue(dueAt, now)) late += 1
        }
      }
      const spent = performance.now() - from
      if (seen !== clocks || late === 0) throw new Error(`${seen} clocks, ${late} late`)
      return spent
    })
    const spent = median(times)
    printLine({ name: 'clock-sweep', value: spent, unit: 'ms', baseline: null, goal: '<= 20 ms', pass: spent <= 20 })
  })
})

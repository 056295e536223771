import { describe, it } from 'vitest'
import { builtInRules, emptyContent } from '#shared/norms/built-in-rules.ts'
import type { NormRule } from '#shared/norms/norm-rule.ts'
import { type Moment, normSet } from '#shared/norms/norm-set.ts'
import { starterScripts } from '#shared/scripts/starter.ts'
import { percentile, printLine } from './bench-line.ts'

const moment: Moment = { side: 'agent', isGreeting: false, isDispute: true, on: '2025-11-05' }
const ruleCount = 300
const letters = 500
const rounds = 3_000

/**
 * The check before a copy, as the page runs it: no store, no message between windows. Plain Node here, the same V8.
 * Texts are of our own scripts; each is another one, so that nothing is remembered from the last.
 */
describe('checking 500 characters against 300 rules', () => {
  it('built once, asked at every copy', () => {
    const rules = manyRules()
    const built = performance.now()
    const set = normSet(rules)
    const buildMs = performance.now() - built
    const all = starterScripts.flatMap(({ messages }) => messages).join('')
    const times: number[] = []
    let found = 0
    for (let round = 0; round < rounds; round += 1) {
      const from = (round * 37) % (all.length - letters)
      const text = `${all.slice(from, from + letters - 12)}你說不是早就说了吗 a`
      const start = performance.now()
      found += set.find(text, moment).length
      times.push(performance.now() - start)
    }
    if (found < rounds) throw new Error('The rules were not asked.')
    const p95 = percentile(times, 0.95)
    printLine({ name: 'norm-check.p95', value: p95, unit: 'ms', baseline: null, goal: '<= 2 ms', pass: p95 <= 2 })
    const p50 = percentile(times, 0.5)
    printLine({ name: 'norm-check.p50', value: p50, unit: 'ms', baseline: null, goal: 'told', pass: true })
    printLine({ name: 'norm-check.build', value: buildMs, unit: 'ms', baseline: null, goal: 'told', pass: true })
  })
})

/** The rules built in, and a shop's own of all kinds, ten words each. */
function manyRules(): NormRule[] {
  const matches = ['any', 'any', 'all', 'near', 'whole'] as const
  const own = Array.from({ length: ruleCount - builtInRules.length }, (_, at) => ({
    ...emptyContent,
    match: matches[at % matches.length] ?? 'any',
    words: Array.from({ length: 10 }, (_word, word) => invented(at * 10 + word)),
    exceptions: [invented(at + 7_000)],
    within: 8,
    ...{ ruleId: `own-${at}`, builtIn: null, source: null },
  }))
  return [...builtInRules.map((rule) => ({ ...rule, enabled: true })), ...own]
}

/** Two to four characters of our own scripts: words that begin often and end seldom. */
function invented(number: number): string {
  const all = starterScripts.map(({ title }) => title).join('')
  return [0, 1, 2, 3]
    .map((at) => all[(number * 13 + at * 29) % all.length])
    .slice(0, 2 + (number % 3))
    .join('')
}

import { describe, it } from 'vitest'
import { alikeFinder } from '#shared/customers/alike-pairs.ts'
import { personKeys } from '#shared/customers/person-keys.ts'
import { generateShop } from '#shared/sample/generate-shop.ts'
import { percentile, printLine } from './bench-line.ts'
import { measuredProgram, signInRested } from './bench-program.ts'
import { bigShop } from './big-shop.ts'
import { halfAndWhole } from './sizes.ts'

const goalMs = 10_000
const sizes = halfAndWhole('customers', 100_000)

describe('who may be one person among 100,000 customers', () => {
  const program = measuredProgram(bigShop, signInRested)

  it('looks through the whole base in the store page, which answers meanwhile', async () => {
    const { wholeMs, found, pings } = await program().page.evaluate(async () => {
      const desk = Reflect.get(window, 'deskPort')
      const answers: number[] = []
      const began = performance.now()
      for (let asked = 0; ; asked += 1) {
        const { value } = await desk.ask('customers.suggestions', { asked, since: 0, after: null })
        if (value.state === 'done') return { wholeMs: performance.now() - began, found: value.found, pings: answers }
        const from = performance.now()
        await desk.ask('customers.page', { after: null })
        answers.push(performance.now() - from)
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    })
    const whole = { name: 'merge-suggestions.100k', value: wholeMs, unit: 'ms', baseline: null }
    printLine({ ...whole, goal: `<= ${goalMs} ms, ${found} pairs`, pass: wholeMs <= goalMs })
    const p95 = percentile(pings, 0.95)
    const goal = '<= 50 ms while it looks'
    printLine({ name: 'merge-suggestions.page-p95', value: p95, unit: 'ms', baseline: null, goal, pass: p95 <= 50 })
  })

  it('the cost of the rule grows with the number of records, not with its square', async () => {
    await ruleMs(20_000)
    const [half, whole] = [await ruleMs(sizes[0]), await ruleMs(sizes[1])]
    const exponent = Math.log2(whole / half)
    const told = { unit: 'ms', baseline: null, goal: 'told', pass: true }
    printLine({ name: `merge-suggestions.rule-${sizes[0]}`, value: half, ...told })
    printLine({ name: `merge-suggestions.rule-${sizes[1]}`, value: whole, ...told })
    const goal = '<= 1.2'
    const grown = { name: 'merge-suggestions.exponent', value: exponent, unit: '', baseline: null, goal }
    printLine({ ...grown, pass: exponent <= 1.2 })
  })
})

/** Keys and pairs of invented customers, without the store. */
async function ruleMs(count: number): Promise<number> {
  const rows = []
  for await (const { customers } of generateShop({ seed: 7, customers: count, orders: 1, now: 1_762_308_000_000 })) {
    rows.push(...customers)
  }
  const began = performance.now()
  const finder = alikeFinder()
  for (const { sealed, region } of rows) finder.add(personKeys({ ...sealed, region }))
  const steps = finder.pairs()
  while (!steps.next().done);
  return performance.now() - began
}

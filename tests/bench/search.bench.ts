import { describe, it } from 'vitest'
import { deskValue } from '#tests/harness/desk-port.ts'
import { percentile, printLine } from './bench-line.ts'
import { measuredProgram, signInRested } from './bench-program.ts'
import { bigShop } from './big-shop.ts'

/** What people type: each is typed key by key, and every key is a question. */
const typed = ['小鹿', '张晓芳', 'zxf', 'wangwei', 'zhangxiao', 'tb1234', '云朵', '0013', '8642', '29765123']

describe('finding customers and orders at every keystroke among 100,000 / 300,000', () => {
  const program = measuredProgram(bigShop, signInRested)

  it('click side to click side', async () => {
    const times = await program().page.evaluate(async (words) => {
      const desk = Reflect.get(window, 'deskPort')
      const spent: number[] = []
      for (let round = 0; round < 12; round += 1) {
        for (const word of words) {
          for (let length = 1; length <= word.length; length += 1) {
            const from = performance.now()
            const reply = await desk.ask('search.find', { query: word.slice(0, length), limit: 12 })
            spent.push(performance.now() - from)
            if (reply.kind !== 'answer') throw new Error(JSON.stringify(reply))
          }
        }
      }
      return spent
    }, typed)
    const p95 = percentile(times, 0.95)
    printLine({ name: 'search.p95', value: p95, unit: 'ms', baseline: null, goal: '<= 5 ms', pass: p95 <= 5 })
    printLine({
      name: 'search.p50',
      value: percentile(times, 0.5),
      unit: 'ms',
      baseline: null,
      goal: 'told',
      pass: true,
    })
    const { built } = await deskValue<{ built: { ms: number; bytes: number } }>(
      program().page,
      'ask',
      'search.state',
      {},
    )
    printLine({
      name: 'search.build',
      value: built.ms,
      unit: 'ms',
      baseline: null,
      goal: '<= 400 ms',
      pass: built.ms <= 400,
    })
    const mb = built.bytes / 1024 / 1024
    printLine({ name: 'search.memory', value: mb, unit: 'MB', baseline: null, goal: '<= 60 MB', pass: mb <= 60 })
  })
})

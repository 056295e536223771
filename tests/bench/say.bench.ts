import { readFileSync } from 'node:fs'
import { describe, it } from 'vitest'
import { newDataFolder, type Program } from '#tests/harness/program.ts'
import { storePage } from '#tests/harness/store-page.ts'
import { percentile, printLine } from './bench-line.ts'
import { measuredProgram, openMeasuredShop } from './bench-program.ts'

const rounds = 400

describe('one durable command, click to saved', () => {
  const program = measuredProgram(newDataFolder, openMeasuredShop)

  it('is not slower than a strict one-row put at p50 and faster at p95', async () => {
    const store = await storePage(program())
    await store.evaluate(readFileSync('node_modules/dexie/dist/dexie.min.js', 'utf8'))
    await store.evaluate(async () => {
      const Dexie = Reflect.get(globalThis, 'Dexie')
      const db = new Dexie('bench-strict', { chromeTransactionDurability: 'strict' })
      db.version(1).stores({ rows: 'id' })
      await db.open()
      Reflect.set(globalThis, 'putStrict', async (n: number) => {
        const from = performance.now()
        await db.rows.put({
          id: `row-${n}`,
          buyerNick: 'tb12345',
          what: '今天 18 点前回复补发单号',
          filler: 'x'.repeat(500),
        })
        return performance.now() - from
      })
    })
    const ours: number[] = []
    const puts: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      puts.push(await store.evaluate((n) => Reflect.get(globalThis, 'putStrict')(n), round))
      ours.push(await say(program(), round))
    }
    const [p50, put50] = [percentile(ours, 0.5), percentile(puts, 0.5)]
    const [p95, put95] = [percentile(ours, 0.95), percentile(puts, 0.95)]
    printLine({ name: 'say.p50', value: p50, unit: 'ms', baseline: put50, goal: '<= 1x', pass: p50 <= put50 })
    printLine({ name: 'say.p95', value: p95, unit: 'ms', baseline: put95, goal: '< 1x', pass: p95 < put95 })
  })
})

function say(program: Program, round: number): Promise<number> {
  const dueAt = Date.now() + 3_600_000
  return program.page.evaluate(
    async ([n, due]) => {
      const input = { platform: 'taobao', buyerNick: `tb${n}`, what: '今天 18 点前回复补发单号', dueAt: due }
      const from = performance.now()
      const reply = await Reflect.get(window, 'deskPort').command('handover.addPromise', input)
      if (reply.kind !== 'answer') throw new Error(JSON.stringify(reply))
      return performance.now() - from
    },
    [round, dueAt] as const,
  )
}

import { describe, it } from 'vitest'
import type { Program } from '#tests/harness/program.ts'
import { storePage } from '#tests/harness/store-page.ts'
import { percentile, printLine } from './bench-line.ts'
import { measuredProgram, signInRested } from './bench-program.ts'
import { bigShop } from './big-shop.ts'

const rounds = 300

describe('50 rows of 100,000 customers, click side to click side', () => {
  const program = measuredProgram(bigShop, signInRested)

  it('pages through the list', async () => {
    const ours = await program().page.evaluate(async (most) => {
      const desk = Reflect.get(window, 'deskPort')
      const times: number[] = []
      let after: string | null = null
      while (times.length < most) {
        const from = performance.now()
        const reply: { kind: string; value: { rows: unknown[]; next: string | null } } = await desk.ask(
          'customers.page',
          { after },
        )
        times.push(performance.now() - from)
        if (reply.kind !== 'answer' || reply.value.rows.length !== 50)
          throw new Error(JSON.stringify(reply).slice(0, 300))
        after = reply.value.next
      }
      return times
    }, rounds)
    const raw = await rawPages(program())
    const [p95, baseline] = [percentile(ours, 0.95), percentile(raw, 0.95)]
    printLine({ name: 'ask.p95', value: p95, unit: 'ms', baseline, goal: '<= 3 ms', pass: p95 <= 3 })
    printLine({
      name: 'ask.p50',
      value: percentile(ours, 0.5),
      unit: 'ms',
      baseline: percentile(raw, 0.5),
      goal: 'told',
      pass: true,
    })
  })
})

/** The same 50 rows read straight from IndexedDB in the store's own page. */
async function rawPages(program: Program): Promise<number[]> {
  const store = await storePage(program)
  return store.evaluate(async (most) => {
    const [{ name }] = (await indexedDB.databases()) as [{ name: string }]
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name)
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    const page = (from: IDBKeyRange | null) =>
      new Promise<{ shopId: string; recency: number }[]>((resolve, reject) => {
        const request = db.transaction('customers').objectStore('customers').index('[shopId+recency]').getAll(from, 50)
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const times: number[] = []
    let range: IDBKeyRange | null = null
    while (times.length < most) {
      const from = performance.now()
      const rows = await page(range)
      times.push(performance.now() - from)
      const last = rows.at(-1)
      range = last ? IDBKeyRange.lowerBound([last.shopId, last.recency], true) : null
    }
    db.close()
    return times
  }, rounds)
}

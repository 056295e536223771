import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import type { Program } from '#tests/harness/program.ts'
import { storePage } from '#tests/harness/store-page.ts'
import { cpuMs } from './process-figures.ts'

export interface Cost {
  readonly ms: number
  /** CPU of all processes of the program. */
  readonly cpuMs: number
}

/** The rows of the ledger into a fresh database of the same page, with three indexes: nothing but the writing. */
export async function rawBulkPut(program: Program): Promise<Cost> {
  const store = await storePage(program)
  await store.evaluate(readFileSync('node_modules/dexie/dist/dexie.min.js', 'utf8'))
  await readRows(store)
  const before = cpuMs(program)
  const ms = await store.evaluate(async () => {
    const Dexie = Reflect.get(globalThis, 'Dexie')
    const rows = Reflect.get(globalThis, 'benchRows')
    const raw = new Dexie('bench-raw', { chromeTransactionDurability: 'relaxed' })
    raw.version(1).stores({ orders: 'id, orderNo, customerId, placedAt' })
    await raw.open()
    const startedAt = performance.now()
    for (let from = 0; from < rows.length; from += 5_000) await raw.orders.bulkPut(rows.slice(from, from + 5_000))
    return performance.now() - startedAt
  })
  return { ms, cpuMs: cpuMs(program) - before }
}

async function readRows(store: Page): Promise<void> {
  await store.evaluate(async () => {
    const Dexie = Reflect.get(globalThis, 'Dexie')
    const [{ name }] = (await indexedDB.databases()) as [{ name: string }]
    const ours = await new Dexie(name).open()
    const rows = await ours.table('orders').toArray()
    ours.close()
    // In the file's order, as ours came: sorted keys would spare the database most of its work.
    rows.sort((a: { recency: number }, b: { recency: number }) => a.recency - b.recency)
    Reflect.set(globalThis, 'benchRows', rows)
  })
}

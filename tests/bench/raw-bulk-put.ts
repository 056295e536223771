import { readFileSync } from 'node:fs'
import type { Program } from '#tests/harness/program.ts'
import { storePage } from '#tests/harness/store-page.ts'

/** The rows of the ledger into a fresh database of the same page, with three indexes: nothing but the writing. Gives ms. */
export async function rawBulkPut(program: Program): Promise<number> {
  const store = await storePage(program)
  await store.evaluate(readFileSync('node_modules/dexie/dist/dexie.min.js', 'utf8'))
  return store.evaluate(async () => {
    const Dexie = Reflect.get(globalThis, 'Dexie')
    const [{ name }] = (await indexedDB.databases()) as [{ name: string }]
    const ours = await new Dexie(name).open()
    const rows = await ours.table('orders').toArray()
    ours.close()
    // In the file's order, as ours came: sorted keys would spare the database most of its work.
    rows.sort((a: { recency: number }, b: { recency: number }) => a.recency - b.recency)
    const raw = new Dexie('bench-raw', { chromeTransactionDurability: 'relaxed' })
    raw.version(1).stores({ orders: 'id, orderNo, customerId, placedAt' })
    await raw.open()
    const startedAt = performance.now()
    for (let from = 0; from < rows.length; from += 5_000) await raw.orders.bulkPut(rows.slice(from, from + 5_000))
    return performance.now() - startedAt
  })
}

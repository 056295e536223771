import type { LookRules } from '#shared/customers/look-rules.ts'
import type { AnyChunk } from '#shared/search/chunk-kind.ts'
import type { ChunkSet } from '#shared/search/chunk-set.ts'
import { mostCustomersInChunk } from '#shared/search/customer-chunk.ts'
import { mostOrdersInChunk } from '#shared/search/order-chunk.ts'
import type { Database } from '#store/db/database.ts'
import type { StoredRow } from '#store/db/operation.ts'
import { walkTable } from '#store/db/walk-table.ts'
import { customerOf, orderOf } from './row-changes.ts'
import type { Sets } from './sets.ts'

/** Rows read in one go: about 10 ms, so that commands and queries come in between. */
const rowsPerSlice = 400

/** Makes the keys of all rows anew. Slow (about 10 s for 100,000 customers with 300,000 orders) but in nobody's way. */
export async function fillFromRows(db: Database, sets: Sets, looks: LookRules): Promise<void> {
  await fill(db, 'customers', sets.customers, (row) => customerOf(row, looks), mostCustomersInChunk)
  await fill(db, 'orders', sets.orders, orderOf, mostOrdersInChunk)
}

async function fill<C extends AnyChunk, E extends { readonly id: string; readonly recency: number }>(
  db: Database,
  table: 'customers' | 'orders',
  set: ChunkSet<C, E>,
  entryOf: (row: StoredRow) => E | null,
  most: number,
): Promise<void> {
  let entries: E[] = []
  await walkTable<StoredRow>(db.table(table), rowsPerSlice, (rows) => {
    entries.push(...rows.map(entryOf).filter((entry) => entry !== null))
    if (entries.length < most) return
    set.fill(entries.slice(0, most))
    entries = entries.slice(most)
  })
  if (entries.length > 0) set.fill(entries)
}

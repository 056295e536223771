import type { Table } from 'dexie'
import type { Customer } from '#shared/customers/customer.ts'
import type { Database } from '#store/db/database.ts'
import type { Applied } from '#store/db/tables.ts'

/**
 * What an import knows of the view, so that a chunk of new orders needs hardly a read: which ids exist, and rows of
 * customers it touched. Other people's commands between two chunks are noticed by the position of the view.
 */
export interface KnownRows {
  orderIds: Set<string>
  customerIds: Set<string>
  readonly buyers: Map<string, Customer>
  /** Position of the view at which this was true, and our own frames since. */
  seq: number
  ownFrames: number
}

const slice = 20_000
/** Rows of customers kept between chunks: about 20 MB. */
const mostCustomers = 20_000

export async function loadKnownRows(db: Database, { seq }: Applied): Promise<KnownRows> {
  return {
    orderIds: await keysOf(db.orders),
    customerIds: await keysOf(db.customers),
    buyers: new Map(),
    seq,
    ownFrames: 0,
  }
}

/** Brings it up to the view inside the decision: rows others may have changed are forgotten, counts tell new ids. */
export async function refreshKnownRows(db: Database, known: KnownRows, { seq, counts }: Applied): Promise<void> {
  if (seq !== known.seq + known.ownFrames) {
    known.buyers.clear()
    if ((counts.orders ?? 0) !== known.orderIds.size) known.orderIds = await keysOf(db.orders)
    if ((counts.customers ?? 0) !== known.customerIds.size) known.customerIds = await keysOf(db.customers)
  }
  known.seq = seq
  known.ownFrames = 0
}

/** The rows of these customers, of those who exist. */
export async function customersOf(db: Database, known: KnownRows, ids: ReadonlySet<string>) {
  const missing = [...ids].filter((id) => known.customerIds.has(id) && !known.buyers.has(id))
  const rows = missing.length > 0 ? await db.customers.bulkGet(missing) : []
  const found = new Map<string, Customer>()
  for (const row of rows) if (row) found.set(row.id, row)
  for (const id of ids) {
    const row = known.buyers.get(id)
    if (row) found.set(id, row)
  }
  return found
}

export function keepCustomers(known: KnownRows, rows: readonly Customer[]): void {
  if (known.buyers.size + rows.length > mostCustomers) known.buyers.clear()
  for (const row of rows) known.buyers.set(row.id, row)
}

async function keysOf<R>(table: Table<R, string>): Promise<Set<string>> {
  const ids = new Set<string>()
  let last = ''
  for (;;) {
    const keys = await table.where(':id').above(last).limit(slice).primaryKeys()
    for (const key of keys) ids.add(key)
    last = keys.at(-1) ?? ''
    if (keys.length < slice) return ids
  }
}

import type { Table } from 'dexie'
import type { Customer } from '#shared/customers/customer.ts'
import type { DraftedOrder } from '#shared/orders/order-draft.ts'
import type { Database } from '#store/db/database.ts'
import type { Applied } from '#store/db/tables.ts'

/**
 * What an import knows, so that a chunk of new orders needs hardly a read and can be decided while the view still
 * takes in the chunk before: which ids exist, and rows of customers it touched. Other people's commands between two
 * chunks are noticed by the journal's position.
 */
export interface KnownRows {
  orderIds: Set<string>
  customerIds: Set<string>
  /** Rows of customers after our last frame, the lately touched ones; older ones are read. */
  buyers: Map<string, Customer>
  formerBuyers: Map<string, Customer>
  /** Our frames that may not stand in the view yet, and the orders they wrote. */
  unapplied: { readonly seq: number; readonly orderIds: ReadonlySet<string> }[]
  /** The last saved position this is true for. */
  seq: number
}

const slice = 20_000
/** Rows of customers in each of the two maps: about 20 MB. */
const mostCustomers = 20_000

export function nothingKnown(): KnownRows {
  return {
    orderIds: new Set(),
    customerIds: new Set(),
    buyers: new Map(),
    formerBuyers: new Map(),
    unapplied: [],
    seq: 0,
  }
}

/** `seq`: the position everything up to which stands in the view. */
export async function loadKnownRows(db: Database, seq: number): Promise<KnownRows> {
  return { ...nothingKnown(), orderIds: await keysOf(db.orders), customerIds: await keysOf(db.customers), seq }
}

/** Whether these orders can only be decided once the view has caught up: others wrote, or they wait to be applied. */
export function needsView(known: KnownRows, saved: number, applied: number, orders: readonly DraftedOrder[]): boolean {
  known.unapplied = known.unapplied.filter(({ seq }) => seq > applied)
  if (known.unapplied.length === 0) return false
  return (
    saved !== known.seq || orders.some(({ draft }) => known.unapplied.some(({ orderIds }) => orderIds.has(draft.id)))
  )
}

/** True when others wrote since our last frame: rows they may have changed are forgotten, counts tell new ids. */
export async function refreshKnownRows(db: Database, known: KnownRows, saved: number, counts: Applied['counts']) {
  const isMoved = saved !== known.seq
  if (isMoved) {
    known.buyers.clear()
    known.formerBuyers.clear()
    if ((counts['orders'] ?? 0) !== known.orderIds.size) known.orderIds = await keysOf(db.orders)
    if ((counts['customers'] ?? 0) !== known.customerIds.size) known.customerIds = await keysOf(db.customers)
  }
  known.seq = saved
  return isMoved
}

/** The rows of these customers, of those who exist. */
export async function customersOf(db: Database, known: KnownRows, ids: ReadonlySet<string>) {
  const rowOf = (id: string) => known.buyers.get(id) ?? known.formerBuyers.get(id)
  const missing = [...ids].filter((id) => known.customerIds.has(id) && !rowOf(id))
  const rows = missing.length > 0 ? await db.customers.bulkGet(missing) : []
  const found = new Map<string, Customer>()
  for (const row of rows) if (row) found.set(row.id, row)
  for (const id of ids) {
    const row = rowOf(id)
    if (row) found.set(id, row)
  }
  return found
}

export function keepCustomers(known: KnownRows, rows: readonly Customer[]): void {
  if (known.buyers.size + rows.length > mostCustomers) {
    known.formerBuyers = known.buyers
    known.buyers = new Map()
  }
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

import type { Table } from 'dexie'
import type { DraftedOrder } from '#shared/orders/order-draft.ts'
import type { Applied } from '#store/db/bookkeeping.ts'
import type { Database } from '#store/db/database.ts'

/**
 * What an import knows, so that a chunk of new orders needs hardly a read and can be decided while the view still
 * takes in the chunk before: which ids exist. Other people's commands between two chunks are noticed by the journal's
 * position.
 */
export interface KnownRows {
  orderIds: Set<string>
  customerIds: Set<string>
  /** Our frames that may not stand in the view yet, and the orders they wrote. */
  unapplied: { readonly seq: number; readonly orderIds: ReadonlySet<string> }[]
  /** The last saved position this is true for. */
  seq: number
}

const slice = 20_000

export function nothingKnown(): KnownRows {
  return { orderIds: new Set(), customerIds: new Set(), unapplied: [], seq: 0 }
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

/** True when others wrote since our last frame: counts tell whether there are new ids. */
export async function refreshKnownRows(db: Database, known: KnownRows, saved: number, counts: Applied['counts']) {
  const isMoved = saved !== known.seq
  if (isMoved) {
    if ((counts['orders'] ?? 0) !== known.orderIds.size) known.orderIds = await keysOf(db.orders)
    if ((counts['customers'] ?? 0) !== known.customerIds.size) known.customerIds = await keysOf(db.customers)
  }
  known.seq = saved
  return isMoved
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

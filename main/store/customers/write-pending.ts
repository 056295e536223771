import type { Customer } from '#shared/customers/customer.ts'
import { customerRecency, type Figures, figuresOf } from '#shared/customers/figures.ts'
import type { Database } from '#store/db/database.ts'
import { insert, type Operation, patch } from '#store/db/operation.ts'
import { changedFigures, type Filled, ordersOf } from './derive.ts'
import type { PendingCustomer } from './pending-customers.ts'

export type PendingPart = readonly (readonly [customerId: string, pending: PendingCustomer])[]

export interface WrittenCustomers {
  readonly inserts: Operation[]
  readonly patches: Operation[]
  readonly addedIds: string[]
  /** What customers who were there already were told first. */
  readonly filled: [customerId: string, filled: Filled][]
}

interface Options {
  /** Null: an order somebody typed. */
  readonly importId: string | null
  readonly now: number
  /** Known to have no row. */
  readonly isNew: (customerId: string) => boolean
}

interface Counted {
  readonly figures: Figures
  readonly nick: string
  readonly hasOrders: boolean
}

/**
 * Customers after an import (R47): new ones, and of those who are there only what the orders change. Their rows are read
 * here and now: people may have tagged them, or met them first, while the import ran.
 */
export async function writePending(
  db: Database,
  part: PendingPart,
  { importId, now, isNew }: Options,
): Promise<WrittenCustomers> {
  const written: WrittenCustomers = { inserts: [], patches: [], addedIds: [], filled: [] }
  const [rows, counted] = await Promise.all([
    rowsOf(
      db,
      part.map(([id]) => id).filter((id) => !isNew(id)),
    ),
    Promise.all(part.map(([id, pending]) => countedOf(db, id, pending))),
  ])
  part.forEach(([id, pending], at) => {
    const row = rows.get(id)
    const known = counted[at]
    if (!known) return
    if (row) changeCustomer(written, row, known.figures, pending.told)
    else if (known.hasOrders) {
      written.inserts.push(insert('customers', newCustomer(id, pending, known, importId, now)))
      written.addedIds.push(id)
    }
  })
  return written
}

async function rowsOf(db: Database, ids: readonly string[]): Promise<Map<string, Customer>> {
  const rows = ids.length > 0 ? await db.customers.bulkGet([...ids]) : []
  return new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])))
}

async function countedOf(db: Database, id: string, { figures, nick }: PendingCustomer): Promise<Counted> {
  if (figures) return { figures, nick, hasOrders: true }
  const orders = await ordersOf(db, id)
  return { figures: figuresOf(orders), nick: orders[0]?.buyerNick ?? nick, hasOrders: orders.length > 0 }
}

function newCustomer(
  id: string,
  { platform, told }: PendingCustomer,
  known: Counted,
  importId: string | null,
  now: number,
) {
  const { figures, nick } = known
  const { region = null, name = null, phone = null, address = null } = told
  return {
    id,
    platform,
    nick,
    ...figures,
    region,
    tags: [],
    group: null,
    importance: 0,
    isFriend: false,
    recency: customerRecency(figures.lastOrderAt, now),
    importId,
    sealed: { name, phone, address, remark: null },
  }
}

function changeCustomer(written: WrittenCustomers, customer: Customer, figures: Figures, told: Filled): void {
  const filled = unknownYet(customer, told)
  const set = changedFigures(customer, figures)
  if (Object.keys(filled).length > 0) {
    const { region, ...personal } = filled
    if (region) set.region = region
    if (Object.keys(personal).length > 0) set.sealed = { ...customer.sealed, ...personal }
    written.filled.push([customer.id, filled])
  }
  if (Object.keys(set).length > 0) written.patches.push(patch('customers', customer, set))
}

/** What the row does not know yet. */
function unknownYet({ region, sealed }: Customer, told: Filled): Filled {
  const filled: Filled = {}
  if (told.region && !region) filled.region = told.region
  for (const field of ['name', 'phone', 'address'] as const) {
    const text = told[field]
    if (text && !sealed[field]) filled[field] = text
  }
  return filled
}

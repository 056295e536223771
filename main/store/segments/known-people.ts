import { Dexie, type Table } from 'dexie'
import { is } from 'valibot'
import { customer } from '#shared/customers/customer.ts'
import { figuresOfRow, paidTime } from '#shared/customers/figures.ts'
import { accountsOf, asOneRow } from '#shared/customers/person.ts'
import { type CustomerProfile, customerProfile } from '#shared/customers/profile.ts'
import { type KnownCustomer, knownCustomer } from '#shared/segments/customer-facts.ts'
import type { RfmRow, RiskFlag, Segment, SegmentMember } from '#shared/segments/segment-rows.ts'
import { nothingTyped, typedFactsOf, typedFactsOfPerson } from '#shared/segments/typed-facts.ts'
import { personOf } from '#store/customers/person-tree.ts'
import type { PendingFrame } from '#store/db/apply.ts'
import type { Database } from '#store/db/database.ts'
import type { FrameOperation, StoredRow } from '#store/db/operation.ts'
import { walkTable } from '#store/db/walk-table.ts'

export interface JoinedAccounts {
  readonly customer: KnownCustomer
  readonly ids: readonly string[]
}

/** The customers of a shop and the small tables that sort them, in memory. Derived from rows, never a second truth. */
export interface KnownPeople {
  readonly customers: Map<string, KnownCustomer>
  /** Of customers without a counted order: whether there was a chat or an unpaid order. Absent: nobody looked yet. */
  readonly contacts: Map<string, boolean>
  /** People of several accounts by the account in front, and null for each account behind another (R47). */
  readonly joined: Map<string, JoinedAccounts | null>
  /** Accounts something was decided about; `changed` ones are put together anew before the next look. */
  readonly tied: Set<string>
  readonly changed: Set<string>
  readonly rfmRules: Map<string, RfmRow>
  readonly segments: Map<string, Segment>
  readonly segmentMembers: Map<string, SegmentMember>
  readonly riskFlags: Map<string, RiskFlag>
}

/** Rows read in one go: about 10 ms, so that commands and queries come in between. */
const rowsPerSlice = 400
const lookedUpAtOnce = 100

const smallTables = ['rfmRules', 'segments', 'segmentMembers', 'riskFlags'] as const
type SmallTable = (typeof smallTables)[number]

export async function readPeople(db: Database): Promise<KnownPeople> {
  const people: KnownPeople = {
    customers: new Map(),
    contacts: new Map(),
    joined: new Map(),
    tied: new Set(),
    changed: new Set(),
    rfmRules: new Map(),
    segments: new Map(),
    segmentMembers: new Map(),
    riskFlags: new Map(),
  }
  for (const table of smallTables) {
    for (const row of await db.table(table).toArray()) people[table].set(row.id, row)
  }
  for (const { firstId, secondId } of await db.customerTies.toArray()) noteTie(people, firstId, secondId)
  const lacking = new Set<string>()
  await eachRow(db.customers, (row) => {
    const figures = figuresOfRow(row)
    if (!figures) lacking.add(row.id)
    people.customers.set(row.id, knownCustomer(row, figures?.lastPaidAt ?? null, nothingTyped))
  })
  await eachRow(db.customerProfiles, (profile) => noteTyped(people, profile.id, profile))
  if (lacking.size > 0) await tellLastPaid(db, people.customers, lacking)
  return people
}

/** Earlier programs did not keep the last payment: then all orders tell, read once from end to end. */
async function tellLastPaid(
  db: Database,
  known: Map<string, KnownCustomer>,
  lacking: ReadonlySet<string>,
): Promise<void> {
  const paidAt = new Map<string, number>()
  await eachRow(db.orders, (order) => {
    const at = lacking.has(order.customerId) ? paidTime(order) : null
    if (at !== null) paidAt.set(order.customerId, Math.max(at, paidAt.get(order.customerId) ?? at))
  })
  for (const [id, lastPaidAt] of paidAt) {
    const one = known.get(id)
    if (one) known.set(id, { ...one, lastPaidAt })
  }
}

function eachRow<R extends { readonly id: string }>(table: Table<R, string>, visit: (row: R) => void): Promise<void> {
  return walkTable(table, rowsPerSlice, (rows) => {
    for (const row of rows) visit(row)
  })
}

function noteTie({ tied, changed }: KnownPeople, ...ids: readonly string[]): void {
  for (const id of ids) {
    tied.add(id)
    changed.add(id)
  }
}

/** Puts together again whoever a merge, or an order of a merged account, has changed. */
export async function joinAccounts(db: Database, { customers, joined, changed }: KnownPeople): Promise<void> {
  for (const id of [...changed]) {
    changed.delete(id)
    const person = await personOf(db, id)
    const accounts = person ? accountsOf(person).map(({ row }) => row) : []
    for (const row of accounts) joined.set(row.id, null)
    const ids = accounts.map((row) => row.id)
    const [head] = accounts
    if (!person || !head || ids.length === 1) {
      joined.delete(head?.id ?? id)
      continue
    }
    const paid = ids.flatMap((one) => customers.get(one)?.lastPaidAt ?? [])
    const lastPaidAt = paid.length === 0 ? null : Math.max(...paid)
    joined.set(head.id, { customer: knownCustomer(asOneRow(person), lastPaidAt, typedFactsOfPerson(person)), ids })
  }
}

export function ordersOf({ orders }: Pick<Database, 'orders'>, customerId: string) {
  return orders.where('[customerId+recency]').between([customerId, Dexie.minKey], [customerId, Dexie.maxKey]).toArray()
}

/** Finds out who of those without a counted order has ever asked or ordered (R48: prospect, not visitor). */
export async function lookUpContacts(db: Database, { customers, contacts }: KnownPeople): Promise<void> {
  const open = [...customers.values()].filter(({ id, orderCount }) => orderCount === 0 && !contacts.has(id))
  for (let at = 0; at < open.length; at += lookedUpAtOnce) {
    const ids = open.slice(at, at + lookedUpAtOnce).map(({ id }) => id)
    const found = await Promise.all(ids.map((id) => hasContact(db, id)))
    ids.forEach((id, no) => {
      contacts.set(id, found[no] ?? false)
    })
  }
}

export async function hasContact(db: Pick<Database, 'orders' | 'receptions'>, customerId: string): Promise<boolean> {
  const range = [
    [customerId, Dexie.minKey],
    [customerId, Dexie.maxKey],
  ] as const
  const [orders, talks] = await Promise.all([
    db.orders.where('[customerId+recency]').between(range[0], range[1]).limit(1).primaryKeys(),
    db.receptions.where('[customerId+openedAt]').between(range[0], range[1]).limit(1).primaryKeys(),
  ])
  return orders.length + talks.length > 0
}

/** Takes over one applied frame. False when it does not carry whole rows (replay): then all is read again. */
export function takeOver(people: KnownPeople, { frame, after }: PendingFrame): boolean {
  for (const [at, operation] of frame.operations.entries()) {
    const row = operation.k === 'put' ? operation.row : (after?.[at] ?? null)
    if (!takeOperation(people, operation, row)) return false
  }
  return true
}

function takeOperation(people: KnownPeople, operation: FrameOperation, row: StoredRow | null): boolean {
  const { t } = operation
  if (t === 'orders' || t === 'receptions') {
    noteContact(people, operation, row)
    return true
  }
  if (t === 'customerTies') return takeTie(people, operation, row)
  if (t === 'customers') return takeCustomer(people, operation, row)
  if (t === 'customerProfiles') return takeProfile(people, operation, row)
  if (!isSmall(t)) return true
  if (operation.k === 'remove') people[t].delete(operation.id)
  else if (row) Reflect.apply(people[t].set, people[t], [row.id, row])
  return operation.k === 'remove' || row !== null
}

function isSmall(table: string): table is SmallTable {
  return smallTables.some((one) => one === table)
}

function takeCustomer(
  { customers: known, contacts, tied, changed }: KnownPeople,
  operation: FrameOperation,
  row: StoredRow | null,
): boolean {
  const id = operation.k === 'put' ? operation.row.id : operation.id
  if (tied.has(id)) changed.add(id)
  if (operation.k === 'remove') {
    // Whoever it was joined with must be put together anew: all is read again.
    if (tied.has(operation.id)) return false
    known.delete(operation.id)
    contacts.delete(operation.id)
    return true
  }
  if (!is(customer, row)) return false
  const figures = figuresOfRow(row)
  if (!figures) return false
  known.set(row.id, knownCustomer(row, figures.lastPaidAt, known.get(row.id)?.typed ?? nothingTyped))
  return true
}

function takeProfile(people: KnownPeople, operation: FrameOperation, row: StoredRow | null): boolean {
  const id = operation.k === 'put' ? operation.row.id : operation.id
  if (people.tied.has(id)) people.changed.add(id)
  if (operation.k === 'remove') noteTyped(people, id, null)
  else if (is(customerProfile, row)) noteTyped(people, id, row)
  else return false
  return true
}

function noteTyped({ customers }: KnownPeople, id: string, profile: CustomerProfile | null): void {
  const one = customers.get(id)
  if (one) customers.set(id, { ...one, typed: typedFactsOf(profile) })
}

/** False for a tie that went away: whom it had joined is not told, so all is read again. */
function takeTie(people: KnownPeople, { k }: FrameOperation, row: StoredRow | null): boolean {
  if (k === 'remove' || typeof row?.firstId !== 'string' || typeof row.secondId !== 'string') return false
  noteTie(people, row.firstId, row.secondId)
  return true
}

function noteContact({ contacts }: KnownPeople, operation: FrameOperation, row: StoredRow | null): void {
  // Which customer lost an order is not told: who stood on that alone is looked up again.
  if (operation.k === 'remove') contacts.clear()
  else if (typeof row?.customerId === 'string') contacts.set(row.customerId, true)
}

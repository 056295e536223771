import { Dexie } from 'dexie'
import type { Customer } from '#shared/customers/customer.ts'
import { noFigures, withOrder } from '#shared/customers/figures.ts'
import type { Database } from '#store/db/database.ts'
import { type Operation, patch, remove } from '#store/db/operation.ts'
import { byCustomer, changedFigures, type OrderTouch, ordersOf } from './derive.ts'
import { tiesOf } from './person-tree.ts'

/** What taking back one chunk of an import means for customers. */
export interface UndoneChunk {
  readonly importId: string
  readonly touches: readonly OrderTouch[]
  readonly filled: readonly (readonly [customerId: string, filled: Readonly<Record<string, unknown>>])[]
}

/**
 * Customers after a chunk is taken back (R47): figures from the orders that are left, contact data the import had told
 * first is forgotten, and who came only with it goes - unless a person has written something about them since.
 */
export async function undoCustomers(db: Database, undone: UndoneChunk): Promise<Operation[]> {
  const groups = byCustomer(undone.touches)
  const filled = new Map(undone.filled)
  const ids = [...new Set([...groups.keys(), ...filled.keys()])]
  const rows = await db.customers.bulkGet(ids)
  const decisions = rows.map(async (customer) => {
    if (!customer) return []
    const touches = groups.get(customer.id) ?? []
    const others = await otherOrders(db, customer.id, touches)
    const isLeft = others.length > 0 || touches.some(({ after }) => after !== null)
    const cameWithIt = customer.importId === undone.importId
    if (cameWithIt && !isLeft && (await isUntouched(db, customer))) return [remove('customers', customer.id)]
    const figures = touches.reduce(
      (sum, { after }) => (after ? withOrder(sum, after) : sum),
      others.reduce(withOrder, noFigures),
    )
    const set = { ...changedFigures(customer, figures), ...unfilled(customer, filled.get(customer.id) ?? {}) }
    return Object.keys(set).length > 0 ? [patch('customers', customer, set)] : []
  })
  return (await Promise.all(decisions)).flat()
}

/** Orders of a customer that these touches leave alone. */
async function otherOrders(db: Database, customerId: string, touches: readonly OrderTouch[]) {
  const touched = new Set(touches.map(({ before, after }) => (before ?? after)?.id))
  return (await ordersOf(db, customerId)).filter((order) => !touched.has(order.id))
}

/** Nobody marked, grouped or served this customer, typed or decided anything about them. */
async function isUntouched(db: Database, customer: Customer): Promise<boolean> {
  const { tags, group, importance, isFriend, sealed, id } = customer
  if (tags.length > 0 || group !== null || importance > 0 || isFriend || sealed.remark !== null) return false
  const served = db.receptions.where('[customerId+openedAt]').between([id, Dexie.minKey], [id, Dexie.maxKey])
  const [receptions, promises, profile, ties] = await Promise.all([
    served.count(),
    db.promises.where('customerId').equals(id).count(),
    db.customerProfiles.get(id),
    tiesOf(db, id),
  ])
  return receptions + promises + ties.length === 0 && profile === undefined
}

/** Fields that still hold what the import told first are emptied again; what a person changed since stays. */
function unfilled(customer: Customer, filled: Readonly<Record<string, unknown>>): Partial<Customer> {
  const set: Partial<Customer> = {}
  if ('region' in filled && isSame(customer.region, filled.region)) set.region = null
  const sealed = { ...customer.sealed }
  for (const field of ['name', 'phone', 'address'] as const) {
    if (field in filled && sealed[field] === filled[field]) sealed[field] = null
  }
  const isEmptied = (['name', 'phone', 'address'] as const).some((field) => sealed[field] !== customer.sealed[field])
  return isEmptied ? { ...set, sealed } : set
}

function isSame(one: object | null, other: unknown): boolean {
  if (one === null || typeof other !== 'object' || other === null) return false
  return Object.entries(one).every(([name, value]) => Reflect.get(other, name) === value)
}

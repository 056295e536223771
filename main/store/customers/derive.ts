import { Dexie } from 'dexie'
import type { Customer } from '#shared/customers/customer.ts'
import {
  customerRecency,
  type Figures,
  figuresOf,
  noFigures,
  withChangedOrder,
  withOrder,
} from '#shared/customers/figures.ts'
import { lookKey } from '#shared/customers/look-key.ts'
import type { OrderDraft } from '#shared/orders/order-draft.ts'
import { isMasked } from '#shared/orders/receiver-address.ts'
import type { Database } from '#store/db/database.ts'
import { insert, type Operation, patch } from '#store/db/operation.ts'

/** One order of a customer before and after a command; null where it is not there (or belongs to somebody else). */
export interface OrderTouch {
  readonly customerId: string
  readonly before: OrderDraft | null
  readonly after: OrderDraft | null
}

/** What an import knew first about a customer who was there already: taken back by undo. */
export type Filled = Partial<Pick<Customer, 'region'> & Pick<Customer['sealed'], 'name' | 'phone' | 'address'>>

export interface Derived {
  readonly operations: Operation[]
  readonly addedIds: string[]
  readonly filled: [customerId: string, filled: Filled][]
}

interface Options {
  readonly db: Database
  /** The rows of customers who exist, by id. */
  readonly customers: ReadonlyMap<string, Customer>
  readonly importId: string | null
  readonly now: number
}

/** Customers follow their orders (R47): one operation for each customer these touches change. */
export async function deriveCustomers(touches: readonly OrderTouch[], options: Options): Promise<Derived> {
  const derived: Derived = { operations: [], addedIds: [], filled: [] }
  for (const [customerId, own] of byCustomer(touches)) {
    const customer = options.customers.get(customerId)
    if (customer) await changeCustomer(derived, customer, own, options)
    else addCustomer(derived, customerId, own, options)
  }
  return derived
}

function addCustomer(derived: Derived, id: string, touches: readonly OrderTouch[], { importId, now }: Options): void {
  const orders = touches.flatMap(({ after }) => (after ? [after] : []))
  const [first] = orders
  if (!first) return
  const figures = figuresOf(orders)
  const { region = null, name = null, phone = null, address = null } = contactOf(orders, null)
  derived.addedIds.push(id)
  derived.operations.push(
    insert('customers', {
      id,
      platform: first.platform,
      nick: first.buyerNick,
      lookKey: lookKey(first.buyerNick),
      ...figures,
      region,
      tags: [],
      group: null,
      importance: 0,
      isFriend: false,
      recency: customerRecency(figures.lastOrderAt, now),
      importId,
      sealed: { name, phone, address, remark: null },
    }),
  )
}

async function changeCustomer(derived: Derived, customer: Customer, touches: readonly OrderTouch[], { db }: Options) {
  const figures = stepFigures(customer, touches) ?? (await readFigures(db, customer.id, touches))
  const orders = touches.flatMap(({ after }) => (after ? [after] : []))
  const filled = contactOf(orders, customer)
  const set = changedFigures(customer, figures)
  if (Object.keys(filled).length > 0) {
    const { region, ...personal } = filled
    if (region) set.region = region
    if (Object.keys(personal).length > 0) set.sealed = { ...customer.sealed, ...personal }
    derived.filled.push([customer.id, filled])
  }
  if (Object.keys(set).length > 0) derived.operations.push(patch('customers', customer, set))
}

/** The figures of a customer's row that are other than they were, and the place in lists that follows from them. */
export function changedFigures(customer: Customer, figures: Figures): Partial<Customer> {
  const next = { ...figures, recency: customerRecency(figures.lastOrderAt, customer.createdAt) }
  const changed = Object.entries(next).filter(([name, value]) => Reflect.get(customer, name) !== value)
  return Object.fromEntries(changed)
}

/** Null when a first or last order went away: then the other orders must be read. */
function stepFigures(customer: Customer, touches: readonly OrderTouch[]): Figures | null {
  let figures: Figures | null = figuresPart(customer)
  for (const { before, after } of touches) {
    if (figures === null) return null
    if (before && after) figures = withChangedOrder(figures, before, after)
    else if (after) figures = withOrder(figures, after)
    else if (before) figures = null
  }
  return figures
}

function figuresPart(customer: Customer): Figures {
  const { orderCount, paidOrderCount, totalFen, quantity, firstOrderAt, lastOrderAt } = customer
  return { orderCount, paidOrderCount, totalFen, quantity, firstOrderAt, lastOrderAt }
}

/** Figures from all orders of a customer as they will be after these touches. */
export async function readFigures(db: Database, customerId: string, touches: readonly OrderTouch[]): Promise<Figures> {
  const others = await otherOrders(db, customerId, touches)
  return touches.reduce(
    (figures, { after }) => (after ? withOrder(figures, after) : figures),
    others.reduce(withOrder, noFigures),
  )
}

/** Orders of a customer that these touches leave alone. */
export async function otherOrders(db: Database, customerId: string, touches: readonly OrderTouch[]) {
  const touched = new Set(touches.map(({ before, after }) => (before ?? after)?.id))
  const range = db.orders.where('[customerId+recency]').between([customerId, Dexie.minKey], [customerId, Dexie.maxKey])
  return (await range.toArray()).filter((order) => !touched.has(order.id))
}

export function byCustomer(touches: readonly OrderTouch[]): Map<string, OrderTouch[]> {
  const groups = new Map<string, OrderTouch[]>()
  for (const touch of touches) {
    if (touch.customerId === '') continue
    const group = groups.get(touch.customerId)
    if (group) group.push(touch)
    else groups.set(touch.customerId, [touch])
  }
  return groups
}

/** What these orders tell about a person and the row does not know yet; masked text tells nothing. */
function contactOf(orders: readonly OrderDraft[], customer: Customer | null): Filled {
  const filled: Filled = {}
  for (const { region, sealed } of orders) {
    if (region && !customer?.region) filled.region ??= region
    if (isTold(sealed.receiver) && !customer?.sealed.name) filled.name ??= sealed.receiver
    if (isTold(sealed.phone) && !customer?.sealed.phone) filled.phone ??= sealed.phone
    if (isTold(sealed.address) && !customer?.sealed.address) filled.address ??= sealed.address
  }
  return filled
}

function isTold(text: string | null): boolean {
  return text !== null && !isMasked(text)
}

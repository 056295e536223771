import { Dexie } from 'dexie'
import type { Customer } from '#shared/customers/customer.ts'
import { customerRecency, type Figures } from '#shared/customers/figures.ts'
import type { Order } from '#shared/orders/order.ts'
import type { OrderDraft } from '#shared/orders/order-draft.ts'
import type { Database } from '#store/db/database.ts'

/** One order of a customer before and after a command; null where it is not there (or belongs to somebody else). */
export interface OrderTouch {
  readonly customerId: string
  readonly before: OrderDraft | null
  readonly after: OrderDraft | null
}

/** What an import knew first about a customer who was there already: taken back by undo. */
export type Filled = Partial<Pick<Customer, 'region'> & Pick<Customer['sealed'], 'name' | 'phone' | 'address'>>

/** The figures of a customer's row that are other than they were, and the place in lists that follows from them. */
export function changedFigures(customer: Customer, figures: Figures): Partial<Customer> {
  const next = { ...figures, recency: customerRecency(figures.lastOrderAt, customer.createdAt) }
  const changed = Object.entries(next).filter(([name, value]) => Reflect.get(customer, name) !== value)
  return Object.fromEntries(changed)
}

export function ordersOf(db: Database, customerId: string): Promise<Order[]> {
  const range = db.orders.where('[customerId+recency]').between([customerId, Dexie.minKey], [customerId, Dexie.maxKey])
  return range.toArray()
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

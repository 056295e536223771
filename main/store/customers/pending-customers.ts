import type { Customer } from '#shared/customers/customer.ts'
import { type Figures, figuresOfRow, noFigures, withChangedOrder, withOrder } from '#shared/customers/figures.ts'
import type { OrderDraft } from '#shared/orders/order-draft.ts'
import { isMasked } from '#shared/orders/receiver-address.ts'
import type { Filled, OrderTouch } from './derive.ts'

/** What an import has yet to write about one customer (R47): each is written once, however many orders the file has. */
export interface PendingCustomer {
  readonly platform: Customer['platform']
  readonly nick: string
  /** After all touches so far; null: to be read from the orders when the customer is written. */
  figures: Figures | null
  /** What the orders told first. */
  readonly told: Filled
}

export type PendingCustomers = Map<string, PendingCustomer>

/** Notes what orders did. `rows`: customers who exist, as they are before the first touch of this import. */
export function noteTouches(
  pending: PendingCustomers,
  touches: readonly OrderTouch[],
  rows: ReadonlyMap<string, Customer>,
): void {
  for (const { customerId, before, after } of touches) {
    const order = after ?? before
    if (customerId === '' || !order) continue
    const one = pendingOf(pending, customerId, order, () => {
      const row = rows.get(customerId)
      return row ? figuresOfRow(row) : noFigures
    })
    if (one.figures) one.figures = stepFigures(one.figures, before, after)
    if (after) tell(one.told, after)
  }
}

/** Notes that this order may have changed the customer's figures, and nobody remembers how. */
export function noteUnread(pending: PendingCustomers, customerId: string, order: OrderDraft): void {
  if (customerId === '') return
  const one = pendingOf(pending, customerId, order, () => null)
  if (order.customerId === customerId) tell(one.told, order)
}

function pendingOf(
  pending: PendingCustomers,
  customerId: string,
  { platform, buyerNick }: OrderDraft,
  firstFigures: () => Figures | null,
): PendingCustomer {
  const known = pending.get(customerId)
  if (known) return known
  const fresh = { platform, nick: buyerNick, figures: firstFigures(), told: {} }
  pending.set(customerId, fresh)
  return fresh
}

/** Null when a first or last order or the last payment went away: then the other orders must be read. */
function stepFigures(figures: Figures, before: OrderDraft | null, after: OrderDraft | null): Figures | null {
  if (before && after) return withChangedOrder(figures, before, after)
  return after ? withOrder(figures, after) : null
}

/** The first order that tells something counts; masked text tells nothing. */
function tell(told: Filled, { region, sealed }: OrderDraft): void {
  if (region) told.region ??= region
  if (isTold(sealed.receiver)) told.name ??= sealed.receiver
  if (isTold(sealed.phone)) told.phone ??= sealed.phone
  if (isTold(sealed.address)) told.address ??= sealed.address
}

function isTold(text: string | null): boolean {
  return text !== null && !isMasked(text)
}

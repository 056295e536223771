import { CheckBook } from '#shared/checks/check-book.ts'
import { type OrderFacts, orderFacts } from '#shared/checks/order-facts.ts'
import { builtInLooks } from '#shared/customers/look-rules.ts'
import type { Order } from '#shared/orders/order.ts'

/** What the checks see of these orders; those that are none of their business are left out. */
export function factsOf(...orders: readonly Order[]): OrderFacts[] {
  return orders.flatMap((order) => orderFacts(order, { looks: builtInLooks, unsafeIn: () => [] }) ?? [])
}

export function bookOf(...orders: readonly Order[]): CheckBook {
  const book = new CheckBook(builtInLooks)
  for (const facts of factsOf(...orders)) book.putOrder(facts.id, facts)
  return book
}

import Dexie from 'dexie'
import type { CheckBook } from '#shared/checks/check-book.ts'
import { otherAccountFinding, safetyFinding } from '#shared/checks/findings.ts'
import { auditOrders, type OrderAudit } from '#shared/checks/merge.ts'
import { renewChecks } from '#shared/checks/open-checks.ts'
import type { OrderFacts } from '#shared/checks/order-facts.ts'
import type { Order } from '#shared/orders/order.ts'
import { findingsOf } from '#shared/reception/findings.ts'
import type { Reception } from '#shared/reception/reception.ts'
import type { Context } from '#store/dispatch/handler.ts'
import { accountsOfPhones } from './other-accounts.ts'
import { twinsOf } from './twins.ts'

/** Orders looked through for those of a recap: far more than one buyer has open. */
const mostOrders = 500

/** The buyer's orders, newest first. */
export function ordersOf({ db }: Context, customerId: string, most = mostOrders): Promise<Order[]> {
  return db.orders
    .where('[customerId+recency]')
    .between([customerId, Dexie.minKey], [customerId, Dexie.maxKey])
    .limit(most)
    .toArray()
}

/** What the buyer has ordered and not got yet, and how it goes. */
export interface Audited {
  readonly book: CheckBook
  readonly orders: readonly OrderFacts[]
  readonly audit: OrderAudit
  /** Numbers of orders that go in one parcel. */
  readonly together: readonly string[]
}

export async function auditOf(context: Context, customerId: string): Promise<Audited> {
  const book = await context.checks.ready(context.db, context)
  const orders = book.ordersOf(customerId)
  const together = book.parcelsOf(customerId).flatMap(({ orderNos }) => orderNos)
  return { book, orders, audit: auditOrders(orders), together }
}

/** The reception with its checks as the store knows things now, so that an old result lets nothing through (R18). */
export async function withFreshChecks<R extends Reception>(context: Context, reception: R): Promise<R> {
  const { customerId } = reception
  const { book, orders, audit, together } = await auditOf(context, customerId)
  const twins = await twinsOf(context, reception)
  const here = book.otherAccountsOf(orders)
  const byPhone = await accountsOfPhones(context, book, orders)
  const elsewhere = byPhone.filter(({ nick }) => !here.some((one) => one.nick === nick))
  const others = [
    otherAccountFinding([...here, ...elsewhere], book.changesOf(orders, customerId)),
    book.stockFindingOf(orders),
    safetyFinding(orders.flatMap(({ unsafe }) => unsafe)),
  ]
  const checks = renewChecks(reception.checks, findingsOf({ reception, audit, together, twins, others }), context.now)
  return { ...reception, checks }
}

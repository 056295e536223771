import Dexie from 'dexie'
import type { Order } from '#shared/orders/order.ts'
import { renewChecks } from '#shared/reception/checks.ts'
import { findingsOf } from '#shared/reception/findings.ts'
import { auditOrders } from '#shared/reception/order-audit.ts'
import type { Reception } from '#shared/reception/reception.ts'
import type { Context } from '#store/dispatch/handler.ts'
import { twinsOf } from './twins.ts'

/** Orders looked through for unshipped ones: far more than one buyer has open. */
const mostOrders = 500

/** The buyer's orders, newest first. */
export function ordersOf({ db }: Context, customerId: string, most = mostOrders): Promise<Order[]> {
  return db.orders
    .where('[customerId+recency]')
    .between([customerId, Dexie.minKey], [customerId, Dexie.maxKey])
    .limit(most)
    .toArray()
}

/** The reception with its checks as the store knows things now, so that an old result lets nothing through (R18). */
export async function withFreshChecks<R extends Reception>(context: Context, reception: R): Promise<R> {
  const audit = auditOrders(await ordersOf(context, reception.customerId))
  const twins = await twinsOf(context, reception)
  const checks = renewChecks(reception.checks, findingsOf({ reception, audit, twins }), context.now)
  return { ...reception, checks }
}

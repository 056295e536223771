import { fail, ok } from '#shared/kernel/result.ts'
import { maskName } from '#shared/kernel/text.ts'
import type { Order } from '#shared/orders/order.ts'
import { maskAddress } from '#shared/reception/address.ts'
import type { AuditAnswer } from '#shared/reception/answers.ts'
import { openChecks } from '#shared/reception/checks.ts'
import type { receptionContract } from '#shared/reception/contract.ts'
import { type AuditedOrder, auditOrders, isRefunding, isUnshipped } from '#shared/reception/order-audit.ts'
import { recapText } from '#shared/reception/recap.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import { ordersOf, withFreshChecks } from './fresh-checks.ts'

/** Step 6 at a glance: checks as they stand now, the buyer's unshipped orders, and the recap to copy. */
export const audit: Handlers<typeof receptionContract>['audit'] = async ({ id, extras }, context) => {
  const reception = await context.db.receptions.get(id)
  if (!reception || reception.shopId !== context.shopId) return fail('reception_not_found')
  const orders = await ordersOf(context, reception.customerId)
  const { checks } = await withFreshChecks(context, reception)
  const { orders: audited, suggestions } = auditOrders(orders)
  const toConfirm = orders.filter((order) => isUnshipped(order) && !isRefunding(order))
  return ok({
    checks,
    open: openChecks(checks),
    orders: audited.flatMap((one) => shownOrder(one, orders)),
    suggestions: suggestions.map((group) => [...group]),
    mergedOrderNos: reception.mergedOrderNos,
    recapText: recapText(toConfirm, extras),
  })
}

function shownOrder({ orderNo, parcel, apart }: AuditedOrder, orders: readonly Order[]): AuditAnswer['orders'] {
  const order = orders.find((one) => one.orderNo === orderNo)
  if (!order) return []
  const { state, title, quantity, amountFen, placedAt, region, sealed } = order
  const receiver = sealed.receiver === null ? null : maskName(sealed.receiver)
  return [
    { orderNo, state, title, quantity, amountFen, placedAt, receiver, address: maskAddress(region), parcel, apart },
  ]
}

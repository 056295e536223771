import { maskAddress } from '#shared/checks/address.ts'
import type { AuditedOrder } from '#shared/checks/merge.ts'
import { openChecks } from '#shared/checks/open-checks.ts'
import { isRefunding, isUnshipped } from '#shared/checks/order-facts.ts'
import { recapText } from '#shared/checks/recap.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { maskName } from '#shared/kernel/text.ts'
import type { Order } from '#shared/orders/order.ts'
import type { AuditAnswer } from '#shared/reception/answers.ts'
import type { receptionContract } from '#shared/reception/contract.ts'
import { shownChecks } from '#store/checks/shown-checks.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import { auditOf, ordersOf, withFreshChecks } from './fresh-checks.ts'

/** Step 6 at a glance: checks as they stand now, the buyer's unshipped orders, and the recap to copy. */
export const audit: Handlers<typeof receptionContract>['audit'] = async ({ id, extras }, context) => {
  const reception = await context.db.receptions.get(id)
  if (!reception || reception.shopId !== context.shopId) return fail('reception_not_found')
  const orders = await ordersOf(context, reception.customerId)
  const { checks } = await withFreshChecks(context, reception)
  const { book, orders: facts, audit: audited, together } = await auditOf(context, reception.customerId)
  const toConfirm = orders.filter((order) => isUnshipped(order) && !isRefunding(order))
  return ok({
    checks: await shownChecks(context.db, checks),
    open: openChecks(checks),
    orders: orders.flatMap((order) => shownOrder(order, audited.orders)),
    suggestions: audited.suggestions.map(({ orderNos, conflicts }) => {
      return { orderNos: [...orderNos], conflicts: [...conflicts] }
    }),
    mergedOrderNos: [...together],
    promisedBy: book.promisedBy(facts),
    recapText: recapText(toConfirm, extras),
  })
}

function shownOrder(order: Order, audited: readonly AuditedOrder[]): AuditAnswer['orders'] {
  const found = audited.find(({ orderNo }) => orderNo === order.orderNo)
  if (!found) return []
  const { orderNo, parcel, apart } = found
  const { state, title, quantity, amountFen, placedAt, region, sealed } = order
  const receiver = sealed.receiver === null ? null : maskName(sealed.receiver)
  return [
    { orderNo, state, title, quantity, amountFen, placedAt, receiver, address: maskAddress(region), parcel, apart },
  ]
}

import { fail, ok } from '#shared/kernel/result.ts'
import type { receptionContract } from '#shared/reception/contract.ts'
import type { Reception } from '#shared/reception/reception.ts'
import { valuesOf } from '#shared/scripts/values-of.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import { ordersOf } from './fresh-checks.ts'

/** What the buyer and the order fill into a script. Shop and agent are the seat's, which the page knows itself. */
export const scriptValues: Handlers<typeof receptionContract>['scriptValues'] = async ({ id, orderNo }, context) => {
  const reception = await context.db.receptions.get(id)
  if (!reception || reception.shopId !== context.shopId) return fail('reception_not_found')
  const orders = await ordersOf(context, reception.customerId)
  const order = orders.find((one) => one.orderNo === (orderNo ?? lastNoted(reception))) ?? orders[0] ?? null
  return ok(valuesOf({ buyerNick: reception.buyerNick, shopName: null, agentName: null, order }))
}

function lastNoted({ orderNos }: Reception): string | null {
  return orderNos.at(-1) ?? null
}

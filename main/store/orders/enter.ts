import { fail } from '#shared/kernel/result.ts'
import type { ordersContract } from '#shared/orders/contract.ts'
import { enteredOrder, mayAct } from '#shared/orders/order-entry.ts'
import { customerAfterOrder } from '#store/customers/after-order.ts'
import { insert } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'

/** Data of the shop, as a platform's status words are. */
export const enteredWords = '手工录入'

/** A typed order goes to the ledger like an imported one; its buyer's figures follow (R26). */
export const enter: Handlers<typeof ordersContract>['enter'] = async (entry, context) => {
  const { db, shopId, now } = context
  const may = mayAct('submit', entry)
  if (!may.ok) return may
  const order = enteredOrder(entry, { shopId, now, words: enteredWords })
  if (await db.orders.get(order.id)) return fail('order_exists')
  const { id, orderNo } = order
  return decided({ id, orderNo }, [insert('orders', order), ...(await customerAfterOrder(context, order))])
}

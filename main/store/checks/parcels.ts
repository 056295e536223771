import type { OrderFacts } from '#shared/checks/order-facts.ts'
import { insert, type Operation } from '#store/db/operation.ts'
import type { Context } from '#store/dispatch/handler.ts'

/** Orders of one buyer go in one parcel from now on (R18). */
export function togetherOperation(
  { newId, actor, now }: Pick<Context, 'newId' | 'actor' | 'now'>,
  { platform, customerId }: Pick<OrderFacts, 'platform' | 'customerId'>,
  orders: readonly Pick<OrderFacts, 'orderNo'>[],
  because: string | null,
): Operation {
  return insert('parcelGroups', {
    id: newId(),
    platform,
    customerId,
    orderNos: orders.map(({ orderNo }) => orderNo),
    state: 'together',
    ...{ because, by: actor.id, at: now, recency: -now },
  })
}

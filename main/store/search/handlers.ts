import type { Customer } from '#shared/customers/customer.ts'
import { ok } from '#shared/kernel/result.ts'
import { maskName } from '#shared/kernel/text.ts'
import { dayOf } from '#shared/kernel/time.ts'
import type { Order } from '#shared/orders/order.ts'
import type { searchContract } from '#shared/search/contract.ts'
import type { Hit } from '#shared/search/find-hits.ts'
import type { Handlers } from '#store/dispatch/handler.ts'

export const searchHandlers: Handlers<typeof searchContract> = {
  find: async ({ query, kinds, limit }, { db, search }) => {
    const hits = search.search(query, { kinds, limit })
    const [customers, orders] = await Promise.all([
      rowsOf(hits, 'customer', (ids) => db.customers.bulkGet(ids)),
      rowsOf(hits, 'order', (ids) => db.orders.bulkGet(ids)),
    ])
    const rows = hits.flatMap((hit) => {
      const row = hit.kind === 'customer' ? customerHit(hit, customers.get(hit.id)) : orderHit(hit, orders.get(hit.id))
      return row ? [row] : []
    })
    return ok({ rows, isComplete: search.state().isComplete })
  },

  state: async (_input, { search }) => ok(search.state()),
}

async function rowsOf<R extends { readonly id: string }>(
  hits: readonly Hit[],
  kind: Hit['kind'],
  read: (ids: string[]) => PromiseLike<(R | undefined)[]>,
): Promise<ReadonlyMap<string, R>> {
  const ids = hits.filter((hit) => hit.kind === kind).map((hit) => hit.id)
  if (ids.length === 0) return new Map()
  const rows = await read(ids)
  return new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])))
}

function customerHit({ why }: Hit, row: Customer | undefined) {
  if (!row) return null
  return {
    kind: 'customer' as const,
    id: row.id,
    why,
    platform: row.platform,
    nick: row.nick,
    name: row.sealed.name === null ? null : maskName(row.sealed.name),
    lastOrderOn: row.lastOrderAt === null ? null : dayOf(row.lastOrderAt),
    orderCount: row.orderCount,
  }
}

function orderHit({ why }: Hit, row: Order | undefined) {
  if (!row) return null
  const { id, platform, orderNo, state, customerId, buyerNick, amountFen } = row
  return {
    kind: 'order' as const,
    id,
    why,
    platform,
    orderNo,
    state,
    customerId,
    buyerNick,
    placedOn: dayOf(row.placedAt),
    amountFen,
  }
}

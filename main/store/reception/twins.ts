import Dexie from 'dexie'
import { lookalikeOf, lookKey } from '#shared/customers/look-key.ts'
import type { Twin } from '#shared/reception/findings.ts'
import type { Reception } from '#shared/reception/reception.ts'
import type { Context } from '#store/dispatch/handler.ts'

type Buyer = Pick<Reception, 'platform' | 'buyerNick'>

export interface KnownTwin extends Twin {
  readonly isCustomer: boolean
}

/** More than this many twins say nothing new. */
const mostTwins = 20

/** All open receptions of the shop. */
export function openReceptions({ db, shopId }: Context) {
  return db.receptions.where('[shopId+openBy]').between([shopId, Dexie.minKey], [shopId, Dexie.maxKey])
}

/** Buyers of the same platform whose nick looks like this one: customers, and strangers being received now (R20). */
export async function twinsOf(context: Context, buyer: Buyer): Promise<KnownTwin[]> {
  const { db, shopId } = context
  const customers = await db.customers
    .where('[shopId+lookKey]')
    .equals([shopId, lookKey(buyer.buyerNick)])
    .toArray()
  const receptions = await openReceptions(context).toArray()
  const known = customers.map(({ platform, nick }) => ({ platform, nick, isCustomer: true }))
  const here = receptions.map(({ platform, buyerNick }) => ({ platform, nick: buyerNick, isCustomer: false }))
  const twins = new Map<string, KnownTwin>()
  for (const { platform, nick, isCustomer } of [...known, ...here]) {
    const alike = platform === buyer.platform && !twins.has(nick) ? lookalikeOf(nick, buyer.buyerNick) : null
    if (alike) twins.set(nick, { nick, positions: alike.positions, isCustomer })
  }
  return [...twins.values()].slice(0, mostTwins)
}

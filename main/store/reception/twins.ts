import Dexie from 'dexie'
import type { BuyerCard } from '#shared/reception/answers.ts'
import type { Reception } from '#shared/reception/reception.ts'
import type { Context } from '#store/dispatch/handler.ts'

type Buyer = Pick<Reception, 'platform' | 'buyerNick'>
type KnownTwin = BuyerCard['twins'][number]

/** More than this many twins say nothing new. */
const mostTwins = 20

/** All open receptions of the shop. */
export function openReceptions({ db, shopId }: Context) {
  return db.receptions.where('[shopId+openBy]').between([shopId, Dexie.minKey], [shopId, Dexie.maxKey])
}

/** Buyers of the same platform whose nick looks like this one: customers, and strangers being received now (R20). */
export async function twinsOf(context: Context, buyer: Buyer): Promise<KnownTwin[]> {
  const { db, shopId, search } = context
  const looks = search.looks()
  const customers = await db.customers.bulkGet(search.mayLookLike(buyer.buyerNick))
  const receptions = await openReceptions(context).toArray()
  const known = customers.flatMap((row) => {
    return row?.shopId === shopId ? [{ platform: row.platform, nick: row.nick, isCustomer: true }] : []
  })
  const here = receptions.map(({ platform, buyerNick }) => ({ platform, nick: buyerNick, isCustomer: false }))
  const twins = new Map<string, KnownTwin>()
  for (const { platform, nick, isCustomer } of [...known, ...here]) {
    const alike = platform === buyer.platform && !twins.has(nick) ? looks.alikeOf(nick, buyer.buyerNick) : null
    if (alike) twins.set(nick, { nick, positions: alike.positions, here: alike.besides, isCustomer })
  }
  return [...twins.values()].slice(0, mostTwins)
}

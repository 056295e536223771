import Dexie from 'dexie'
import { importedId } from '#shared/kernel/id.ts'
import type { receptionContract } from '#shared/reception/contract.ts'
import { freshReception } from '#shared/reception/fresh-reception.ts'
import type { Reception } from '#shared/reception/reception.ts'
import { insert } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { buyerSpokeFirst } from './buyer-follow-ups.ts'

/** A buyer opened a chat (R08). The same buyer never has two open receptions: the second start joins the first. */
export const start: Handlers<typeof receptionContract>['start'] = async ({ platform, buyerNick }, context) => {
  const { now, actor, shopId } = context
  const customerId = importedId('customer', platform, shopId, buyerNick)
  const open = await openReceptionOf(context, customerId)
  if (open) return decided({ id: open.id, joined: true, agentId: open.agentId, step: open.step })
  const cancelled = await buyerSpokeFirst(context, customerId)
  const id = context.newId()
  const row = freshReception({ id, platform, buyerNick, customerId, agentId: actor.id }, now)
  return decided({ id, joined: false, agentId: actor.id, step: row.step }, [insert('receptions', row), ...cancelled])
}

/** The newest reception of a buyer, when it is still open: a new one is only made when none is. */
export async function openReceptionOf({ db }: Context, customerId: string): Promise<Reception | null> {
  const newest = await db.receptions
    .where('[customerId+openedAt]')
    .between([customerId, Dexie.minKey], [customerId, Dexie.maxKey])
    .last()
  return newest?.closedAt === null ? newest : null
}

import { doNotPressTag, endOfDay, isStopped } from '#shared/reception/follow-up.ts'
import type { Reception } from '#shared/reception/reception.ts'
import { changeCustomer } from '#store/customers/from-reception.ts'
import type { Operation } from '#store/db/operation.ts'
import type { Context } from '#store/dispatch/handler.ts'
import { openFollowUpsOf, turnAll } from './buyer-follow-ups.ts'

type Buyer = Pick<Reception, 'customerId' | 'platform' | 'buyerNick'>

/** The buyer is left alone until the day ends (R24). */
export function leaveAlone(context: Context, buyer: Buyer): Promise<Operation> {
  return changeCustomer(context, buyer, { tag: { tag: doNotPressTag, until: endOfDay(context.now) } })
}

/**
 * The stop rule at a deferral: the second "I will look", in this session or after a follow-up, ends the following and
 * leaves the buyer alone for the day. Nothing to do at a first one.
 */
export async function stopFollowing(
  context: Context,
  reception: Buyer,
  { deferredAt }: Partial<Pick<Reception, 'deferredAt'>>,
): Promise<Operation[]> {
  if (!deferredAt) return []
  const open = await openFollowUpsOf(context, reception.customerId)
  const contacted = open.filter(({ state }) => state === 'contacted')
  if (!isStopped({ deferredAt }) && contacted.length === 0) return []
  return [...turnAll(contacted, 'stillLooks', context), await leaveAlone(context, reception)]
}

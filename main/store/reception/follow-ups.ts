import { fail, ok } from '#shared/kernel/result.ts'
import type { receptionContract } from '#shared/reception/contract.ts'
import { isPressFree, type Turn, turnFollowUp } from '#shared/reception/follow-up.ts'
import { mostOpen } from '#shared/reception/query-entries.ts'
import type { FollowUp } from '#shared/reception/reception.ts'
import { type Operation, patch } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { openDueAtOf, openFollowUps } from './buyer-follow-ups.ts'
import { leaveAlone } from './do-not-press.ts'
import { namesOf } from './names.ts'

type ReceptionHandlers = Handlers<typeof receptionContract>

export const followUps: ReceptionHandlers['followUps'] = async ({ scope }, context) => {
  const open = await openFollowUps(context)
    .filter(({ ownerId }) => scope === 'shop' || ownerId === context.actor.id)
    .limit(mostOpen)
    .toArray()
  const nameOf = await namesOf(context)
  return ok(
    open.map(({ id, receptionId, platform, buyerNick, ownerId, state, deferredAt, dueAt }) => {
      return { id, receptionId, platform, buyerNick, ownerId, ownerName: nameOf(ownerId), state, deferredAt, dueAt }
    }),
  )
}

export const contactFollowUp: ReceptionHandlers['contactFollowUp'] = async ({ id }, context) => {
  const found = await findFollowUp(context, id)
  if (!found.ok) return found
  const customer = await context.db.customers.get(found.value.customerId)
  if (isPressFree(customer?.tags ?? [], context.now)) return fail('do_not_press')
  return turnDone(found.value, 'contacted', context)
}

export const buyerStillLooks: ReceptionHandlers['buyerStillLooks'] = async ({ id }, context) => {
  const found = await findFollowUp(context, id)
  if (!found.ok) return found
  return turnDone(found.value, 'stillLooks', context, '', [await leaveAlone(context, found.value)])
}

export const buyerBought: ReceptionHandlers['buyerBought'] = async ({ id }, context) => {
  const found = await findFollowUp(context, id)
  return found.ok ? turnDone(found.value, 'bought', context) : found
}

export const cancelFollowUp: ReceptionHandlers['cancelFollowUp'] = async ({ id, note }, context) => {
  const found = await findFollowUp(context, id)
  return found.ok ? turnDone(found.value, 'cancel', context, note) : found
}

async function findFollowUp({ db, shopId }: Context, id: string) {
  const followUp = await db.followUps.get(id)
  return followUp?.shopId === shopId ? ok(followUp) : fail('follow_up_not_found')
}

/** Anybody at the desk may do it: whose timer it was stands in the history. */
function turnDone(followUp: FollowUp, turn: Turn, context: Context, note = '', more: readonly Operation[] = []) {
  const result = turnFollowUp(followUp, turn, { at: context.now, by: context.actor.id, note })
  if (!result.ok) return result
  const { state } = result.value
  const change = patch('followUps', followUp, { ...result.value, openDueAt: openDueAtOf(followUp, state) })
  return decided({ id: followUp.id, state }, [change, ...more])
}

import type { InputOf } from '#shared/kernel/contract.ts'
import { ok } from '#shared/kernel/result.ts'
import type { receptionContract } from '#shared/reception/contract.ts'
import { mayClose } from '#shared/reception/farewell.ts'
import { mayFollowUp } from '#shared/reception/follow-up.ts'
import type { Reception } from '#shared/reception/reception.ts'
import { minutesAfterNight } from '#shared/roster/on-now.ts'
import { type LeftByReception, leaveOnPerson } from '#store/customers/from-reception.ts'
import { insert, type Operation } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { stayed } from '#store/roster/rota-days.ts'
import { openFollowUpsOf, turnAll } from './buyer-follow-ups.ts'
import { findMine, stepDone } from './my-reception.ts'

type Ending = InputOf<(typeof receptionContract)['close']>

/** Leaving a buyer: outcome, group, importance, follow-up, and a word for the next colleague (R08, R23, R24). */
export const close: Handlers<typeof receptionContract>['close'] = async (ending, context) => {
  const mine = await findMine(context, ending.id)
  if (!mine.ok) return mine
  const { reception, at } = mine.value
  const fitting = mayClose(reception, ending)
  if (!fitting.ok) return fitting
  const timer = ending.followUp ? await startTimer(reception, context) : ok(null)
  if (!timer.ok) return timer
  const { outcome, group, importance } = ending
  const left = leftOnCustomer(ending, context)
  const closed = { outcome, group, importance, closedAt: at, openBy: undefined }
  const change = { ...closed, sealed: { ...reception.sealed, draft: '' } }
  const done = stepDone(mine.value, { change, proof: { kind: 'closed', ref: outcome } })
  const operations = [
    ...done.value.operations,
    ...(timer.value ? [insert('followUps', timer.value)] : []),
    ...(outcome === 'bought' || outcome === 'notBought' ? await endEarlier(reception, outcome, context) : []),
    ...(minutesAfterNight(context.now) > 0 ? await stayed(context) : []),
    ...(Object.keys(left).length > 0 ? await leaveOnPerson(context, reception, left) : []),
  ]
  return decided({ id: reception.id, followUpDueAt: timer.value?.dueAt ?? null }, operations)
}

async function startTimer(reception: Reception, context: Context) {
  const { db, actor } = context
  const session = await db.followUps.where('receptionId').equals(reception.id).toArray()
  const open = await openFollowUpsOf(context, reception.customerId)
  const customer = await db.customers.get(reception.customerId)
  const earlier = [...session, ...open]
  const timer = mayFollowUp({ reception, earlier, tags: customer?.tags ?? [] }, context.now)
  if (!timer.ok) return timer
  const { deferredAt, dueAt } = timer.value
  const { customerId, platform, buyerNick } = reception
  const first = { at: context.now, by: actor.id, state: 'waiting' as const, note: '' }
  const who = { id: context.newId(), receptionId: reception.id, customerId, platform, buyerNick, ownerId: actor.id }
  return ok({ ...who, deferredAt, dueAt, state: 'waiting' as const, history: [first], openDueAt: dueAt })
}

/**
 * What a follow-up of an earlier session led to: the buyer came back and bought, or came back and did not. Called only
 * when there is something to read: Dexie loses its transaction over an awaited function that reads nothing.
 */
async function endEarlier(
  reception: Reception,
  outcome: 'bought' | 'notBought',
  context: Context,
): Promise<Operation[]> {
  const open = await openFollowUpsOf(context, reception.customerId)
  return turnAll(open, outcome === 'bought' ? 'bought' : 'cancel', context)
}

function leftOnCustomer({ group, importance, isFriend, remark }: Ending, { actor, now }: Context): LeftByReception {
  const text = remark.trim()
  return {
    ...(group === null ? {} : { group }),
    ...(importance === 0 ? {} : { importance }),
    ...(isFriend === undefined ? {} : { isFriend }),
    ...(text === '' ? {} : { remark: { text, by: actor.id, at: now } }),
  }
}

import type { checksContract } from '#shared/checks/contract.ts'
import { isUnshipped } from '#shared/checks/order-facts.ts'
import { importedId } from '#shared/kernel/id.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { insert, patch } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { shownChange } from './shown-change.ts'

type Answers = Handlers<typeof checksContract>

/** From the order's own account a change is free; from any other it waits until the customer was asked (R19). */
export const askChange: Answers['askChange'] = async ({ platform, orderNo, askedBy, kind, text }, context) => {
  const { db, shopId, now, actor, newId } = context
  const order = await db.orders.get(importedId('order', platform, shopId, orderNo))
  if (order?.shopId !== shopId) return fail('order_not_found')
  if (!isUnshipped(order)) return fail('order_gone')
  const askedById = importedId('customer', platform, shopId, askedBy)
  const state = askedById === order.customerId ? ('free' as const) : ('blocked' as const)
  const row = {
    ...{ id: newId(), platform, orderId: order.id, orderNo, ownerNick: order.buyerNick, askedByNick: askedBy },
    ...{ askedById, kind, askedAt: now, takenBy: actor.id, state, confirmed: null, endedAt: null, openSince: now },
    sealed: { text: text.trim() },
  } as const
  return decided({ id: row.id, state }, [insert('changeRequests', row)])
}

export const confirmChange: Answers['confirmChange'] = async ({ id, expected, how, note }, context) => {
  const found = await findChange(context, id)
  if (!found) return fail('change_not_found')
  if (found.version !== expected) return fail('stale')
  if (found.state !== 'blocked') return fail('not_blocked')
  if (how === 'other' && note.trim() === '') return fail('note_missing')
  const confirmed = { how, note: note.trim(), by: context.actor.id, at: context.now }
  return decided({}, [patch('changeRequests', found, { state: 'confirmed', confirmed })])
}

export const closeChange: Answers['closeChange'] = async ({ id, expected, isDone }, context) => {
  const found = await findChange(context, id)
  if (!found) return fail('change_not_found')
  if (found.openSince === undefined) return fail('change_closed')
  if (found.version !== expected) return fail('stale')
  if (isDone && found.state === 'blocked') return fail('must_be_confirmed')
  const change = { state: isDone ? 'done' : 'refused', endedAt: context.now, openSince: undefined } as const
  return decided({}, [patch('changeRequests', found, change)])
}

export const changesOf: Answers['changesOf'] = async ({ customerId }, context) => {
  const book = await context.checks.ready(context.db, context)
  return ok(book.changesOf(book.ordersOf(customerId), customerId).map(shownChange))
}

async function findChange({ db, shopId }: Context, id: string) {
  const row = await db.changeRequests.get(id)
  return row?.shopId === shopId ? row : undefined
}

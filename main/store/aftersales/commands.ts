import type { aftersalesContract } from '#shared/aftersales/contract.ts'
import { isTrueComplaint, seedLimits } from '#shared/aftersales/dispute.ts'
import { aboutFrom } from '#shared/aftersales/new-about.ts'
import { newTicket } from '#shared/aftersales/new-ticket.ts'
import { type Turning, turnTicket } from '#shared/aftersales/turn-ticket.ts'
import { importedId } from '#shared/kernel/id.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { draftOfComplaint } from '#store/conduct/events.ts'
import { insert, patch } from '#store/db/operation.ts'
import { type Context, type DecideHandler, decided, type Handlers } from '#store/dispatch/handler.ts'

type Answers = Handlers<typeof aftersalesContract>

export const open: DecideHandler<(typeof aftersalesContract)['open']> = async (input, context) => {
  const { db, shopId, actor, now, newId } = context
  const { platform, buyerNick, orderNo, receptionId, description } = input
  const order = orderNo === null ? undefined : await db.orders.get(importedId('order', platform, shopId, orderNo))
  if (order && order.buyerNick !== '' && order.buyerNick !== buyerNick) {
    return fail('other_buyers_order', { nick: order.buyerNick })
  }
  const about = aboutFrom(input.about, now)
  if (!about.ok) return about
  const row = newTicket({
    ...{ id: newId(), platform, orderNo, buyerNick, receptionId, description, by: actor.id, now },
    ...{ orderId: order?.id ?? null, title: order?.title ?? '', about: about.value },
    customerId: order?.customerId || importedId('customer', platform, shopId, buyerNick),
  })
  return decided({ id: row.id, orderKnown: order !== undefined }, [insert('tickets', row)])
}

export const act: Answers['act'] = async ({ id, expected, act: done }, context) => {
  const row = await findTicket(context, id, expected)
  if (!row.ok) return row
  const to = done.do === 'passOn' || done.do === 'escalate' ? done.to : null
  const change = turnTicket(row.value, done, await turningOf(context, to))
  if (!change.ok) return change
  const { about } = row.value
  const isComplaint = done.do === 'close' && about.kind === 'dispute' && isTrueComplaint(about)
  const drafts = isComplaint ? await draftOfComplaint(context, row.value) : []
  return decided({}, [patch('tickets', row.value, change.value), ...drafts])
}

/** A case of this shop, as whoever acts has seen it. */
export async function findTicket({ db, shopId }: Context, id: string, expected: number) {
  const row = await db.tickets.get(id)
  if (row?.shopId !== shopId) return fail('ticket_not_found')
  return row.version === expected ? ok(row) : fail('stale')
}

/** Who does it, what may be granted, and the person it goes to. */
export async function turningOf({ db, shopId, actor, now, newId }: Context, to: string | null): Promise<Turning> {
  const limits = (await db.afterSalesRules.get(shopId))?.limits ?? seedLimits
  const person = to === null ? undefined : await db.people.get(to)
  const taker = person?.shopId === shopId && person.isActive ? person : null
  return { actor, now, newId, limits, taker }
}

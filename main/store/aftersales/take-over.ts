import { seedLimits } from '#shared/aftersales/dispute.ts'
import type { Ticket } from '#shared/aftersales/ticket.ts'
import { turnTicket } from '#shared/aftersales/turn-ticket.ts'
import { ok } from '#shared/kernel/result.ts'
import { patch } from '#store/db/operation.ts'
import type { Context } from '#store/dispatch/handler.ts'

/** For the handover book (R03), which owns none of these rows: whoever acts has the case in hand, its story keeps both. */
export function ticketToActor(ticket: Ticket, { actor, now, newId }: Context) {
  // Nothing is granted and nobody is named: a taking needs neither limits nor a taker.
  const turned = turnTicket(ticket, { do: 'take' }, { actor, now, newId, limits: seedLimits, taker: null })
  return turned.ok ? ok([patch('tickets', ticket, turned.value)]) : turned
}

import { seedLimits } from '#shared/aftersales/dispute.ts'
import { newTicket } from '#shared/aftersales/new-ticket.ts'
import type { Ticket } from '#shared/aftersales/ticket.ts'
import type { TicketAct } from '#shared/aftersales/ticket-act.ts'
import { turnTicket } from '#shared/aftersales/turn-ticket.ts'
import { importedId } from '#shared/kernel/id.ts'
import type { Unstamped } from '#shared/kernel/row.ts'
import { hourMs, minuteMs } from '#shared/kernel/time.ts'
import type { Person } from '#shared/staff/person.ts'
import type { ShopChunk } from './generate-shop.ts'
import { sampleTeam } from './team.ts'
import { ticketsInHand } from './tickets-in-hand.ts'

interface Wish {
  readonly seed: number
  readonly now: number
}

/** Cases in hand in the sample shop, walked by the real rules. All of it is invented. */
export function sampleTickets(
  { seed, now }: Wish,
  { orders }: Pick<ShopChunk, 'orders'>,
): readonly Unstamped<Ticket>[] {
  const { shop, agents, people } = sampleTeam(seed)
  const supervisor = people.find(({ role }) => role === 'supervisor') ?? agents[1]
  const received = orders.filter(({ state, orderNo }) => state === 'completed' && orderNo !== '')
  return ticketsInHand.flatMap((one, no) => {
    const order = received[no * 7]
    const person = agents[no % 2] ?? agents[0]
    const openedAt = now - one.openedHoursAgo * hourMs
    if (!order) return []
    const begun = newTicket({
      ...{ id: importedId('ticket', 'sample', shop.id, String(no)), receptionId: null, description: one.description },
      ...{ by: person.id, now: openedAt, about: one.about(order, openedAt) },
      ...(one.register ? { register: one.register } : {}),
      ...(one.isOwnerUnknown ? { ...nobody, platform: order.platform } : ofOrder(order)),
    })
    const acts = one.acts({ now, openedAt, supervisorId: supervisor.id })
    return [
      acts.reduce((row, act, at) => turned(row, act, { person, supervisor, at: openedAt + at * minuteMs }), begun),
    ]
  })
}

const nobody = { orderId: null, orderNo: null, customerId: '', buyerNick: '', title: '' }

function ofOrder({ id: orderId, platform, orderNo, customerId, buyerNick, title }: ShopChunk['orders'][number]) {
  return { orderId, platform, orderNo, customerId, buyerNick, title }
}

interface At {
  readonly person: Unstamped<Person>
  readonly supervisor: Unstamped<Person>
  readonly at: number
}

function turned(row: Unstamped<Ticket>, act: TicketAct, { person, supervisor, at }: At): Unstamped<Ticket> {
  const newId = () => importedId('ticket-part', 'sample', row.id, String(row.sealed.turns.length))
  const change = turnTicket(row, act, { actor: person, now: at, newId, limits: seedLimits, taker: supervisor })
  if (!change.ok) throw new Error(`the sample case cannot ${act.do}: ${change.failure.code}`)
  return { ...row, ...change.value }
}

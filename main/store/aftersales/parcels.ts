import type { aftersalesContract } from '#shared/aftersales/contract.ts'
import { newTicket } from '#shared/aftersales/new-ticket.ts'
import { boughtOf, type ParcelAbout } from '#shared/aftersales/parcel.ts'
import type { Ticket } from '#shared/aftersales/ticket.ts'
import { matchParcel as matched, turnTicket } from '#shared/aftersales/turn-ticket.ts'
import { importedId } from '#shared/kernel/id.ts'
import type { Platform } from '#shared/kernel/platform-names.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { Order } from '#shared/orders/order.ts'
import { insert, patch } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { findTicket, turningOf } from './commands.ts'

type Answers = Handlers<typeof aftersalesContract>

export const fieldsOfOrder: Answers['fieldsOfOrder'] = async ({ platform, orderNo }, context) => {
  const order = await findOrder(context, platform, orderNo)
  return ok(order ? { orderNo: order.orderNo, product: order.title, ...boughtOf(order) } : null)
}

export const registerParcel: Answers['registerParcel'] = async (input, context) => {
  const { register, solvedOnSpot, platform, orderNo, remark, arrivedAt, nextCheckAt } = input
  if (solvedOnSpot && register === 'problem') return fail('solved_on_spot')
  if (arrivedAt !== null && arrivedAt > context.now) return fail('in_future')
  if (nextCheckAt !== null && nextCheckAt <= context.now) return fail('due_in_past')
  const order = orderNo === null ? undefined : await findOrder(context, platform, orderNo)
  const about = aboutOf(input, order)
  const title = input.product.trim() || (order?.title ?? '')
  // Whose a returned parcel is may be found out later; a problem parcel is of an order from the start.
  const isUnknown = register === 'returned' && orderNo === null
  if (!isUnknown && !(orderNo !== null && title !== '' && isWhole(about))) return fail('parcel_fields_missing')
  const row = newTicket({
    ...{ id: context.newId(), by: context.actor.id, now: context.now, platform, orderNo, register, about, title },
    ...{ description: remark, receptionId: null },
    ...{ orderId: order?.id ?? null, buyerNick: order?.buyerNick ?? '', customerId: order?.customerId ?? '' },
  })
  return decided({ id: row.id, orderKnown: order !== undefined }, [insert('tickets', row)])
}

export const matchParcel: Answers['matchParcel'] = async ({ id, expected, to }, context) => {
  const parcel = await findTicket(context, id, expected)
  if (!parcel.ok) return parcel
  const { about } = parcel.value
  if (about.kind !== 'parcel') return fail('not_a_parcel')
  const turning = await turningOf(context, null)
  if (to.is === 'order') {
    const order = await findOrder(context, to.platform, to.orderNo)
    if (!order) return fail('no_such_order')
    const change = matched(parcel.value, ofOrder(about, order), order.orderNo, turning)
    return change.ok ? decided({}, [patch('tickets', parcel.value, change.value)]) : change
  }
  const owner = await findOpenCase(context, to.caseId)
  if (!owner) return fail('no_such_case')
  const at = about.arrivedAt ?? parcel.value.openedAt
  const receive = { do: 'receive' as const, courier: '', trackingNo: about.trackingNo, at }
  const received = turnTicket(owner, { do: 'flow', act: receive }, turning)
  if (!received.ok) return received
  const order = owner.orderId === null ? undefined : await context.db.orders.get(owner.orderId)
  const change = matched(parcel.value, ofCase(about, owner, order), owner.orderNo ?? '', turning)
  if (!change.ok) return change
  return decided({}, [patch('tickets', parcel.value, change.value), patch('tickets', owner, received.value)])
}

async function findOrder({ db, shopId }: Context, platform: Platform, orderNo: string): Promise<Order | undefined> {
  return await db.orders.get(importedId('order', platform, shopId, orderNo))
}

async function findOpenCase({ db, shopId }: Context, caseId: string): Promise<Ticket | null> {
  const row = await db.tickets.get(caseId)
  const isOpen = row?.shopId === shopId && row.closedAt === null
  return isOpen && ['return', 'exchange', 'repair'].includes(row.about.kind) ? row : null
}

type Given = Pick<
  ParcelAbout,
  'problemKind' | 'purchasedOn' | 'quantity' | 'amountFen' | 'trackingNo' | 'arrivedAt' | 'nextCheckAt'
>

function aboutOf(given: Given, order: Order | undefined): ParcelAbout {
  const { problemKind, trackingNo, arrivedAt, nextCheckAt } = given
  const known = order ? boughtOf(order) : { purchasedOn: null, quantity: null, amountFen: null }
  return {
    ...{ kind: 'parcel', problemKind, trackingNo, arrivedAt, nextCheckAt, caseId: null },
    purchasedOn: given.purchasedOn ?? known.purchasedOn,
    quantity: given.quantity ?? known.quantity,
    amountFen: given.amountFen ?? known.amountFen,
  }
}

function isWhole({ purchasedOn, quantity, amountFen }: ParcelAbout): boolean {
  return purchasedOn !== null && quantity !== null && amountFen !== null
}

function ofOrder(about: ParcelAbout, order: Order): Partial<Ticket> {
  const { id: orderId, platform, orderNo, buyerNick, customerId, title } = order
  return { orderId, platform, orderNo, buyerNick, customerId, title, about: { ...about, ...boughtOf(order) } }
}

function ofCase(about: ParcelAbout, owner: Ticket, order: Order | undefined): Partial<Ticket> {
  const { id: caseId, orderId, platform, orderNo, buyerNick, customerId, title } = owner
  const fields = order ? boughtOf(order) : {}
  return { orderId, platform, orderNo, buyerNick, customerId, title, about: { ...about, ...fields, caseId } }
}

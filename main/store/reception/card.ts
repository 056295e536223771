import Dexie from 'dexie'
import { maskAddress } from '#shared/checks/address.ts'
import type { Customer } from '#shared/customers/customer.ts'
import { asOneRow } from '#shared/customers/person.ts'
import type { PromiseMemo } from '#shared/handover/promise.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { maskName, maskPhone } from '#shared/kernel/text.ts'
import type { Order } from '#shared/orders/order.ts'
import type { BuyerCard } from '#shared/reception/answers.ts'
import type { receptionContract } from '#shared/reception/contract.ts'
import { isPressFree } from '#shared/reception/follow-up.ts'
import { personOf } from '#store/customers/person-tree.ts'
import type { Context, Handlers } from '#store/dispatch/handler.ts'
import { standingOf, validTags } from './buyer.ts'
import { openFollowUpsOf } from './buyer-follow-ups.ts'
import { ordersOf } from './fresh-checks.ts'
import { namesOf } from './names.ts'
import { twinsOf } from './twins.ts'

const lastOrdersShown = 5

/** All a colleague has to know before the first word, so that the buyer need not tell it again (ux 3). */
export const card: Handlers<typeof receptionContract>['card'] = async ({ id }, context) => {
  const { db, shopId, now } = context
  const reception = await db.receptions.get(id)
  if (!reception || reception.shopId !== shopId) return fail('reception_not_found')
  const { customerId, platform, buyerNick } = reception
  const person = await personOf(db, customerId)
  const customer = person ? asOneRow(person) : undefined
  const nameOf = await namesOf(context)
  const orders = await ordersOf(context, customerId, lastOrdersShown)
  const promises = await openPromisesOf(context, buyerNick, platform)
  const [followUp] = await openFollowUpsOf(context, customerId)
  const remark = customer?.sealed.remark
  return ok({
    ...{ receptionId: id, customerId, platform, buyerNick },
    standing: standingOf(customer),
    customer: customer ? maskedCustomer(customer, now) : null,
    remark: remark ? { text: remark.text, byName: nameOf(remark.by), at: remark.at } : null,
    isPressFree: isPressFree(customer?.tags ?? [], now),
    lastOrders: orders.map(maskedOrder),
    promises: promises.map(({ id: promiseId, what, orderNo, dueAt, ownerId }) => {
      return { id: promiseId, what, orderNo, dueAt, ownerName: nameOf(ownerId) }
    }),
    followUp: followUp ? { id: followUp.id, state: followUp.state, dueAt: followUp.dueAt } : null,
    twins: await twinsOf(context, reception),
  })
}

/** What is still owed to this buyer. The index lists open promises only, a few dozen for a shop. */
function openPromisesOf({ db, shopId }: Context, buyerNick: string, platform: string): Promise<PromiseMemo[]> {
  return db.promises
    .where('[shopId+openDueAt]')
    .between([shopId, Dexie.minKey], [shopId, Dexie.maxKey])
    .filter((promise) => promise.buyerNick === buyerNick && promise.platform === platform)
    .toArray()
}

function maskedCustomer(customer: Customer, now: number): NonNullable<BuyerCard['customer']> {
  const { orderCount, paidOrderCount, totalFen, quantity, firstOrderAt, lastOrderAt, group, importance, isFriend } =
    customer
  const { name, phone } = customer.sealed
  return {
    ...{ orderCount, paidOrderCount, totalFen, quantity, firstOrderAt, lastOrderAt, group, importance, isFriend },
    tags: validTags(customer, now),
    name: name === null ? null : maskName(name),
    phone: phone === null ? null : maskPhone(phone),
    address: maskAddress(customer.region),
  }
}

function maskedOrder(order: Order): BuyerCard['lastOrders'][number] {
  const { orderNo, state, platformStatus, seenAt, title, quantity, amountFen, placedAt, courier, trackingNo } = order
  const { receiver, phone } = order.sealed
  return {
    ...{ orderNo, state, platformStatus, seenAt, title, quantity, amountFen, placedAt, courier, trackingNo },
    receiver: receiver === null ? null : maskName(receiver),
    phone: phone === null ? null : maskPhone(phone),
    address: maskAddress(order.region),
  }
}

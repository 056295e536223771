import { importedId } from '#shared/kernel/id.ts'
import { platformNames } from '#shared/kernel/platform-names.ts'
import { ok } from '#shared/kernel/result.ts'
import type { normsContract } from '#shared/norms/contract.ts'
import type { Context, Handlers } from '#store/dispatch/handler.ts'

/** More people with one phone than this are not looked at: it is the shop's own number, or a courier's. */
const mostOfAPhone = 12

/** A number is another buyer's when somebody else is known by it, and this buyer is not (R22). */
export const othersNumbers: Handlers<typeof normsContract>['othersNumbers'] = async (input, context) => {
  const reception = input.receptionId === null ? null : await context.db.receptions.get(input.receptionId)
  const customerId = reception?.shopId === context.shopId ? reception.customerId : null
  const ownersOf = await Promise.all([
    ...input.phones.map(async (phone) => [phone, await peopleOfPhone(context, phone)] as const),
    ...input.orderNos.map(async (orderNo) => [orderNo, await peopleOfOrder(context, orderNo)] as const),
  ])
  const others = ownersOf.filter(([, people]) => people.length > 0 && !people.some((one) => one === customerId))
  return ok(others.map(([number]) => number))
}

async function peopleOfPhone({ db, search, shopId }: Context, phone: string): Promise<string[]> {
  const hits = search.search(phone, { kinds: ['customer'], limit: mostOfAPhone })
  const rows = await db.customers.bulkGet(hits.filter(({ why }) => why === 'phone').map(({ id }) => id))
  return rows.flatMap((row) => (row?.shopId === shopId && row.sealed.phone === phone ? [row.id] : []))
}

async function peopleOfOrder({ db, shopId }: Context, orderNo: string): Promise<string[]> {
  const ids = platformNames.map((platform) => importedId('order', platform, shopId, orderNo))
  const rows = await db.orders.bulkGet(ids)
  return rows.flatMap((row) => (row ? [row.customerId] : []))
}

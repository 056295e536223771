import type { customersContract } from '#shared/customers/contract.ts'
import type { Customer } from '#shared/customers/customer.ts'
import type { OutputOf } from '#shared/kernel/contract.ts'
import { maskName, maskPhone } from '#shared/kernel/text.ts'
import { dayOf } from '#shared/kernel/time.ts'
import type { Database } from '#store/db/database.ts'

type Card = NonNullable<OutputOf<typeof customersContract.byNick>>
type Row = OutputOf<typeof customersContract.page>['rows'][number]
type Line = OutputOf<typeof customersContract.compare>['first']

/** A customer as everybody may see it: name and phone masked, the street left out. */
export async function cardOf(db: Database, customer: Customer): Promise<Card> {
  const { remark } = customer.sealed
  const author = remark ? await db.people.get(remark.by) : undefined
  const { id, version, platform, nick, region } = customer
  const { orderCount, paidOrderCount, totalFen, quantity, firstOrderAt, lastOrderAt } = customer
  const { tags, group, importance, isFriend } = customer
  return {
    ...{ id, version, platform, nick, ...maskedOf(customer) },
    ...{ orderCount, paidOrderCount, totalFen, quantity, firstOrderAt, lastOrderAt },
    ...{ region, tags, group, importance, isFriend },
    remark: remark ? { text: remark.text, byName: author?.name ?? '', at: remark.at } : null,
    address: region === null ? null : `${region.province} ${region.city} ${region.district} ***`,
  }
}

export function rowOf(customer: Customer): Row {
  const { importance, region, tags } = customer
  const place = region && `${region.province} ${region.city}`
  return { ...lineOf(customer), place, importance, tags: tags.map(({ tag }) => tag) }
}

/** One line of a customer, with the district. */
export function lineOf(customer: Customer): Line {
  const { id, platform, nick, orderCount, totalFen, region, lastOrderAt } = customer
  return {
    ...{ id, platform, nick, ...maskedOf(customer), orderCount, totalFen },
    place: region && `${region.province} ${region.city} ${region.district}`,
    lastOrderOn: lastOrderAt === null ? null : dayOf(lastOrderAt),
  }
}

function maskedOf({ sealed }: Customer) {
  return {
    name: sealed.name === null ? null : maskName(sealed.name),
    phone: sealed.phone === null ? null : maskPhone(sealed.phone),
  }
}

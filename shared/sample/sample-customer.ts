import type { Customer } from '#shared/customers/customer.ts'
import { customerRecency, figuresOf } from '#shared/customers/figures.ts'
import { importedId } from '#shared/kernel/id.ts'
import type { Unstamped } from '#shared/kernel/row.ts'
import { dayMs } from '#shared/kernel/time.ts'
import type { Order } from '#shared/orders/order.ts'
import { remark, tag } from './memos.ts'
import { personName } from './people-names.ts'
import { phone, place, street } from './places.ts'
import type { Random } from './random.ts'
import type { Buyer } from './sample-order.ts'

export function sampleBuyer(random: Random, shopId: string, nick: string): Buyer {
  const region = place(random)
  return {
    id: importedId('customer', 'taobao', shopId, nick),
    nick,
    tail: String(100_000 + random.below(900_000)),
    name: personName(random),
    phone: phone(random),
    region,
    address: `${region.province} ${region.city} ${region.district} ${street(random)}`,
  }
}

/** The same buyer, having something sent elsewhere. */
export function elsewhere(random: Random, buyer: Buyer): Buyer {
  const region = place(random)
  return { ...buyer, region, address: `${region.province} ${region.city} ${region.district} ${street(random)}` }
}

/** The customer's row: figures follow the orders (R47). */
export function sampleCustomer(
  random: Random,
  buyer: Buyer,
  orders: readonly Unstamped<Order>[],
  by: { readonly now: number; readonly authorId: string },
): Unstamped<Customer> {
  const figures = figuresOf(orders)
  const isRegular = figures.paidOrderCount >= 4
  const note = random.chance(isRegular ? 0.3 : 0.03) ? remark(random) : null
  return {
    ...figures,
    id: buyer.id,
    platform: 'taobao',
    nick: buyer.nick,
    region: buyer.region,
    tags: random.chance(isRegular ? 0.5 : 0.05) ? [{ tag: tag(random), until: null }] : [],
    group: null,
    importance: isRegular ? 1 + random.below(5) : 0,
    isFriend: random.chance(0.04),
    recency: customerRecency(figures.lastOrderAt, by.now - 30 * dayMs),
    importId: null,
    sealed: {
      name: buyer.name,
      phone: buyer.phone,
      address: buyer.address,
      remark: note === null ? null : { text: note, by: by.authorId, at: by.now - random.below(60) * dayMs },
    },
  }
}

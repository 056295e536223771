import type { Customer } from '#shared/customers/customer.ts'
import { customerRecency, noFigures } from '#shared/customers/figures.ts'
import { lookKey } from '#shared/customers/look-key.ts'
import type { Reception } from '#shared/reception/reception.ts'
import { insert, type Operation, patch } from '#store/db/operation.ts'
import type { Context } from '#store/dispatch/handler.ts'

/** What a reception leaves on its customer; absent fields stay as they are. */
export interface LeftByReception {
  readonly group?: string
  readonly importance?: number
  readonly isFriend?: boolean
  readonly remark?: NonNullable<Customer['sealed']['remark']>
  /** Replaces a tag of the same name. */
  readonly tag?: Customer['tags'][number]
}

type Buyer = Pick<Reception, 'customerId' | 'platform' | 'buyerNick'>

/** The operation on the buyer's row (R23, R24). Somebody who never ordered gets a row now: we have met. */
export async function changeCustomer(context: Context, buyer: Buyer, left: LeftByReception): Promise<Operation> {
  const known = await context.db.customers.get(buyer.customerId)
  if (!known)
    return insert('customers', { ...stranger(buyer, context.now), ...changed(stranger(buyer, context.now), left) })
  return patch('customers', known, changed(known, left))
}

function changed(before: Pick<Customer, 'tags' | 'sealed'>, { tag, remark, ...fields }: LeftByReception) {
  return {
    ...fields,
    ...(tag ? { tags: [...before.tags.filter((one) => one.tag !== tag.tag), tag] } : {}),
    ...(remark ? { sealed: { ...before.sealed, remark } } : {}),
  }
}

function stranger({ customerId, platform, buyerNick }: Buyer, now: number) {
  return {
    id: customerId,
    platform,
    nick: buyerNick,
    lookKey: lookKey(buyerNick),
    ...noFigures,
    region: null,
    tags: [],
    group: null,
    importance: 0,
    isFriend: false,
    recency: customerRecency(null, now),
    importId: null,
    sealed: { name: null, phone: null, address: null, remark: null },
  }
}

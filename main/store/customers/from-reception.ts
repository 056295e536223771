import type { Customer } from '#shared/customers/customer.ts'
import { customerRecency, noFigures } from '#shared/customers/figures.ts'
import { accountsOf, sourceOf } from '#shared/customers/person.ts'
import type { Reception } from '#shared/reception/reception.ts'
import { insert, type Operation, patch } from '#store/db/operation.ts'
import type { Context } from '#store/dispatch/handler.ts'
import { personOf } from './person-tree.ts'

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

/**
 * The same where the buyer may be a person of several accounts: a group or importance is written where it is shown from
 * (person.ts), else the next colleague would not see it.
 */
export async function leaveOnPerson(context: Context, buyer: Buyer, left: LeftByReception): Promise<Operation[]> {
  const person = await personOf(context.db, buyer.customerId)
  if (!person || person.merged.length === 0) return [await changeCustomer(context, buyer, left)]
  const rows = new Map(accountsOf(person).map(({ row }) => [row.id, row]))
  const { group, importance, ...rest } = left
  const parts: readonly (readonly [string, LeftByReception])[] = [
    [buyer.customerId, rest],
    ...(group === undefined ? [] : [[sourceOf(person, 'group').row.id, { group }] as const]),
    ...(importance === undefined ? [] : [[sourceOf(person, 'importance').row.id, { importance }] as const]),
  ]
  const lefts = new Map<string, LeftByReception>()
  for (const [id, part] of parts) lefts.set(id, { ...lefts.get(id), ...part })
  return [...lefts].flatMap(([id, part]) => {
    const row = rows.get(id)
    return row && Object.keys(part).length > 0 ? [patch('customers', row, changed(row, part))] : []
  })
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

import type { customersContract } from '#shared/customers/contract.ts'
import type { Customer } from '#shared/customers/customer.ts'
import { lookalikeOf, lookKey } from '#shared/customers/look-key.ts'
import { placeAfter, readCursor, writeCursor } from '#shared/customers/page-cursor.ts'
import { importedId } from '#shared/kernel/id.ts'
import { pageSize } from '#shared/kernel/page.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { dayOf } from '#shared/kernel/time.ts'
import { patch } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'
import { cardOf, rowOf } from './customer-card.ts'

/** Twins of one nick shown at most: more would be a pattern of nicks, not a mix-up. */
const mostTwins = 10

export const customersHandlers: Handlers<typeof customersContract> = {
  page: async ({ after }, { db, shopId }) => {
    const from = after === null ? null : readCursor(after)
    const found = await db.customers
      .where('[shopId+recency]')
      .between([shopId, from?.recency ?? Number.NEGATIVE_INFINITY], [shopId, 0], true, true)
      .limit(pageSize + (from?.shown ?? 0))
      .toArray()
    const rows = found.slice(from?.shown ?? 0)
    const next = rows.length < pageSize ? null : placeAfter(rows, from)
    return ok({ rows: rows.map(rowOf), next: next && writeCursor(next), total: null })
  },

  get: async ({ id }, { db }) => {
    const customer = await db.customers.get(id)
    return customer ? ok(await cardOf(db, customer)) : fail('customer_not_found')
  },

  byNick: async ({ platform, nick }, { db, shopId }) => {
    const customer = await db.customers.get(importedId('customer', platform, shopId, nick))
    return ok(customer ? await cardOf(db, customer) : null)
  },

  lookalikes: async ({ platform, nick }, { db, shopId }) => {
    const alike = await db.customers
      .where('[shopId+lookKey]')
      .equals([shopId, lookKey(nick)])
      .toArray()
    const twins = alike
      .filter((customer) => customer.platform === platform)
      .flatMap((customer) => {
        const twin = lookalikeOf(nick, customer.nick)
        return twin ? [twinOf(customer, twin.positions)] : []
      })
    return ok(twins.slice(0, mostTwins))
  },

  setTags: async ({ id, expected, tags }, { db }) => {
    const customer = await db.customers.get(id)
    if (!customer) return fail('customer_not_found')
    if (customer.version !== expected) return fail('stale')
    const before = new Map(customer.tags.map((one) => [one.tag, one]))
    const after = [...new Set(tags)].map((tag) => before.get(tag) ?? { tag, until: null })
    return decided({}, [patch('customers', customer, { tags: after })])
  },

  saveRemark: async ({ id, expected, text }, { db, actor, now }) => {
    const customer = await db.customers.get(id)
    if (!customer) return fail('customer_not_found')
    if (customer.version !== expected) return fail('stale')
    const remark = text.trim() === '' ? null : { text: text.trim(), by: actor.id, at: now }
    const changed = { sealed: { ...customer.sealed, remark } }
    const card = await cardOf(db, { ...customer, ...changed, version: expected + 1 })
    return decided(card, [patch('customers', customer, changed)])
  },
}

function twinOf({ id, nick, orderCount, lastOrderAt }: Customer, positions: number[]) {
  return { id, nick, positions, orderCount, lastOrderOn: lastOrderAt === null ? null : dayOf(lastOrderAt) }
}

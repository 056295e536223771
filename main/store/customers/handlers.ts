import type { customersContract } from '#shared/customers/contract.ts'
import type { Customer } from '#shared/customers/customer.ts'
import { accountsOf, asOneRow, type Person, tagsOfPerson } from '#shared/customers/person.ts'
import { importedId } from '#shared/kernel/id.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { dayOf } from '#shared/kernel/time.ts'
import { indexPage } from '#store/db/index-page.ts'
import { type Operation, patch } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'
import { compare } from './compare.ts'
import { cardOf, rowOf } from './customer-card.ts'
import { erase } from './erase.ts'
import { exportCustomers } from './export.ts'
import { asPeople } from './list-people.ts'
import { get, ordersOf } from './person-page.ts'
import { personOf } from './person-tree.ts'
import { suggestions } from './suggestions.ts'
import { tie } from './tie.ts'
import { addNote, saveProfile } from './type-profile.ts'

/** Twins of one nick shown at most: more would be a pattern of nicks, not a mix-up. */
const mostTwins = 10

export const customersHandlers: Handlers<typeof customersContract> = {
  page: async ({ after }, { db, shopId }) => {
    const { rows, next } = await indexPage(db.customers, { whose: { shopId }, by: 'recency', after })
    const people = await asPeople(db, rows)
    return ok({ rows: people.map(rowOf), next, total: null })
  },

  get,

  byNick: async ({ platform, nick }, { db, shopId }) => {
    const id = importedId('customer', platform, shopId, nick)
    const [row, person] = await Promise.all([db.customers.get(id), personOf(db, id)])
    return ok(row && person ? await cardOf(db, asAccount(row, person)) : null)
  },

  lookalikes: async ({ platform, nick }, { db, shopId, search }) => {
    const rows = await db.customers.bulkGet(search.mayLookLike(nick))
    const twins = rows.flatMap((row) => {
      const twin = row?.shopId === shopId && row.platform === platform ? search.looks().alikeOf(nick, row.nick) : null
      return row && twin ? [twinOf(row, twin.positions)] : []
    })
    return ok(twins.slice(0, mostTwins))
  },

  setTags: async ({ id, expected, tags }, { db }) => {
    const person = await personOf(db, id)
    if (!person) return fail('customer_not_found')
    if (person.row.version !== expected) return fail('stale')
    return decided({}, taggedAs(person, new Set(tags)))
  },

  saveRemark: async ({ id, expected, text }, { db, actor, now }) => {
    const customer = await db.customers.get(id)
    const person = await personOf(db, id)
    if (!customer || !person) return fail('customer_not_found')
    if (customer.version !== expected) return fail('stale')
    const remark = text.trim() === '' ? null : { text: text.trim(), by: actor.id, at: now }
    const changed = { sealed: { ...customer.sealed, remark } }
    const others = remark === null ? withoutRemark(person, id) : []
    const seen = { ...asAccount(customer, person), version: expected + 1 }
    const card = await cardOf(db, { ...seen, sealed: { ...seen.sealed, remark } })
    return decided(card, [patch('customers', customer, changed), ...others])
  },

  ordersOf,
  saveProfile,
  addNote,
  compare,
  tie,
  suggestions,
  export: exportCustomers,
  erase,
}

/** One account with what is known of its person; remarks and versions are the account's own. */
function asAccount({ id, version, platform, nick }: Customer, person: Person): Customer {
  return { ...asOneRow(person), id, version, platform, nick }
}

/** Tags of all accounts are shown together: one that was taken away goes from each, a new one stands in front. */
function taggedAs(person: Person, wanted: ReadonlySet<string>): Operation[] {
  const shown = new Set(tagsOfPerson(person).map(({ tag }) => tag))
  const fresh = [...wanted].filter((tag) => !shown.has(tag)).map((tag) => ({ tag, until: null }))
  return accountsOf(person).flatMap(({ row }, at) => {
    const kept = row.tags.filter(({ tag }) => wanted.has(tag))
    const added = at === 0 ? fresh : []
    const isSame = kept.length === row.tags.length && added.length === 0
    const tags = [...kept, ...added]
    return isSame ? [] : [patch('customers', row, { tags })]
  })
}

/** An emptied remark is empty, whichever account it stood on. */
function withoutRemark(person: Person, id: string): Operation[] {
  return accountsOf(person).flatMap(({ row }) => {
    const isOther = row.id !== id && row.sealed.remark !== null
    return isOther ? [patch('customers', row, { sealed: { ...row.sealed, remark: null } })] : []
  })
}

function twinOf({ id, nick, orderCount, lastOrderAt }: Customer, positions: number[]) {
  return { id, nick, positions, orderCount, lastOrderOn: lastOrderAt === null ? null : dayOf(lastOrderAt) }
}

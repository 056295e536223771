import { nullable, number, object, string } from 'valibot'
import { platform } from '#shared/kernel/platform.ts'
import { day, instant, rowVersion } from '#shared/kernel/schema.ts'
import { customer } from './customer.ts'

/** What a person is put together from (person.ts). */
export const personTables = ['customers', 'customerProfiles', 'customerTies']

const { entries } = customer

const remark = object({ text: string(), byName: string(), at: instant })

/** Whose record it is; name and phone masked. */
const who = { id: string(), platform, nick: string(), name: nullable(string()), phone: nullable(string()) }

/** One line of a customer: nothing more than it shows, personal data masked (ux 7). */
export const customerLine = object({
  ...who,
  /** Province and city, where two are compared the district too. */
  place: nullable(string()),
  orderCount: entries.orderCount,
  totalFen: entries.totalFen,
  lastOrderOn: nullable(day),
})

/** The customer card: figures, tags, what colleagues left, personal data masked. */
export const card = object({
  ...who,
  version: rowVersion,
  /** Province, city and district; the street stays hidden. */
  address: nullable(string()),
  orderCount: entries.orderCount,
  paidOrderCount: entries.paidOrderCount,
  totalFen: entries.totalFen,
  quantity: number(),
  firstOrderAt: entries.firstOrderAt,
  lastOrderAt: entries.lastOrderAt,
  region: entries.region,
  tags: entries.tags,
  group: entries.group,
  importance: entries.importance,
  isFriend: entries.isFriend,
  remark: nullable(remark),
})

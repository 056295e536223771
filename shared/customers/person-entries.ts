import { array, boolean, maxLength, nullable, number, object, partial, picklist, pipe, string } from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { platform } from '#shared/kernel/platform.ts'
import { everyRole } from '#shared/kernel/role.ts'
import { count, fen, id, instant, maybeText, rowVersion, text } from '#shared/kernel/schema.ts'
import { orderState } from '#shared/orders/order.ts'
import { card, personTables } from './card.ts'
import { birthday, channels, genders, preferenceKinds } from './profile.ts'
import { relations } from './tie.ts'

/** Orders of one person shown; there may be more. */
export const mostOrdersShown = 50
export const mostAttributes = 20
export const mostNotes = 200

const word = maybeText(60)

/** What people typed; personal data masked. */
const profile = object({
  gender: nullable(picklist(genders)),
  /** `05-12`, without the year. */
  birthday: nullable(string()),
  wechat: nullable(string()),
  channels: array(picklist(channels)),
  unsubscribedAt: nullable(instant),
  buyerCredit: nullable(string()),
  preferences: array(object({ kind: picklist(preferenceKinds), text: string() })),
  attributes: array(object({ name: string(), value: string() })),
  /** Newest first. */
  notes: array(object({ text: string(), byName: string(), at: instant })),
})

const account = object({ id: string(), platform, nick: string(), orderCount: count, totalFen: fen })

/** Everything at a glance (R47). */
const person = object({
  ...card.entries,
  /** The one in front first. */
  accounts: array(account),
  profile,
  /** Of the record in front; null while nothing was typed. */
  profileVersion: nullable(rowVersion),
  /** Others who belong together with this person, and records looked at and found to be somebody else's. */
  linked: array(object({ ...account.entries, tieVersion: rowVersion, relation: picklist(relations) })),
  apart: array(object({ ...account.entries, tieVersion: rowVersion })),
})

const typed = partial(
  object({
    gender: nullable(picklist(genders)),
    birthday: nullable(birthday),
    wechat: nullable(text(40)),
    channels: array(picklist(channels)),
    isUnsubscribed: boolean(),
    buyerCredit: nullable(text(20)),
    preferences: partial(object({ category: word, brand: word, payment: word, price: word })),
    attributes: pipe(array(object({ name: text(20), value: text(60) })), maxLength(mostAttributes)),
  }),
)

const goods = object({ title: string(), quantity: count })
const orderLine = object({
  id: string(),
  orderNo: string(),
  platform,
  state: orderState,
  title: string(),
  quantity: count,
  paidFen: fen,
  placedAt: instant,
})

export const personEntries = {
  /** The person an account belongs to, whichever of the accounts is asked for. */
  get: query({
    input: object({ id }),
    output: person,
    roles: everyRole,
    failures: ['customer_not_found'],
    reads: [...personTables, 'people'],
  }),
  /** Orders of all accounts, newest first, and what they tell of habits. Nothing of it is typed or kept. */
  ordersOf: query({
    input: object({ id }),
    output: object({
      rows: pipe(array(orderLine), maxLength(mostOrdersShown)),
      total: count,
      /** Whole days between orders on average; null with fewer than two. */
      intervalDays: nullable(number()),
      averageFen: nullable(fen),
      goods: array(goods),
      /** Where parcels went, as far as it may be shown, the most frequent first. */
      places: array(object({ place: string(), orders: count })),
    }),
    roles: everyRole,
    failures: ['customer_not_found'],
    reads: [...personTables, 'orders'],
  }),
  /** Only what is given changes; null empties a field. Typed on a merged person, it stands on the account in front. */
  saveProfile: command({
    input: object({ id, expected: nullable(rowVersion), typed }),
    output: object({}),
    roles: everyRole,
    failures: ['customer_not_found', 'stale'],
    touches: personTables,
  }),
  addNote: command({
    input: object({ id, text: text(500) }),
    output: object({}),
    roles: everyRole,
    failures: ['customer_not_found', 'too_many_notes'],
    touches: personTables,
  }),
}

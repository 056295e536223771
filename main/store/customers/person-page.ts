import type { customersContract } from '#shared/customers/contract.ts'
import type { Customer } from '#shared/customers/customer.ts'
import { isCounted, netFen } from '#shared/customers/figures.ts'
import { accountsOf, asOneRow, type Person, shownValue } from '#shared/customers/person.ts'
import { mostOrdersShown } from '#shared/customers/person-entries.ts'
import { preferenceKinds } from '#shared/customers/profile.ts'
import type { CustomerTie } from '#shared/customers/tie.ts'
import type { OutputOf } from '#shared/kernel/contract.ts'
import { maskPersonal } from '#shared/kernel/mask-text.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { maskBirthday, maskName, maskWord } from '#shared/kernel/text.ts'
import type { Order } from '#shared/orders/order.ts'
import { averageIntervalDays } from '#shared/segments/relation-term.ts'
import type { Context, Handlers } from '#store/dispatch/handler.ts'
import { cardOf } from './customer-card.ts'
import { ordersOf as ordersOfAccount } from './derive.ts'
import { personOf, tiesOf } from './person-tree.ts'

type Answers = Handlers<typeof customersContract>
type Shown = OutputOf<typeof customersContract.get>
type Line = OutputOf<typeof customersContract.ordersOf>['rows'][number]

export const get: Answers['get'] = async ({ id }, { db }) => {
  const person = await personOf(db, id)
  if (!person) return fail('customer_not_found')
  const accounts = accountsOf(person)
  const card = await cardOf(db, asOneRow(person))
  return ok({
    ...card,
    accounts: accounts.map(({ row }) => accountOf(row)),
    profile: await profileOf(db, person),
    profileVersion: person.profile?.version ?? null,
    ...(await othersOf(
      db,
      accounts.map(({ row }) => row.id),
    )),
  })
}

function accountOf({ id, platform, nick, orderCount, totalFen }: Customer) {
  return { id, platform, nick, orderCount, totalFen }
}

async function profileOf(db: Context['db'], person: Person): Promise<Shown['profile']> {
  const profiles = accountsOf(person).flatMap(({ profile }) => profile ?? [])
  const notes = profiles.flatMap(({ sealed }) => sealed.notes).sort((one, other) => other.at - one.at)
  const authors = notes.length > 0 ? await db.people.bulkGet([...new Set(notes.map(({ by }) => by))]) : []
  const nameOf = (by: string) => authors.find((one) => one?.id === by)?.name ?? ''
  const names = accountsOf(person).flatMap(({ row }) => row.sealed.name ?? [])
  const liked = shownValue(person, 'preferences')
  return {
    gender: shownValue(person, 'gender'),
    birthday: maskBirthday(shownValue(person, 'birthday')),
    wechat: maskWord(shownValue(person, 'wechat')),
    channels: shownValue(person, 'channels') ?? [],
    unsubscribedAt: profiles.find((one) => one.unsubscribedAt !== null)?.unsubscribedAt ?? null,
    buyerCredit: shownValue(person, 'buyerCredit'),
    preferences: preferenceKinds.flatMap((kind) => (liked?.[kind] ? [{ kind, text: liked[kind] }] : [])),
    attributes: shownValue(person, 'attributes') ?? [],
    notes: notes.map(({ text, by, at }) => ({ text: maskPersonal(text, names), byName: nameOf(by), at })),
  }
}

async function othersOf(db: Context['db'], ids: readonly string[]): Promise<Pick<Shown, 'linked' | 'apart'>> {
  const ties = (await Promise.all(ids.map((id) => tiesOf(db, id)))).flat()
  const rows = await Promise.all(ties.map((tie) => otherRow(db, tie, ids)))
  const shown: Pick<Shown, 'linked' | 'apart'> = { linked: [], apart: [] }
  ties.forEach(({ standing, version }, at) => {
    const row = rows[at]
    if (!row) return
    const line = { ...accountOf(row), tieVersion: version }
    if (standing.as === 'linked') shown.linked.push({ ...line, relation: standing.relation })
    if (standing.as === 'apart') shown.apart.push(line)
  })
  return shown
}

function otherRow(db: Context['db'], { firstId, secondId }: CustomerTie, ids: readonly string[]) {
  return db.customers.get(ids.includes(firstId) ? secondId : firstId)
}

/** Orders of one person looked at for habits; who has more is a shop. */
const mostGoods = 5
const mostPlaces = 5

export const ordersOf: Answers['ordersOf'] = async ({ id }, { db }) => {
  const person = await personOf(db, id)
  if (!person) return fail('customer_not_found')
  const ofAccounts = await Promise.all(accountsOf(person).map(({ row }) => ordersOfAccount(db, row.id)))
  const orders = ofAccounts.flat().sort((one, other) => one.recency - other.recency)
  const { orderCount, paidOrderCount, totalFen, firstOrderAt, lastOrderAt } = asOneRow(person)
  return ok({
    rows: orders.slice(0, mostOrdersShown).map(lineOf),
    total: orders.length,
    intervalDays: averageIntervalDays(firstOrderAt, lastOrderAt, orderCount),
    averageFen: paidOrderCount === 0 ? null : Math.round(totalFen / paidOrderCount),
    goods: mostOf(orders.filter((order) => netFen(order) > 0).flatMap(goodsOf), mostGoods).map(([title, quantity]) => {
      return { title, quantity }
    }),
    places: mostOf(orders.filter(isCounted).flatMap(placeOf), mostPlaces).map(([place, count]) => {
      return { place, orders: count }
    }),
  })
}

function lineOf({ id, orderNo, platform, state, title, quantity, paidFen, placedAt }: Order): Line {
  return { id, orderNo, platform, state, title, quantity, paidFen, placedAt }
}

type Counted = readonly [name: string, count: number]

function goodsOf({ lines, title, quantity }: Order): Counted[] {
  return lines.length > 0 ? lines.map((line) => [line.title, line.quantity]) : [[title, quantity]]
}

/** Province, city and district; names of receivers masked: one sees whether parcels go to one home or to many. */
function placeOf({ region, sealed }: Order): Counted[] {
  if (!region) return []
  const receiver = sealed.receiver === null ? '' : ` · ${maskName(sealed.receiver)}`
  return [[`${region.province} ${region.city} ${region.district}${receiver}`, 1]]
}

function mostOf(counted: readonly Counted[], most: number): Counted[] {
  const sums = new Map<string, number>()
  for (const [name, count] of counted) if (name !== '') sums.set(name, (sums.get(name) ?? 0) + count)
  return [...sums].sort((one, other) => other[1] - one[1]).slice(0, most)
}

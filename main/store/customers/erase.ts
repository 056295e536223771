import type { customersContract } from '#shared/customers/contract.ts'
import { accountsOf, type Person } from '#shared/customers/person.ts'
import type { InputOf } from '#shared/kernel/contract.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { ImportChunk } from '#shared/orders/import-log.ts'
import type { Order } from '#shared/orders/order.ts'
import { forgetTickets } from '#store/aftersales/forget-buyer.ts'
import { forgetChats } from '#store/chat/forget-buyer.ts'
import { forgetChecked } from '#store/checks/forget-buyer.ts'
import { forgetParcels } from '#store/clocks/forget-buyer.ts'
import type { Database } from '#store/db/database.ts'
import { type Operation, remove } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { forgetFeedback } from '#store/feedback/forget-buyer.ts'
import { forgetPromised } from '#store/handover/forget-buyer.ts'
import { forgetJudged, forgetLogLines, forgetLogs } from '#store/inspection/forget-buyer.ts'
import { activeLogImportId } from '#store/inspection/log-desk.ts'
import { forgetQualifications } from '#store/loyalty/forget-buyer.ts'
import { findToldOf, forgetOrder, forgetToldOf } from '#store/orders/forget-buyer.ts'
import { forgetRemarks } from '#store/orders/forget-remarks.ts'
import { activeImportId } from '#store/orders/import-desk.ts'
import { forgetOnTheWay } from '#store/pipeline/forget-buyer.ts'
import { notePrivacy } from '#store/privacy/note.ts'
import { forgetReceptions, receptionsOf } from '#store/reception/forget-buyer.ts'
import { forgetOpinions, forgetReviews } from '#store/reviews/forget-buyer.ts'
import { forgetMarks } from '#store/segments/forget-buyer.ts'
import { ordersOf } from './derive.ts'
import { personOf, tiesOf } from './person-tree.ts'

type Erase = Handlers<typeof customersContract>['erase']
type Asked = InputOf<typeof customersContract.erase>

/**
 * Takes a person out of everything this desk shows (R47): all accounts and what was typed, said and promised; orders stay
 * without a name. What older journal pieces and backups still hold: docs/decisions/0070.
 */
export const erase: Erase = {
  prepare: async (asked, { db, host }) => {
    if (activeImportId(host) !== null || activeLogImportId(host) !== null) return fail('import_under_way')
    const person = await personOf(db, asked.id)
    if (!person) return fail('customer_not_found')
    const told = await findToldOf(db, await toldOf(db, person))
    return ok((context: Context) => decide(asked, told, context))
  },
}

async function toldOf(db: Database, person: Person) {
  const rows = accountsOf(person).map(({ row }) => row)
  const orders = await ordersOfAll(db, person)
  return {
    nicks: new Set(rows.map(({ nick }) => nick)),
    orderNos: new Set(orders.map(({ orderNo }) => orderNo)),
    orderIds: new Set(orders.map(({ id }) => id)),
    customerIds: new Set(rows.map(({ id }) => id)),
  }
}

async function ordersOfAll(db: Database, person: Person): Promise<Order[]> {
  return (await Promise.all(accountsOf(person).map(({ row }) => ordersOf(db, row.id)))).flat()
}

async function decide(
  { id, expected, reason }: Asked,
  told: ReadonlyMap<string, Partial<ImportChunk>>,
  context: Context,
) {
  const { db, now } = context
  const person = await personOf(db, id)
  if (!person) return fail('customer_not_found')
  if (person.row.version !== expected) return fail('stale')
  const ids = accountsOf(person).map(({ row }) => row.id)
  const receptions = (await Promise.all(ids.map((one) => receptionsOf(db, one)))).flat()
  if (receptions.some(({ closedAt }) => closedAt === null)) return fail('being_served')
  const orders = await ordersOfAll(db, person)
  const orderIds = orders.map((order) => order.id)
  const counts = { accounts: ids.length, orders: orders.length }
  return decided(counts, [
    ...orders.map((order) => forgetOrder(order, now)),
    ...(await forgetToldOf(db, told)),
    ...(await forgetReceptions(db, receptions)),
    ...(await forgetPromised(db, ids, accountsOf(person).map(buyerOf))),
    ...(await Promise.all(ids.map((one) => forgetChats(db, one)))).flat(),
    ...(await Promise.all(ids.map((one) => forgetLogs(db, one)))).flat(),
    ...(await forgetLogLines(db, accountsOf(person).flatMap(wordsFor))),
    ...(await forgetJudged(db, ids)),
    ...(await forgetFeedback(db, ids)),
    ...(await forgetMarks(db, ids)),
    ...(await forgetQualifications(db, ids)),
    ...(await forgetChecked(db, { customerIds: ids, orderIds })),
    ...(await forgetParcels(db, orderIds)),
    ...(await forgetOnTheWay(db, orderIds)),
    ...(await forgetRemarks(db, orderIds)),
    ...(await forgetTickets(db, ids)),
    ...(await forgetReviews(db, ids)),
    ...(await forgetOpinions(db, accountsOf(person).flatMap(wordsFor))),
    ...(await forgetRecords(db, person)),
    notePrivacy(context, reason, { kind: 'erased', ...counts }),
  ])
}

function buyerOf({ row: { platform, nick } }: { readonly row: Person['row'] }) {
  return { platform, buyerNick: nick }
}

/** By what somebody is called. */
function wordsFor({ row: { nick, sealed } }: { readonly row: Person['row'] }): string[] {
  return [nick, sealed.name ?? '', sealed.phone ?? '']
}

async function forgetRecords(db: Context['db'], person: Person): Promise<Operation[]> {
  const accounts = accountsOf(person)
  const ties = (await Promise.all(accounts.map(({ row }) => tiesOf(db, row.id)))).flat()
  return [
    ...accounts.map(({ row }) => remove('customers', row.id)),
    ...accounts.flatMap(({ profile }) => (profile ? [remove('customerProfiles', profile.id)] : [])),
    ...[...new Set(ties.map((tie) => tie.id))].map((id) => remove('customerTies', id)),
  ]
}

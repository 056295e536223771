import type { CheckBook } from '#shared/checks/check-book.ts'
import type { OtherAccount } from '#shared/checks/findings.ts'
import type { OrderFacts } from '#shared/checks/order-facts.ts'
import { personKeys } from '#shared/customers/person-keys.ts'
import { similarityOf } from '#shared/customers/similar.ts'
import type { Context } from '#store/dispatch/handler.ts'

/** More accounts of one phone than this are a courier's or the shop's own number. */
const mostOfAPhone = 12

/** Customers with the phone of these orders, over the whole base (R19). Masked numbers tell nothing. */
export async function accountsOfPhones(
  { db, search, shopId }: Context,
  book: CheckBook,
  orders: readonly OrderFacts[],
): Promise<OtherAccount[]> {
  const phones = new Set(orders.flatMap(({ person }) => person.phone ?? []))
  const ids = [...phones].flatMap((phone) => {
    return search.search(phone, { kinds: ['customer'], limit: mostOfAPhone }).map(({ id }) => id)
  })
  const rows = await db.customers.bulkGet([...new Set(ids)])
  return rows.flatMap((row) => {
    if (row?.shopId !== shopId || orders.some(({ customerId }) => customerId === row.id)) return []
    const theirs = personKeys({ ...row.sealed, region: row.region })
    const similar = orders.map(({ person }) => similarityOf(person, theirs)).find((one) => one?.strength === 'strong')
    const decided = book.decided.between(orders[0]?.customerId ?? '', row.id)
    if (!similar || decided === 'apart') return []
    return [{ nick: row.nick, reasons: similar.reasons, hasOrders: book.ordersOf(row.id).length > 0, decided }]
  })
}

import Dexie, { type Table } from 'dexie'
import { CheckBook } from '#shared/checks/check-book.ts'
import { safetyReader } from '#shared/checks/unsafe.ts'
import { lookRules } from '#shared/customers/look-rules.ts'
import { dayOf } from '#shared/kernel/time.ts'
import { rulesOfShop } from '#shared/norms/built-in-rules.ts'
import type { Database } from '#store/db/database.ts'
import type { TableName, Tables } from '#store/db/tables.ts'
import { type KeptBook, takeRow } from './take-row.ts'

interface At {
  readonly shopId: string
  readonly now: number
}

/** Rows read in one go: about 10 ms, so that commands and queries come in between. */
const rowsPerSlice = 400
/** Words about orders that were sent long ago hold nothing any more. */
const mostNotes = 10_000

/** The book without orders: what they are compared to is little. */
export async function readRest(db: Database, { shopId, now }: At): Promise<KeptBook> {
  const [groups, rules] = await Promise.all([
    db.lookGroups.filter((row) => row.shopId === shopId).toArray(),
    db.normRules.where('shopId').equals(shopId).toArray(),
  ])
  const unsafeIn = safetyReader(rulesOfShop(rules), dayOf(now))
  const kept: KeptBook = { shopId, book: new CheckBook(lookRules(groups.flatMap((row) => row.groups))), unsafeIn }
  const all = [
    [shopId, Dexie.minKey],
    [shopId, Dexie.maxKey],
  ] as const
  const take = async <T extends TableName>(table: T, read: { toArray(): PromiseLike<Tables[T][]> }) => {
    for (const row of await read.toArray()) takeRow(kept, table, row.id, row)
  }
  await take('products', db.products)
  await take('orderClocks', db.orderClocks)
  const newest = <R>(table: Table<R, string>) => {
    const inOrder = table.where('[shopId+recency]').between(...all)
    return inOrder.limit(mostNotes)
  }
  await take('checkNotes', newest(db.checkNotes))
  await take('parcelGroups', newest(db.parcelGroups))
  await take('stockHolds', db.stockHolds.where('[shopId+openUntil]').between(...all))
  await take('changeRequests', db.changeRequests.where('[shopId+openSince]').between(...all))
  await take('customerTies', db.customerTies.where('[shopId+recency]').between(...all))
  await take('promises', db.promises.where('[shopId+openDueAt]').between(...all))
  return kept
}

/** Ids of the orders of two states: about as many as have to be sent. */
export async function unshippedIds(db: Database, shopId: string): Promise<string[]> {
  const of = (state: string) =>
    db.orders
      .where('[shopId+state+recency]')
      .between([shopId, state, Dexie.minKey], [shopId, state, Dexie.maxKey])
      .primaryKeys()
  return [...(await of('awaitingDispatch')), ...(await of('awaitingPayment'))]
}

export async function readOrders(db: Database, kept: KeptBook, ids: readonly string[]): Promise<void> {
  for (const row of await db.orders.bulkGet([...ids])) if (row) takeRow(kept, 'orders', row.id, row)
}

/** All of it, a slice at a time. */
export async function readInSlices(db: Database, at: At): Promise<KeptBook> {
  const kept = await readRest(db, at)
  const ids = await unshippedIds(db, at.shopId)
  for (let from = 0; from < ids.length; from += rowsPerSlice) {
    await readOrders(db, kept, ids.slice(from, from + rowsPerSlice))
  }
  return kept
}

/** For who reads inside a transaction over `checkTables`: all of it in one go. */
export async function readAtOnce(db: Database, at: At): Promise<KeptBook> {
  const kept = await readRest(db, at)
  await readOrders(db, kept, await unshippedIds(db, at.shopId))
  return kept
}

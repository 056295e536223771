import type { CheckBook } from '#shared/checks/check-book.ts'
import { isUnshipped, orderFacts } from '#shared/checks/order-facts.ts'
import type { PendingFrame } from '#store/db/apply.ts'
import type { FrameOperation } from '#store/db/operation.ts'
import type { TableName, Tables } from '#store/db/tables.ts'

/** The book of one shop, and how its orders are read. */
export interface KeptBook {
  readonly shopId: string
  readonly book: CheckBook
  readonly unsafeIn: (text: string) => readonly string[]
}

type Takers = { readonly [T in TableName]?: (kept: KeptBook, id: string, row: Tables[T] | null) => void }

/** What each table's rows mean to the book; null when one was removed. */
const takers: Takers = {
  orders({ book, unsafeIn }, id, row) {
    const isKept = row !== null && isUnshipped(row)
    book.putOrder(id, isKept ? orderFacts(row, { looks: book.looks, unsafeIn }) : null)
  },
  products({ book }, id, row) {
    const stock = row?.stock ?? null
    book.putProduct(
      id,
      row && stock && { id, code: row.code, name: row.name, onHand: stock.count, countedAt: stock.at },
    )
  },
  promises({ book }, id, row) {
    const dueAt = row?.openDueAt
    book.putPromise(id, row && dueAt !== undefined ? { customerId: row.customerId, orderNo: row.orderNo, dueAt } : null)
  },
  orderClocks: ({ book }, id, row) => book.putClock(id, row),
  stockHolds: ({ book }, id, row) => book.putHold(id, row),
  parcelGroups: ({ book }, id, row) => book.putParcel(id, row),
  changeRequests: ({ book }, id, row) => book.putChange(id, row),
  customerTies: ({ book }, id, row) => book.decided.put(id, row),
  checkNotes: ({ book }, id, row) => book.putNote(id, row),
}

/** Other rules read every order anew. */
const rereads = ['normRules', 'lookGroups']

/** Takes a row over, or away. Rows of other shops are left out. */
export function takeRow<T extends TableName>(kept: KeptBook, table: T, id: string, row: Tables[T] | null): void {
  if (row === null || row.shopId === kept.shopId) takers[table]?.(kept, id, row)
}

/** True when a frame changes something the checks look at. */
export function concernsChecks({ frame }: PendingFrame): boolean {
  return frame.operations.some(({ t }) => Object.hasOwn(takers, t) || rereads.includes(t))
}

/** False when the book has to be read anew: a frame without whole rows (replay), or with other rules. */
export function takeFrame(kept: KeptBook, { frame, after }: PendingFrame): boolean {
  return frame.operations.every((operation, at) => {
    if (rereads.includes(operation.t)) return false
    const table = operation.t as TableName
    if (!takers[table]) return true
    const row = operation.k === 'put' ? operation.row : (after?.[at] ?? null)
    if (row === null && operation.k === 'patch') return false
    // The gate has written this row: it is what its table holds.
    takeRow(kept, table, idOf(operation), row as Tables[typeof table] | null)
    return true
  })
}

function idOf(operation: FrameOperation): string {
  return operation.k === 'put' ? operation.row.id : operation.id
}

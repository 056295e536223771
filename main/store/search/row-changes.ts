import type { LookRules } from '#shared/customers/look-rules.ts'
import { type CustomerEntry, customerEntry, type SearchableCustomer } from '#shared/search/customer-keys.ts'
import { type OrderEntry, orderEntry, type SearchableOrder } from '#shared/search/order-chunk.ts'
import type { PendingFrame } from '#store/db/apply.ts'
import type { FrameOperation, StoredRow } from '#store/db/operation.ts'

/** What frames changed of one kind of searchable rows. */
export interface RowChanges<E> {
  readonly entries: Map<string, E>
  /** Ids that were made by these frames: no earlier chunk can hold them. */
  readonly fresh: Set<string>
  readonly removed: Set<string>
}

export interface Changes {
  readonly customers: RowChanges<CustomerEntry>
  readonly orders: RowChanges<OrderEntry>
}

export function noChanges<E>(): RowChanges<E> {
  return { entries: new Map(), fresh: new Set(), removed: new Set() }
}

/** Fields of a customer that keys or their order are made of; others change nothing here. */
const searchedFields = ['nick', 'sealed', 'recency']

export function changesOf(frames: readonly PendingFrame[], looks: LookRules): Changes {
  const changes: Changes = { customers: noChanges(), orders: noChanges() }
  for (const { frame, after } of frames) {
    frame.operations.forEach((operation, at) => {
      const row = operation.k === 'put' ? operation.row : (after?.[at] ?? null)
      if (operation.t === 'customers') take(changes.customers, operation, row, (one) => customerOf(one, looks))
      if (operation.t === 'orders') take(changes.orders, operation, row, orderOf)
    })
  }
  return changes
}

function take<E>(
  changes: RowChanges<E>,
  operation: FrameOperation,
  row: StoredRow | null,
  read: (row: StoredRow) => E | null,
): void {
  if (operation.k === 'remove') {
    changes.entries.delete(operation.id)
    changes.removed.add(operation.id)
    return
  }
  const isSearched = operation.k === 'put' || searchedFields.some((field) => field in operation.set)
  const entry = isSearched && row ? read(row) : null
  if (!row || !entry) return
  changes.entries.set(row.id, entry)
  if (operation.k === 'put' && row.version === 1 && !changes.removed.has(row.id)) changes.fresh.add(row.id)
  changes.removed.delete(row.id)
}

export function customerOf(row: StoredRow, looks: LookRules): CustomerEntry | null {
  return isSearchableCustomer(row) ? customerEntry(row, looks) : null
}

/** The number of an order never changes: what else changes of it is not searched. */
export function orderOf(row: StoredRow): OrderEntry | null {
  return isSearchableOrder(row) ? orderEntry(row) : null
}

function isSearchableCustomer(row: StoredRow): row is StoredRow & SearchableCustomer {
  return typeof row.nick === 'string' && typeof row.recency === 'number' && isRecord(row.sealed)
}

function isSearchableOrder(row: StoredRow): row is StoredRow & SearchableOrder {
  return typeof row.orderNo === 'string' && typeof row.recency === 'number'
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

import {
  type CustomerChunk,
  customerChunk,
  customerColumns,
  gatherCustomers,
  mostCustomersInChunk,
} from './customer-chunk.ts'
import type { CustomerEntry } from './customer-keys.ts'
import { idAt } from './id-words.ts'
import { gatherOrders, mostOrdersInChunk, type OrderChunk, type OrderEntry, orderColumns } from './order-chunk.ts'

/** All chunks know their ids and how new each entry is (seconds since 1970, newest first). */
export interface AnyChunk {
  readonly columns: { readonly ids: Uint32Array; readonly recency: Uint32Array }
}

/** An entry where it lies. */
export interface Place<C> {
  readonly chunk: C
  readonly no: number
}

/** What customers and orders do differently. */
export interface ChunkKind<C extends AnyChunk, E extends { readonly id: string }> {
  readonly most: number
  readonly build: (entries: readonly E[]) => C
  readonly open: (columns: C['columns']) => C
  /** A chunk of entries that lie in others, newest first already. */
  readonly gather: (places: readonly Place<C>[]) => C
}

export const customerKind: ChunkKind<CustomerChunk, CustomerEntry> = {
  most: mostCustomersInChunk,
  build: (entries) => customerChunk(customerColumns(entries)),
  open: customerChunk,
  gather: (places) => customerChunk(gatherCustomers(places)),
}

export const orderKind: ChunkKind<OrderChunk, OrderEntry> = {
  most: mostOrdersInChunk,
  build: (entries) => ({ columns: orderColumns(entries) }),
  open: (columns) => ({ columns }),
  gather: (places) => ({ columns: gatherOrders(places) }),
}

export function sizeOf(chunk: AnyChunk): number {
  return chunk.columns.recency.length
}

export function idIn(chunk: AnyChunk, no: number): string {
  return idAt(chunk.columns.ids, no)
}

/** How new the newest entry is; 0 for an empty chunk. */
export function newestOf(chunk: AnyChunk): number {
  return chunk.columns.recency[0] ?? 0
}

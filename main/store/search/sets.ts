import { customerKind, orderKind } from '#shared/search/chunk-kind.ts'
import { ChunkSet } from '#shared/search/chunk-set.ts'
import type { CustomerChunk } from '#shared/search/customer-chunk.ts'
import type { CustomerEntry } from '#shared/search/customer-keys.ts'
import type { OrderChunk, OrderEntry } from '#shared/search/order-chunk.ts'

/** All that is searched. */
export interface Sets {
  readonly customers: ChunkSet<CustomerChunk, CustomerEntry>
  readonly orders: ChunkSet<OrderChunk, OrderEntry>
}

export function newSets(): Sets {
  return { customers: new ChunkSet(customerKind), orders: new ChunkSet(orderKind) }
}

/** Bytes of all keys in memory: numbers, letters of one byte, Chinese of two, and where keys begin. */
export function bytesOf({ customers, orders }: Sets): number {
  const keys = customers.chunks.reduce((sum, { columns, latin, han }) => {
    const texts = columns.latin.length + columns.han.length * 2
    const starts = latin.starts.byteLength + latin.buckets.byteLength + han.starts.byteLength + han.buckets.byteLength
    return sum + texts + starts + columns.latinAt.byteLength * 2 + columns.recency.length * 30
  }, 0)
  return orders.chunks.reduce((sum, { columns }) => sum + columns.packed.length + columns.recency.length * 26, keys)
}

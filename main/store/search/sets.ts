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

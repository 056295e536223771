import { array, type InferOutput, nullable, object, optional, picklist, string } from 'valibot'
import { platform } from '#shared/kernel/platform.ts'
import { rowStamps } from '#shared/kernel/row.ts'
import { count, instant, negativeInstant } from '#shared/kernel/schema.ts'

/** A row that was not taken over: where, why, and what stood there. */
export const refusedRow = object({ line: count, code: string(), column: string(), value: string() })
export type RefusedRow = InferOutput<typeof refusedRow>

/** One import of one file, kept for ever: it can be looked at and undone as a whole (R27). */
export const importLog = object({
  ...rowStamps,
  fileName: string(),
  fileBytes: count,
  platform,
  table: string(),
  encoding: string(),
  header: array(string()),
  /** `running` and `undoing` of an earlier start of the program: it was stopped in the middle. */
  state: picklist(['running', 'done', 'cancelled', 'failed', 'undoing', 'undone']),
  startedBy: string(),
  rowsTotal: nullable(count),
  rowsDone: count,
  addedOrders: count,
  changedOrders: count,
  sameOrders: count,
  addedCustomers: count,
  refusedCount: count,
  /** The first thousand; the count says how many there are. */
  refused: array(refusedRow),
  startedAt: instant,
  endedAt: nullable(instant),
  problem: nullable(string()),
  recency: negativeInstant,
  chunks: count,
  /**
   * Of the first so many chunks, the customers stand written too. Fewer than `chunks`: the import is under way, or broke
   * off. Absent in rows of programs that wrote customers together with their orders.
   */
  settledChunks: optional(count),
})
export type ImportLog = InferOutput<typeof importLog>

export function settledChunksOf({ settledChunks, chunks }: ImportLog): number {
  return settledChunks ?? chunks
}

/**
 * Raw rows of one chunk as they stood in the file, packed in one value, and what was there before (for undo). What
 * customers were told first stands in chunks of its own, without raw rows and orders.
 */
export const importChunk = object({
  ...rowStamps,
  importId: string(),
  index: count,
  raw: string(),
  /** What this chunk changed, as it was before: JSON of `ChunkBefore`, empty when all was new. */
  before: string(),
  addedOrderIds: array(string()),
})
export type ImportChunk = InferOutput<typeof importChunk>

/** What undo puts back: changed fields of orders with their old values, and what customers were told first. */
export interface ChunkBefore {
  readonly orders: readonly (readonly [orderId: string, fields: Readonly<Record<string, unknown>>])[]
  readonly customers: readonly (readonly [customerId: string, filled: Readonly<Record<string, unknown>>])[]
}

export const nothingBefore: ChunkBefore = { orders: [], customers: [] }

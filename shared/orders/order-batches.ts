import type { RefusedRow } from './import-log.ts'
import { joinItem, joinLine } from './join-lines.ts'
import { changeByOrder, changeByRefunds } from './merge-order.ts'
import { createOddRows } from './odd-rows.ts'
import type { DraftedOrder, ImportJob, OrderDraft, RawRow } from './order-draft.ts'
import { readLineRow } from './read-line-row.ts'
import { readOrderRow } from './read-order-row.ts'
import { readRefundRow } from './read-refund-row.ts'
import type { RecognisedTable } from './recognise-table.ts'
import { createRowReader, type RowReader } from './row-reader.ts'
import type { TableKind } from './table-shape.ts'

/** What one chunk of an import brings: at most `batchOrders` orders, each once. */
export interface OrderBatch {
  readonly orders: DraftedOrder[]
  readonly refused: RefusedRow[]
  /** Every row read, refused ones too. */
  readonly rows: RawRow[]
}

/** One frame of the journal each: small enough to let other people's commands through in between. */
export const batchOrders = 500
const mostRows = 2_000
/** An order whose rows never end is cut after all. */
const mostRowsOfOne = 10_000

export interface OrderBatches {
  /** Takes a row; gives the batch before it when that is full. */
  add(raw: RawRow): OrderBatch | null
  /** What is left at the end of the file. */
  rest(): OrderBatch
  /** Why nothing of the file can be taken after all, with what the words need; null as long as it can. */
  unfit(): Unfit | null
}

export type Unfit =
  | { readonly code: 'resaved_by_spreadsheet'; readonly details: { readonly column: string } }
  | { readonly code: 'two_shops'; readonly details: { readonly shops: string } }

type Read = (reader: RowReader, job: ImportJob) => OrderDraft
type Join = (order: OrderDraft, more: OrderDraft) => void

/** How a row of each kind of table is read, and how a second row of the same order is joined to the first. */
const kinds: Readonly<Record<TableKind, { readonly read: Read; readonly join: Join }>> = {
  orders: { read: readOrderRow, join: (order, more) => Object.assign(order, changeByOrder(order, more)) },
  items: { read: readOrderRow, join: joinItem },
  lines: { read: readLineRow, join: joinLine },
  refunds: { read: readRefundRow, join: (order, more) => Object.assign(order, changeByRefunds(order, more)) },
}

/** Rows to orders, at most `mostOrders` a batch: lines of one order are joined, an order told twice in one batch is one order (R27). */
export function createOrderBatches(table: RecognisedTable, job: ImportJob, mostOrders = batchOrders): OrderBatches {
  const reader = createRowReader(table, job)
  const odd = createOddRows(reader)
  const { read, join } = kinds[table.kind]
  const shops = new Set<string>()
  let batch = emptyBatch()
  let byNumber = new Map<string, DraftedOrder>()

  function turnPage(): OrderBatch {
    const full = batch
    batch = emptyBatch()
    byNumber = new Map()
    return full
  }

  function take(draft: OrderDraft, row: number): void {
    const known = byNumber.get(draft.orderNo)
    if (known) {
      known.rows.push(row)
      join(known.draft, draft)
      return
    }
    const drafted = { draft, rows: [row] }
    byNumber.set(draft.orderNo, drafted)
    batch.orders.push(drafted)
  }

  /** Null for a row that is not taken: it is refused, or it is no data at all. */
  function readDraft(raw: RawRow): OrderDraft | null {
    if (!reader.start(raw) || odd.isOdd(raw)) return null
    const shop = reader.text('shop')
    if (shop !== '') shops.add(shop)
    const draft = read(reader, job)
    odd.count(draft)
    return reader.problem() ? null : draft
  }

  return {
    add(raw) {
      const draft = readDraft(raw)
      const isNew = draft === null || !byNumber.has(draft.orderNo)
      const isLong = batch.rows.length >= (isNew ? mostRows : mostRowsOfOne)
      const full = isLong || (isNew && batch.orders.length >= mostOrders) ? turnPage() : null
      batch.rows.push(raw)
      const problem = reader.problem()
      if (problem) batch.refused.push(problem)
      else if (draft) take(draft, raw.row)
      return full
    },
    rest: turnPage,
    unfit() {
      if (reader.isResaved()) {
        return { code: 'resaved_by_spreadsheet', details: { column: table.header[table.columns.orderNo] ?? '' } }
      }
      return shops.size > 1 ? { code: 'two_shops', details: { shops: [...shops].join('、') } } : null
    },
  }
}

function emptyBatch(): OrderBatch {
  return { orders: [], refused: [], rows: [] }
}

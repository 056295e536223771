import type { RefusedRow } from './import-log.ts'
import { changeByOrder } from './merge-order.ts'
import type { DraftedOrder, ImportJob, OrderDraft, RawRow } from './order-draft.ts'
import { joinLine, readLineRow } from './read-line-row.ts'
import { readOrderRow } from './read-order-row.ts'
import type { RecognisedTable } from './recognise-table.ts'
import { createRowReader, type RowReader } from './row-reader.ts'

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

export interface OrderBatches {
  /** Takes a row; gives the batch before it when that is full. */
  add(raw: RawRow): OrderBatch | null
  /** What is left at the end of the file. */
  rest(): OrderBatch
  isResaved(): boolean
}

/** Rows to orders: lines of one order are joined, an order told twice in one batch is one order (R27). */
export function createOrderBatches(table: RecognisedTable, job: ImportJob): OrderBatches {
  const reader = createRowReader(table)
  const isLines = table.kind === 'lines'
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
      if (isLines) joinLine(known.draft, draft)
      else Object.assign(known.draft, changeByOrder(known.draft, draft))
      return
    }
    const drafted = { draft, rows: [row] }
    byNumber.set(draft.orderNo, drafted)
    batch.orders.push(drafted)
  }

  return {
    add(raw) {
      const draft = readDraft(reader, raw, job, isLines)
      const isNew = draft === null || !byNumber.has(draft.orderNo)
      const isFull = (isNew && batch.orders.length >= batchOrders) || batch.rows.length >= mostRows
      const full = isFull ? turnPage() : null
      batch.rows.push(raw)
      const problem = reader.problem()
      if (problem) batch.refused.push(problem)
      else if (draft) take(draft, raw.row)
      return full
    },
    rest: turnPage,
    isResaved: reader.isResaved,
  }
}

function emptyBatch(): OrderBatch {
  return { orders: [], refused: [], rows: [] }
}

function readDraft(reader: RowReader, raw: RawRow, job: ImportJob, isLines: boolean): OrderDraft | null {
  if (!reader.start(raw)) return null
  return isLines ? readLineRow(reader, job) : readOrderRow(reader, job)
}

import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { createOrderBatches, type OrderBatch, type OrderBatches } from '#shared/orders/order-batches.ts'
import type { ImportJob } from '#shared/orders/order-draft.ts'
import { tableByLayout } from '#shared/orders/own-layout.ts'
import { type RecognisedTable, recogniseTable } from '#shared/orders/recognise-table.ts'
import { FileRefused } from './file-refused.ts'
import type { Recognise } from './find-header.ts'
import type { BatchStream, FileFailure, FilePreview, ImportBatch, ImportParser } from './import-parser.ts'
import { lookAtColumns } from './look-at-columns.ts'
import { type OpenedTable, openTable } from './open-table.ts'
import { packRows } from './raw-pack.ts'

/** Rows a preview looks at. */
const sampleRows = 2_000
const mostRefusedShown = 50

/** The parser itself, in the thread that calls it; at most so many orders a batch. */
export function parserInThread(mostOrders?: number): ImportParser {
  return {
    columns: (file) => refusedAsValue(() => lookAtColumns(file)),
    preview: (file, job) => refusedAsValue(() => previewFile(file, job)),
    open(file, job): BatchStream {
      const batches = readBatches(file, job, mostOrders)
      return {
        next: () => refusedAsValue(async () => (await batches.next()).value ?? null),
        close: () => void batches.return(undefined),
      }
    },
  }
}

export const directParser = parserInThread()

/** A table of a platform, or one whose columns somebody named before. */
function recogniserOf({ layouts = [] }: ImportJob): Recognise<RecognisedTable> {
  return (cells) => {
    const known = recogniseTable(cells)
    const own = known.ok ? null : tableByLayout(layouts, cells)
    return own ? ok(own) : known
  }
}

async function previewFile(file: Blob, job: ImportJob): Promise<FilePreview> {
  const opened = await openTable(file, recogniserOf(job))
  const batches = createOrderBatches(opened.table, job)
  const parts: OrderBatch[] = []
  let rows = 0
  let bytes = 0
  let isWhole = true
  for await (const raws of opened.rows((read) => (bytes = read))) {
    for (const raw of raws.slice(0, sampleRows - rows)) {
      const full = batches.add(raw)
      if (full) parts.push(full)
    }
    rows += raws.length
    refuseUnfit(batches)
    isWhole = rows <= sampleRows
    if (!isWhole) break
  }
  parts.push(batches.rest())
  const estimate = bytes > 0 ? Math.round((rows * file.size) / bytes) : null
  const refused = parts.flatMap((part) => part.refused)
  return {
    ...aboutTable(opened),
    isWhole,
    rows: Math.min(rows, sampleRows),
    rowsExpected: isWhole ? rows : estimate,
    refusedCount: refused.length,
    refused: refused.slice(0, mostRefusedShown),
    orders: parts.flatMap((part) => part.orders.map(({ draft }) => draft)),
  }
}

function aboutTable({ table, encoding }: OpenedTable<RecognisedTable>) {
  return { table: table.table, platform: table.platform, kind: table.kind, encoding, header: table.header }
}

async function* readBatches(file: Blob, job: ImportJob, mostOrders?: number): AsyncGenerator<ImportBatch, undefined> {
  const opened = await openTable(file, recogniserOf(job))
  const batches = createOrderBatches(opened.table, job, mostOrders)
  for await (const raws of opened.rows(() => undefined)) {
    for (const raw of raws) {
      const full = batches.add(raw)
      refuseUnfit(batches)
      if (full) yield packed(full)
    }
  }
  const rest = batches.rest()
  if (rest.rows.length > 0) yield packed(rest)
  return undefined
}

function packed({ orders, refused, rows }: OrderBatch): ImportBatch {
  return { orders, refused, rowCount: rows.length, raw: packRows(rows) }
}

function refuseUnfit(batches: OrderBatches): void {
  const unfit = batches.unfit()
  if (unfit) throw new FileRefused(unfit.code, unfit.details)
}

async function refusedAsValue<V>(work: () => Promise<V>): Promise<Result<V, FileFailure>> {
  try {
    return ok(await work())
  } catch (error) {
    if (error instanceof FileRefused) return fail(error.failure.code, error.failure.details)
    throw error
  }
}

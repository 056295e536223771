import type { Platform } from '#shared/kernel/platform-names.ts'
import type { Failure, Result } from '#shared/kernel/result.ts'
import type { FileCode } from '#shared/orders/file-codes.ts'
import type { RefusedRow } from '#shared/orders/import-log.ts'
import type { DraftedOrder, ImportJob, OrderDraft } from '#shared/orders/order-draft.ts'
import type { TableKind, TableName } from '#shared/orders/table-shape.ts'
import type { FoundColumns } from './look-at-columns.ts'

/** What the first rows of a file say about it. */
export interface FilePreview {
  readonly table: TableName
  readonly platform: Platform
  readonly kind: TableKind
  readonly encoding: 'utf-8' | 'gb18030' | 'xlsx'
  readonly header: readonly string[]
  /** True when the sample is the whole file. */
  readonly isWhole: boolean
  readonly rows: number
  /** Rows of the whole file; an estimate from the bytes read when `isWhole` is false, null for XLSX. */
  readonly rowsExpected: number | null
  readonly refusedCount: number
  /** The first fifty. */
  readonly refused: readonly RefusedRow[]
  /** Every order of the sample. */
  readonly orders: readonly OrderDraft[]
}

/** What one chunk of an import brings. */
export interface ImportBatch {
  readonly orders: readonly DraftedOrder[]
  readonly refused: readonly RefusedRow[]
  readonly rowCount: number
  /** All rows of the chunk as they stood in the file (raw-pack.ts). */
  readonly raw: string
}

export type FileFailure = Failure<FileCode>

/** One file being read, batch after batch; it reads ahead a little while the last batch is written. */
export interface BatchStream {
  /** Null at the end of the file. */
  next(): Promise<Result<ImportBatch | null, FileFailure>>
  close(): void
}

/** Reads files: in a Web Worker of the store page, in the same thread in tests. */
export interface ImportParser {
  /** The first rows of a table nobody knows. */
  columns(file: Blob): Promise<Result<FoundColumns, FileFailure>>
  preview(file: Blob, job: ImportJob): Promise<Result<FilePreview, FileFailure>>
  open(file: Blob, job: ImportJob): BatchStream
}

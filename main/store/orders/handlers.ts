import type { ordersContract } from '#shared/orders/contract.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import { enter } from './enter.ts'
import { importChunk } from './import-chunk.ts'
import { importCustomers } from './import-customers.ts'
import { imports, oneImport, refusedOf } from './import-queries.ts'
import { importEnd } from './import-run.ts'
import { dropFilter, keepFilter, keptFilters } from './kept-filters.ts'
import { ledgerPlace, ledgerRows, ledgerSize } from './ledger-queries.ts'
import { importColumns, importPreview, importRun } from './look-at-file.ts'
import { get } from './order-queries.ts'
import { qualityFigures, qualitySheet, saveQuality } from './quality.ts'
import { refusedCells } from './refused-cells.ts'
import { story, writeRemark } from './story.ts'
import { importBytes, importOpen } from './take-file.ts'
import { undoChunk } from './undo-chunk.ts'
import { importCancel, importUndo } from './undo-import.ts'

export const ordersHandlers: Handlers<typeof ordersContract> = {
  ledgerSize,
  ledgerRows,
  ledgerPlace,
  keptFilters,
  keepFilter,
  dropFilter,
  qualityFigures,
  qualitySheet,
  saveQuality,
  get,
  enter,
  story,
  writeRemark,
  imports,
  oneImport,
  refusedOf,
  refusedCells,
  importOpen,
  importBytes,
  importColumns,
  importPreview,
  importRun,
  importCancel,
  importUndo,
  importChunk,
  importCustomers,
  importEnd,
  undoChunk,
}

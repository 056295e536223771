import {
  array,
  boolean,
  instance,
  literal,
  maxLength,
  nullable,
  object,
  omit,
  optional,
  picklist,
  pipe,
  string,
} from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { pageOf } from '#shared/kernel/page.ts'
import { listCursor, pageCursor } from '#shared/kernel/page-cursor.ts'
import { everyRole } from '#shared/kernel/role.ts'
import { count, id, instant, text } from '#shared/kernel/schema.ts'
import { flagColour, remarkFields } from './case-remark.ts'
import { orderFileCodes } from './file-codes.ts'
import { importLog, refusedRow } from './import-log.ts'
import { ledgerEntries } from './ledger-entries.ts'
import { order } from './order.ts'
import { entryFailures, orderEntry } from './order-entry.ts'
import { storyTables, storyTurn } from './order-story.ts'
import { fileColumns, layout } from './own-layout.ts'
import { qualityEntries } from './quality-entries.ts'
import { tableNames } from './table-shape.ts'

const after = nullable(pageCursor)

/** An import as people see it: `stopped` is one the program was closed in, with what it had taken by then. */
const importRow = object({
  ...omit(importLog, ['refused', 'state']).entries,
  state: picklist([...importLog.entries.state.options, 'stopped']),
})

const preview = object({
  table: picklist(tableNames),
  encoding: picklist(['utf-8', 'gb18030', 'xlsx']),
  header: array(string()),
  /** True when every row of the file was looked at; otherwise counts are those of its first rows. */
  isWhole: boolean(),
  rows: count,
  rowsExpected: nullable(count),
  orders: count,
  knownOrders: count,
  refusedCount: count,
  refused: pipe(array(refusedRow), maxLength(50)),
  /** The first twenty, personal data masked. */
  sample: pipe(array(order), maxLength(20)),
})

const importId = object({ importId: id })
const ticket = object({ importId: id, ticket: string() })
/** What a chunk of an import reads and writes. */
export const chunkTables = ['orders', 'customers', 'imports', 'importChunks']

/** The order ledger and its imports (R27). */
export const ordersContract = {
  ...ledgerEntries,
  ...qualityEntries,
  get: query({
    input: object({ id }),
    output: order,
    roles: everyRole,
    failures: ['order_not_found'],
    reads: ['orders'],
  }),
  /** What happened to an order, the newest first. */
  story: query({
    input: object({ id }),
    output: array(storyTurn),
    roles: everyRole,
    failures: ['order_not_found'],
    reads: storyTables,
  }),
  /** A remark in the fixed format: gives the words to be pasted at the platform, by hand, with its flag. */
  writeRemark: command({
    input: object({ orderId: id, flag: flagColour, dueAt: instant, ...remarkFields }),
    output: object({ text: string() }),
    roles: everyRole,
    failures: ['order_not_found', 'due_in_past'],
    touches: ['orders', 'caseRemarks'],
  }),
  /** An order somebody typed, in eight actions (R26). */
  enter: command({
    input: orderEntry,
    output: object({ id: string(), orderNo: string() }),
    roles: everyRole,
    failures: ['order_exists', ...entryFailures],
    touches: ['orders', 'customers'],
  }),
  imports: query({
    input: object({ after }),
    output: pageOf(importRow),
    roles: everyRole,
    failures: [],
    reads: ['imports'],
  }),
  oneImport: query({
    input: importId,
    output: importRow,
    roles: everyRole,
    failures: ['import_not_found'],
    reads: ['imports'],
  }),
  refusedOf: query({
    input: object({ importId: id, after: nullable(listCursor) }),
    output: pageOf(refusedRow),
    roles: everyRole,
    failures: ['import_not_found'],
    reads: ['imports'],
  }),
  /** Refused rows as they stood in the file, to be handed out, mended and imported again: for who imported, seniors and up. */
  refusedCells: query({
    input: importId,
    output: object({
      fileName: string(),
      header: array(string()),
      rows: array(object({ ...omit(refusedRow, ['value']).entries, cells: array(string()) })),
    }),
    roles: everyRole,
    failures: ['import_not_found', 'not_yours', 'nothing_to_export'],
    reads: ['imports', 'importChunks'],
  }),
  /** Begins to take a file; `size` in bytes. */
  importOpen: command({
    input: object({ fileName: text(255), size: count }),
    output: importId,
    roles: everyRole,
    failures: ['import_running', 'empty_file', 'too_large'],
    touches: [],
  }),
  /** The next bytes of the file, awaited one after another; `problem` when the sender cannot read on. */
  importBytes: command({
    input: object({
      importId: id,
      bytes: instance(Uint8Array),
      last: boolean(),
      problem: optional(literal('file_vanished')),
    }),
    output: object({ receivedBytes: count }),
    roles: everyRole,
    failures: ['import_not_found', 'file_vanished'],
    touches: [],
  }),
  /** The first rows of a table nobody knows, for a person to say what its columns are. */
  importColumns: command({
    input: importId,
    output: fileColumns,
    roles: everyRole,
    failures: ['import_not_found', 'file_vanished', ...orderFileCodes],
    touches: [],
  }),
  /** `layout`: what a person said of the columns; it is remembered when the import starts. */
  importPreview: command({
    input: object({ ...importId.entries, layout: optional(layout) }),
    output: preview,
    roles: everyRole,
    failures: ['import_not_found', 'file_vanished', 'incomplete_layout', 'column_taken_twice', ...orderFileCodes],
    touches: [],
  }),
  /** Starts and answers at once; the import's row tells how far it is. */
  importRun: command({
    input: importId,
    output: importId,
    roles: everyRole,
    failures: ['import_not_found', 'file_vanished', 'import_running', ...orderFileCodes],
    touches: ['imports', 'orderLayouts'],
  }),
  /** Stops before the next chunk. `keep` false takes back what was done; a file not started yet is forgotten. */
  importCancel: command({
    input: object({ importId: id, keep: boolean() }),
    output: object({}),
    roles: everyRole,
    failures: ['import_not_found', 'not_yours'],
    touches: [],
  }),
  /** Takes a whole import back; seniors and up, or who imported. Starts and answers at once. */
  importUndo: command({
    input: importId,
    output: object({}),
    roles: everyRole,
    failures: ['import_not_found', 'import_running', 'not_yours', 'already_undone', 'changed_later'],
    touches: ['imports'],
  }),
  /** Inside: the chunk the running import has ready. The ticket is known to the program only. */
  importChunk: command({
    input: ticket,
    output: object({}),
    roles: everyRole,
    failures: ['import_not_found', 'view_behind'],
    touches: chunkTables,
    ahead: true,
  }),
  /** Inside: some of the customers whose orders the import took. */
  importCustomers: command({
    input: ticket,
    output: object({}),
    roles: everyRole,
    failures: ['import_not_found'],
    touches: chunkTables,
    ahead: true,
  }),
  /** Inside: the running import is over. */
  importEnd: command({
    input: ticket,
    output: object({}),
    roles: everyRole,
    failures: ['import_not_found'],
    touches: ['imports'],
  }),
  /** Inside: takes back the last chunk that is left. */
  undoChunk: command({
    input: ticket,
    output: object({ left: count }),
    roles: everyRole,
    failures: ['import_not_found'],
    touches: [...chunkTables, 'customerProfiles', 'customerTies', 'receptions', 'promises'],
  }),
}

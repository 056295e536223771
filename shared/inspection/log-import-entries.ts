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
import { platform } from '#shared/kernel/platform.ts'
import { leads } from '#shared/kernel/role.ts'
import { count, day, id, maybeText, text } from '#shared/kernel/schema.ts'
import { logLayout } from './chat-log.ts'
import { logColumns, unknownTable } from './log-columns.ts'
import { logFileCodes, mostLogFiles } from './log-file-codes.ts'
import { logImport, logLine } from './log-import.ts'

/** An import as people see it: `stopped` is one the program was closed in, with what it had taken by then. */
const importRow = object({
  ...omit(logImport, ['sealed', 'state']).entries,
  state: picklist([...logImport.entries.state.options, 'stopped']),
})

/** Files of a look that are told of one by one; the figures are of all. */
export const mostLookedFiles = 100

const lookedFile = object({
  name: string(),
  layout: nullable(logLayout),
  talks: count,
  messages: count,
  lineCount: count,
  isWhole: boolean(),
  problem: nullable(picklist(logFileCodes)),
})

const look = object({
  files: pipe(array(lookedFile), maxLength(mostLookedFiles)),
  fileCount: count,
  /** Files nothing can be taken of. */
  unfit: count,
  talks: count,
  messages: count,
  lineCount: count,
  /** False: figures are those of the beginnings. */
  isWhole: boolean(),
  platform,
  agents: array(string()),
  /** Sides were guessed by who spoke first or most: everybody who speaks, for a person to say who is ours. */
  areSidesGuessed: boolean(),
  senders: array(string()),
  /** Some file tells no day. */
  needsDay: boolean(),
  /** A table whose columns nobody named yet, the first there is; samples masked. */
  table: nullable(object({ fileName: string(), ...unknownTable.entries })),
})

const importId = object({ importId: id })
const ticket = object({ importId: id, ticket: string() })

/** What a chunk of an import reads and writes. */
export const logChunkTables = ['chatLogs', 'chatTexts', 'logImports', 'logAccounts', 'logChanges']

/** Imports of chat logs (R71): for who leads. */
export const logImportEntries = {
  imports: query({
    input: object({ after: nullable(pageCursor) }),
    output: pageOf(importRow),
    roles: leads,
    failures: [],
    reads: ['logImports'],
  }),
  oneImport: query({
    input: importId,
    output: importRow,
    roles: leads,
    failures: ['import_not_found'],
    reads: ['logImports'],
  }),
  /** Lines that were not taken, masked. */
  linesOf: query({
    input: object({ importId: id, after: nullable(listCursor) }),
    output: pageOf(logLine),
    roles: leads,
    failures: ['import_not_found'],
    reads: ['logImports'],
  }),
  /** The same as they stood in the files, as a table to be saved. */
  linesFile: query({
    input: importId,
    output: object({ name: string(), lines: array(logLine) }),
    roles: leads,
    failures: ['import_not_found', 'nothing_to_export'],
    reads: ['logImports'],
  }),
  /** Begins to take files; sizes in bytes. An empty one is known at once. */
  importOpen: command({
    input: object({
      name: text(400),
      files: pipe(array(object({ name: maybeText(400), size: count })), maxLength(mostLogFiles)),
    }),
    output: importId,
    roles: leads,
    failures: ['import_running', 'no_files', 'too_large'],
    touches: [],
  }),
  /** The next bytes of a file, awaited one after another; `problem` when the sender cannot read on. */
  importBytes: command({
    input: object({
      importId: id,
      file: count,
      bytes: instance(Uint8Array),
      last: boolean(),
      problem: optional(literal('file_vanished')),
    }),
    output: object({ receivedBytes: count }),
    roles: leads,
    failures: ['import_not_found', 'file_vanished'],
    touches: [],
  }),
  /** What the files are. What a person says of them holds for the import that follows. */
  importLook: command({
    input: object({
      importId: id,
      platform: nullable(platform),
      day: nullable(day),
      ours: pipe(array(text(200)), maxLength(50)),
      table: nullable(object({ header: pipe(array(maybeText(400)), maxLength(1_000)), columns: logColumns })),
    }),
    output: look,
    roles: leads,
    failures: ['import_not_found', 'file_vanished', 'incomplete_columns', 'column_taken_twice'],
    touches: ['logTables', 'logAccounts'],
  }),
  /** Starts and answers at once; the import's row tells how far it is. */
  importRun: command({
    input: importId,
    output: importId,
    roles: leads,
    failures: ['import_not_found', 'import_running', 'nothing_to_import'],
    touches: ['logImports', 'logTables'],
  }),
  /** Stops before the next chunk. `keep` false takes back what was done; files not started yet are forgotten. */
  importCancel: command({
    input: object({ importId: id, keep: boolean() }),
    output: object({}),
    roles: leads,
    failures: ['import_not_found'],
    touches: [],
  }),
  /** Takes a whole import back, `evenChecked`: also talks somebody gave points for, whose scores stay. Starts and answers at once. */
  importUndo: command({
    input: object({ importId: id, evenChecked: boolean() }),
    output: object({}),
    roles: leads,
    failures: ['import_not_found', 'import_running', 'already_undone', 'changed_later', 'talks_checked'],
    touches: ['logImports', 'logChanges', 'chatLogs', 'spotChecks'],
  }),
  /** Inside: the chunk the running import has ready. The ticket is known to the program only. */
  importChunk: command({
    input: ticket,
    output: object({}),
    roles: leads,
    failures: ['import_not_found', 'view_behind'],
    touches: [...logChunkTables, 'orders', 'receptions'],
    ahead: true,
  }),
  /** Inside: the running import is over. */
  importEnd: command({
    input: ticket,
    output: object({}),
    roles: leads,
    failures: ['import_not_found'],
    touches: ['logImports'],
  }),
  /** Inside: takes back some of what the import brought. */
  undoChunk: command({
    input: ticket,
    output: object({ isDone: boolean() }),
    roles: leads,
    failures: ['import_not_found'],
    touches: logChunkTables,
  }),
}

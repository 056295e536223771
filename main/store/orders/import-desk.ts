import type { Result } from '#shared/kernel/result.ts'
import type { ImportLog } from '#shared/orders/import-log.ts'
import type { NamedLayout } from '#shared/orders/own-layout.ts'
import type { PendingCustomers } from '#store/customers/pending-customers.ts'
import type { Database } from '#store/db/database.ts'
import type { Host } from '#store/host.ts'
import type { ReceivedFile } from '#store/imports/received-file.ts'
import type { Run, RunDesk } from '#store/imports/run.ts'
import type { FileFailure, FilePreview, ImportBatch, ImportParser } from '#store/workers/import-parser.ts'
import type { FoundColumns } from '#store/workers/look-at-columns.ts'
import type { KnownRows } from './known-rows.ts'

/** A file on its way in, and what was seen of it. */
export interface Upload extends ReceivedFile {
  readonly importId: string
  readonly shopId: string
  readonly startedAt: number
  /** What a person said of the columns of a table nobody knows. */
  layout: NamedLayout | null
  columns: Promise<Result<FoundColumns, FileFailure>> | null
  preview: Promise<Result<FilePreview, FileFailure>> | null
}

/** The one import or undo that is under way. */
export interface ImportRun extends Run {
  isCancelled: boolean
  /** False: it is taken back as soon as it is over, so its customers need not be written. */
  isKept: boolean
  /** The chunk to be decided next. */
  batch: ImportBatch | null
  readonly kind: FilePreview['kind']
  known: KnownRows
  /** Customers whose orders are saved and who are yet to be written. */
  readonly pending: PendingCustomers
  /** Chunks whose customers stand written once nothing is pending; null: all there are. */
  settlesUpTo: number | null
  /** The import's own row after its last frame; null before the first and when others may have changed it. */
  log: ImportLog | null
  /** The position after which the view has `log` as it was last written with customers. */
  loggedAt: number
  /** Line tables: orders whose lines this run wrote, true when it made the order too. */
  readonly lined: Map<string, boolean>
  /** Takes over what a decision learned, once it is saved. */
  settle: () => void
  ended: Pick<ImportLog, 'state' | 'problem'> | null
}

/** What imports need of the running program. */
export interface ImportParts extends Omit<RunDesk<ImportRun>, 'run'> {
  readonly db: Database
  readonly parser: ImportParser
  /** Customers of one import kept in memory until they are written. */
  readonly mostPending?: number
}

export interface ImportDesk extends ImportParts, RunDesk<ImportRun> {
  readonly mostPending: number
  readonly uploads: Map<string, Upload>
  /** Writes customers of imports that broke off (settle-imports.ts). */
  settler: ImportRun | null
  settling: Promise<Result<unknown>> | null
}

/** Some 30 MB. */
const mostPending = 50_000

/** A store has one host; the tables a handler sees are bound to its transaction and tell nothing. */
const desks = new WeakMap<Host, ImportDesk>()

/** Gives the imports of a store its gate and a parser; called once when the store opens. */
export function connectImports(parts: ImportParts): void {
  desks.set(parts.host, { mostPending, ...parts, uploads: new Map(), run: null, settler: null, settling: null })
}

/** Throws (a bug) when the store did not connect its imports. */
export function importDeskOf(host: Host): ImportDesk {
  const desk = desks.get(host)
  if (!desk) throw new Error('imports are not connected')
  return desk
}

/** The import that is really under way in this start of the program. */
export function activeImportId(host: Host): string | null {
  return desks.get(host)?.run?.importId ?? null
}

/** Resolves when no import or undo is under way (tests, closing). */
export async function importsSettled(host: Host): Promise<void> {
  await desks.get(host)?.settling
  for (let run = desks.get(host)?.run; run; run = desks.get(host)?.run) await run.finished
}

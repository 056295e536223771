import type { NamedColumns } from '#shared/inspection/log-columns.ts'
import type { LogFile, LogImport } from '#shared/inspection/log-import.ts'
import type { Platform } from '#shared/kernel/platform-names.ts'
import type { Database } from '#store/db/database.ts'
import type { Host } from '#store/host.ts'
import type { ReceivedFile } from '#store/imports/received-file.ts'
import type { Run, RunDesk } from '#store/imports/run.ts'
import type { LogBatch, LogParser } from '#store/workers/log-parser.ts'
import { type KnownTalks, nothingKnown } from './known-talks.ts'

/** Files on their way in, and what a person said of them. */
export interface LogUpload {
  readonly importId: string
  readonly name: string
  readonly shopId: string
  readonly files: readonly ReceivedFile[]
  platform: Platform
  day: string | null
  ours: readonly string[]
  /** Columns a person named; remembered when the import starts. */
  tables: readonly NamedColumns[]
  /** Places of files something can be taken of, once they were looked at. */
  fit: readonly number[]
  /** Files nothing can be taken of. */
  unfit: readonly LogFile[]
}

/** What is to be decided next: some talks of a file, or that it is read to its end. */
export interface NextPart {
  readonly fileName: string
  readonly batch: LogBatch | null
  readonly ended: LogFile | null
  /** Of all files together. */
  readonly bytesDone: number
}

/** The one import, undo or linking that is under way. */
export interface LogRun extends Run {
  isCancelled: boolean
  part: NextPart | null
  known: KnownTalks
  /** Who accounts are (`logAccounts`), by account. */
  accounts: Map<string, { readonly id: string; readonly personId: string | null }>
  /** The import's own row after its last frame; null before the first. */
  log: LogImport | null
  /** How far a linking is. */
  linkedTo: string | null
  /** Takes over what a decision learned, once it is saved. */
  settle: () => void
  ended: Pick<LogImport, 'state' | 'problem'> | null
}

export interface LogParts extends Omit<RunDesk<LogRun>, 'run'> {
  readonly db: Database
  readonly parser: LogParser
}

export interface LogDesk extends LogParts, RunDesk<LogRun> {
  readonly uploads: Map<string, LogUpload>
}

/** A store has one host; the tables a handler sees are bound to its transaction and tell nothing. */
const desks = new WeakMap<Host, LogDesk>()

/** Gives the imports of logs their gate and a parser; called once when the store opens. */
export function connectLogImports(parts: LogParts): void {
  desks.set(parts.host, { ...parts, uploads: new Map(), run: null })
}

/** Throws (a bug) when the store did not connect them. */
export function logDeskOf(host: Host): LogDesk {
  const desk = desks.get(host)
  if (!desk) throw new Error('imports of logs are not connected')
  return desk
}

/** The import, undo or linking that is really under way in this start of the program. */
export function activeLogImportId(host: Host): string | null {
  return desks.get(host)?.run?.importId ?? null
}

/** Resolves when none is under way (tests, closing). */
export async function logImportsSettled(host: Host): Promise<void> {
  for (let run = desks.get(host)?.run; run; run = desks.get(host)?.run) await run.finished
}

/** A run with a ticket only the program knows. */
export function newLogRun(importId: string, actor: LogRun['actor'], ticket: string): LogRun {
  return {
    ...{ importId, actor, ticket, isCancelled: false, part: null, known: nothingKnown(), accounts: new Map() },
    ...{ log: null, linkedTo: null, settle: () => undefined, ended: null, finished: Promise.resolve() },
  }
}

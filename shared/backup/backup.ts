import { array, type InferOutput, nullable, number, object, record, string } from 'valibot'
import { count, instant } from '#shared/kernel/schema.ts'

/** What a whole, checked backup file holds. */
export const backupInfo = object({
  file: string(),
  createdAt: instant,
  programVersion: string(),
  bytes: count,
  /** Rows of each table. */
  counts: record(string(), number()),
  /** Null when it was made before a shop was opened. */
  shopName: nullable(string()),
})
export type BackupInfo = InferOutput<typeof backupInfo>

/** The last backup a person made. */
export const madeBackup = object({ at: instant, file: string(), folder: string() })
export type MadeBackup = InferOutput<typeof madeBackup>

export const backupState = object({
  /** Copies the program keeps by itself beside the journal, newest first: when each was made. */
  checkpoints: array(instant),
  lastBackup: nullable(madeBackup),
  /** A restore of this run of the program, or of one that did not open well, can be taken back. */
  mayUndoRestore: nullable(object({ epoch: count })),
  dataFolder: string(),
})
export type BackupState = InferOutput<typeof backupState>

/** Failures of backup and restore besides the gate's own. */
export const writeFailures = ['folder_missing', 'unwritable', 'not_verified', 'busy'] as const
export const readFailures = ['not_a_backup', 'damaged', 'truncated', 'newer_version', 'unreadable'] as const
export const restoreFailures = [...readFailures, 'unwritable', 'busy'] as const

import type { Disk } from '#main/journal/disk.ts'
import { nodeDisk } from '#main/journal/node-disk.ts'
import { type ReadFailure, verifySnapshot } from '#main/journal/read-snapshot.ts'
import type { SnapshotInfo } from '#main/journal/snapshot.ts'
import { type Failure, fail, type Result } from '#shared/kernel/result.ts'
import { backupFormat } from './write-backup.ts'

export type BackupFailure = Failure<'not_a_backup' | 'damaged_at' | 'truncated' | 'newer_version' | 'unreadable'>

/**
 * Reads and checks all of a backup; tells its date, counts and version.
 * Failures: `not_a_backup`, `truncated` (the copy was not finished) and `damaged_at` (details.offset, a byte),
 * `newer_version` (a newer program's format), `unreadable` (details.cause, the system's code).
 */
export async function inspectBackup(file: string, disk: Disk = nodeDisk): Promise<Result<SnapshotInfo, BackupFailure>> {
  const verified = await verifySnapshot(disk, file, backupFormat)
  return verified.ok ? verified : asBackupFailure(verified.failure)
}

export function asBackupFailure({ code, details }: ReadFailure): {
  readonly ok: false
  readonly failure: BackupFailure
} {
  return fail(code === 'not_this_kind' ? 'not_a_backup' : code, details)
}

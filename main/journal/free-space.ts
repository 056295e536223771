import type { Result } from '#shared/kernel/result.ts'
import { ok } from '#shared/kernel/result.ts'
import { type Disk, diskFailure } from './disk.ts'
import { nodeDisk } from './node-disk.ts'
import type { WriteFailure } from './segment-writer.ts'

/** Below this the desk stops taking new work, so that the computer and the view keep room to breathe. */
export const leastFreeBytes = 50 * 1024 * 1024

/** Free bytes on the disk that holds `folder`. Failure: `journal_unwritable` when the folder cannot be asked. */
export async function freeBytes(folder: string, disk: Disk = nodeDisk): Promise<Result<number, WriteFailure>> {
  try {
    return ok(await disk.freeBytes(folder))
  } catch (error) {
    return diskFailure(error, 'journal_unwritable')
  }
}

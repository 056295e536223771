import { object } from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { leads, ownerOnly } from '#shared/kernel/role.ts'
import { count, text } from '#shared/kernel/schema.ts'
import { backupInfo, backupState, readFailures, restoreFailures, writeFailures } from './backup.ts'

const path = text(2_000)
const nothing = object({})

/** Whole copies of the shop's data in a folder of the user's choice, and the way back from one. */
export const backupContract = {
  /** `asked` is raised by the page to ask again: files on disk have no table that tells of changes. */
  state: query({ input: object({ asked: count }), output: backupState, roles: leads, failures: [], reads: [] }),
  writeNow: command({
    input: object({ folder: path }),
    output: backupInfo,
    roles: leads,
    failures: [...writeFailures, 'disk_full'],
    touches: [],
  }),
  inspect: query({
    input: object({ file: path }),
    output: backupInfo,
    roles: ownerOnly,
    failures: readFailures,
    reads: [],
  }),
  /** Puts the backup in place of the present data; everybody is signed out. Can be taken back by `undoRestore`. */
  restore: command({
    input: object({ file: path }),
    output: nothing,
    roles: ownerOnly,
    failures: [...restoreFailures, 'disk_full'],
    touches: [],
  }),
  undoRestore: command({
    input: nothing,
    output: nothing,
    roles: ownerOnly,
    failures: ['no_previous', 'unwritable', 'busy', 'disk_full'],
    touches: [],
  }),
}

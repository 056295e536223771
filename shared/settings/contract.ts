import { object } from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { everyRole } from '#shared/kernel/role.ts'
import { preferences } from './setting.ts'

/** How each person wants the desk (ux 5 to 7). Everybody reads and writes the own row only. */
export const settingsContract = {
  mine: query({ input: object({}), output: preferences, roles: everyRole, failures: [], reads: ['settings'] }),
  /** All preferences at once: the last one saved stands. */
  save: command({ input: preferences, output: preferences, roles: everyRole, failures: [], touches: ['settings'] }),
}

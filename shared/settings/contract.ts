import { array, boolean, object, partial, picklist } from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { everyRole } from '#shared/kernel/role.ts'
import { firstStepNames } from './first-steps.ts'
import { preferences } from './setting.ts'

/** How each person wants the desk (ux 5 to 8). Everybody reads and writes the own row only. */
export const settingsContract = {
  mine: query({ input: object({}), output: preferences, roles: everyRole, failures: [], reads: ['settings'] }),
  /** What is not named stays as it is: two changes close together lose neither. */
  save: command({
    input: partial(preferences),
    output: preferences,
    roles: everyRole,
    failures: [],
    touches: ['settings'],
  }),
  /** The list of a fresh shop. `done` is empty once the list is put away: nobody looks then. */
  firstSteps: query({
    input: object({}),
    output: object({ isPutAway: boolean(), done: array(picklist(firstStepNames)) }),
    roles: everyRole,
    failures: [],
    reads: ['settings', 'orders', 'scripts', 'receptions'],
  }),
  /** What no other record tells: the person has pressed the hot key, or has put the list away. */
  noteFirstStep: command({
    input: object({ did: picklist(['pressedHotKey', 'putAway']) }),
    output: object({}),
    roles: everyRole,
    failures: [],
    touches: ['settings'],
  }),
}

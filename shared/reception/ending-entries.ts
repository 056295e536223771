import {
  boolean,
  integer,
  maxValue,
  minValue,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  string,
} from 'valibot'
import { personTables } from '#shared/customers/card.ts'
import { command } from '#shared/kernel/contract.ts'
import { everyRole } from '#shared/kernel/role.ts'
import { id, instant, maybeText, text } from '#shared/kernel/schema.ts'
import { closeRefusals, mostImportance } from './farewell.ts'
import { startRefusals, turnRefusals } from './follow-up.ts'
import { followUpStates, outcome } from './reception.ts'
import { receptionFailures } from './step-answer.ts'

const turned = object({ id: string(), state: picklist(followUpStates) })
const onFollowUp = {
  output: turned,
  roles: everyRole,
  failures: ['follow_up_not_found', ...turnRefusals],
  touches: ['followUps', 'customers'],
} as const

/** Step 8 and what comes after it (R23, R24). */
export const endingEntries = {
  close: command({
    input: object({
      id,
      outcome,
      group: nullable(text(40)),
      importance: pipe(number(), integer(), minValue(0), maxValue(mostImportance)),
      followUp: boolean(),
      /** What the next colleague has to know; empty leaves the old one. */
      remark: maybeText(400),
      isFriend: optional(boolean()),
    }),
    output: object({ id: string(), followUpDueAt: nullable(instant) }),
    roles: everyRole,
    failures: [...receptionFailures, ...closeRefusals, ...startRefusals],
    touches: ['receptions', 'followUps', 'rosterEntries', 'overtimes', ...personTables],
  }),
  contactFollowUp: command({
    input: object({ id }),
    ...onFollowUp,
    failures: [...onFollowUp.failures, 'do_not_press'],
  }),
  /** The second "I will look": stop, and leave the buyer alone until the day ends. */
  buyerStillLooks: command({ input: object({ id }), ...onFollowUp }),
  buyerBought: command({ input: object({ id }), ...onFollowUp }),
  cancelFollowUp: command({ input: object({ id, note: optional(maybeText(200), '') }), ...onFollowUp }),
}

import { array, nullable, object, optional, picklist, pipe, regex, string } from 'valibot'
import { checkTables } from '#shared/checks/contract.ts'
import { personTables } from '#shared/customers/card.ts'
import { query } from '#shared/kernel/contract.ts'
import { everyRole } from '#shared/kernel/role.ts'
import { id, maybeText, text } from '#shared/kernel/schema.ts'
import {
  auditAnswer,
  buyerCard,
  followUpRow,
  queue,
  receptionHistory,
  receptionStory,
  scriptValues,
} from './answers.ts'
import { reception } from './reception.ts'

/** Most rows of the queue and of the open follow-ups; a desk with more is told the total. */
export const mostOpen = 200

const scope = picklist(['mine', 'shop'])

const extras = object({
  courier: optional(maybeText(60), ''),
  gift: optional(maybeText(120), ''),
  dispatch: optional(maybeText(60), ''),
  discount: optional(maybeText(60), ''),
})

export const queryEntries = {
  /** Open receptions, who has waited longest first (R09). */
  queue: query({
    input: object({ scope }),
    output: queue,
    roles: everyRole,
    failures: [],
    reads: ['receptions', 'customers', 'people'],
  }),
  get: query({
    input: object({ id }),
    output: reception,
    roles: everyRole,
    failures: ['reception_not_found'],
    reads: ['receptions'],
  }),
  card: query({
    input: object({ id }),
    output: buyerCard,
    roles: everyRole,
    failures: ['reception_not_found'],
    reads: ['receptions', ...personTables, 'orders', 'promises', 'people', 'followUps'],
  }),
  history: query({
    input: object({ customerId: id, after: nullable(pipe(string(), regex(/^\d{1,16}$/))) }),
    output: receptionHistory,
    roles: everyRole,
    failures: [],
    reads: ['receptions', 'people'],
  }),
  /** The walk of one reception with its evidence, for inspection (R08). */
  story: query({
    input: object({ id }),
    output: receptionStory,
    roles: everyRole,
    failures: ['reception_not_found'],
    reads: ['receptions', 'people', 'scripts'],
  }),
  /** Open follow-ups, the next due first (R24). */
  followUps: query({
    input: object({ scope }),
    output: array(followUpRow),
    roles: everyRole,
    failures: [],
    reads: ['followUps', 'people'],
  }),
  /** Step 6: checks, unshipped orders, merge suggestions, recap text (R17, R18, R20). */
  audit: query({
    input: object({ id, extras: optional(extras, {}) }),
    output: auditAnswer,
    roles: everyRole,
    failures: ['reception_not_found'],
    reads: ['receptions', 'customers', 'people', ...checkTables],
  }),
  /** What the record fills into scripts for this buyer; not masked, for it goes to the buyer (R11). */
  scriptValues: query({
    input: object({
      id,
      /** The order meant; null takes the one noted last, else the newest. */
      orderNo: nullable(text(40)),
    }),
    output: scriptValues,
    roles: everyRole,
    failures: ['reception_not_found'],
    reads: ['receptions', 'orders'],
  }),
}

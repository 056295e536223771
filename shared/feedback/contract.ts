import { boolean, nullable, object, picklist, string } from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { pageOf } from '#shared/kernel/page.ts'
import { pageCursor } from '#shared/kernel/page-cursor.ts'
import { platform } from '#shared/kernel/platform.ts'
import { everyRole, leads } from '#shared/kernel/role.ts'
import { id, instant, rowVersion, text } from '#shared/kernel/schema.ts'
import { feedbackKinds, feedbackStates } from './feedback.ts'

const line = object({
  id: string(),
  version: rowVersion,
  customerId: string(),
  buyerNick: string(),
  kind: picklist(feedbackKinds),
  state: picklist(feedbackStates),
  text: string(),
  answer: string(),
  heardAt: instant,
  heardBy: string(),
  isAdopted: nullable(boolean()),
  decidedBy: nullable(string()),
  decidedAt: nullable(instant),
  toldAt: nullable(instant),
  toldBy: nullable(string()),
})

/** Opinions of customers: answered, decided on, and the customer told (R57). */
export const feedbackContract = {
  /** `open`: the customer has not been told yet, oldest first. `all`: newest first. */
  page: query({
    input: object({ which: picklist(['open', 'all']), after: nullable(pageCursor) }),
    output: pageOf(line),
    roles: everyRole,
    failures: [],
    reads: ['feedback', 'people'],
  }),
  record: command({
    input: object({ platform, nick: text(100), kind: picklist(feedbackKinds), text: text(500) }),
    output: object({ id: string() }),
    roles: everyRole,
    failures: [],
    touches: ['feedback'],
  }),
  /** Adopted or not, and what the customer is to be answered. */
  decide: command({
    input: object({ id, expected: rowVersion, isAdopted: boolean(), answer: text(500) }),
    output: object({}),
    roles: leads,
    failures: ['feedback_not_found', 'stale', 'already_told'],
    touches: ['feedback'],
  }),
  /** The agent has told the customer in the chat: we only note it. */
  markTold: command({
    input: object({ id, expected: rowVersion }),
    output: object({}),
    roles: everyRole,
    failures: ['feedback_not_found', 'stale', 'not_decided', 'already_told'],
    touches: ['feedback'],
  }),
}

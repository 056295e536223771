import { array, boolean, maxLength, nullable, object, picklist, pipe, string } from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { everyRole, leads } from '#shared/kernel/role.ts'
import { id, instant, maybeText, rowVersion, text } from '#shared/kernel/schema.ts'
import { riskCase } from './segment-rows.ts'

/** How a case is called: an order by its number, a talk by its time. */
const shownCase = { orderNo: nullable(string()), at: nullable(instant) }

const flag = object({
  id: string(),
  version: rowVersion,
  customerId: string(),
  /** Null: there is no record of the customer any more. */
  nick: nullable(string()),
  state: picklist(['asked', 'approved', 'refused', 'lifted', 'expired']),
  askedBy: string(),
  askedAt: instant,
  decidedBy: nullable(string()),
  decidedAt: nullable(instant),
  endsAt: nullable(instant),
  reason: string(),
  cases: array(object({ ...riskCase.entries, ...shownCase })),
  decisionNote: string(),
})

/** Whom a supervisor handles (R53). */
export const riskEntries = {
  riskFlags: query({
    input: object({}),
    output: array(flag),
    roles: leads,
    failures: [],
    reads: ['riskFlags', 'customers', 'people', 'orders', 'receptions'],
  }),
  /** The newest orders and talks of a customer: what a flag may rest on. */
  casesOf: query({
    input: object({ customerId: id }),
    output: array(object({ kind: riskCase.entries.kind, refId: string(), ...shownCase })),
    roles: everyRole,
    failures: [],
    reads: ['orders', 'receptions', 'customers', 'customerProfiles', 'customerTies'],
  }),
  /** Proposes a flag: a reason and at least two cases that can be looked up. */
  askRisk: command({
    input: object({
      customerId: id,
      reason: text(300),
      cases: pipe(array(object({ ...riskCase.entries, refId: id })), maxLength(20)),
    }),
    output: object({ id: string() }),
    roles: everyRole,
    failures: ['customer_not_found', 'too_few_cases', 'case_not_found', 'already_flagged'],
    touches: ['riskFlags', 'customers', 'customerProfiles', 'customerTies', 'orders', 'receptions'],
  }),
  decideRisk: command({
    input: object({ id, expected: rowVersion, isApproved: boolean(), note: maybeText(300) }),
    output: object({}),
    roles: leads,
    failures: ['flag_not_found', 'stale', 'already_decided'],
    touches: ['riskFlags'],
  }),
  liftRisk: command({
    input: object({ id, expected: rowVersion }),
    output: object({}),
    roles: leads,
    failures: ['flag_not_found', 'stale', 'not_standing'],
    touches: ['riskFlags'],
  }),
}

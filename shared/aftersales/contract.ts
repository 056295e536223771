import { array, boolean, type InferOutput, instance, nullable, object, omit, pick, picklist, string } from 'valibot'
import { personTables } from '#shared/customers/card.ts'
import { command, query } from '#shared/kernel/contract.ts'
import { pageOf } from '#shared/kernel/page.ts'
import { pageCursor } from '#shared/kernel/page-cursor.ts'
import { platform } from '#shared/kernel/platform.ts'
import { everyRole, leads, roles } from '#shared/kernel/role.ts'
import { count, id, maybeText, nick, rowVersion, text } from '#shared/kernel/schema.ts'
import { pictureFailures, pictureKinds } from '#shared/scripts/script-picture.ts'
import { afterSalesRules } from './after-sales-rules.ts'
import { dueEntries } from './due-entries.ts'
import { newAbout } from './new-about.ts'
import { penaltyEntries } from './penalty-entries.ts'
import { policyEntries } from './policy-entries.ts'
import { registerEntries } from './register-entries.ts'
import { ticket, ticketTurn } from './ticket.ts'
import { ticketAct } from './ticket-act.ts'
import { clock, ticketLine } from './ticket-line.ts'
import { evidenceKinds, ticketKinds } from './ticket-words.ts'
import { turnFailures } from './turn-ticket.ts'

export type TicketLine = InferOutput<typeof ticketLine>

const person = object({ id: string(), name: string(), role: picklist(roles), isOnShift: boolean() })

const turn = object({
  ...ticketTurn.entries,
  byName: string(),
  fromName: nullable(string()),
  toName: nullable(string()),
})
const remark = object({
  ...ticket.entries.sealed.entries.remark.wrapped.entries,
  promisedByName: string(),
  byName: string(),
})

const ticketView = object({
  ...ticketLine.entries,
  ...pick(ticket, ['orderId', 'customerId', 'about', 'evidence', 'receptionId', 'timesReopened']).entries,
  ...omit(ticket.entries.sealed, ['remark', 'turns']).entries,
  files: array(object({ ...ticket.entries.files.item.entries, byName: string() })),
  clocks: array(clock),
  deadlines: ticket.entries.deadlines,
  remark: nullable(remark),
  turns: array(turn),
  /** The tag it was closed with (R75). */
  cause: nullable(string()),
  /** Whether whoever asks may go on with it, and why not. */
  mayTurn: nullable(picklist(['not_yours', 'above_your_level'])),
  /** Who could have it at this level, and at the next; who is on shift first. */
  takers: array(person),
  takersAbove: array(person),
})
export type TicketView = InferOutput<typeof ticketView>

export const boardBands = ['late', 'hour', 'today', 'later'] as const

const reads = ['tickets', 'people', 'rosterEntries', 'receptions', 'readinessChecks', 'afterSalesRules']
const onTicket = {
  roles: everyRole,
  touches: ['tickets', 'ticketFiles', 'people', 'afterSalesRules', 'conductEvents', 'receptions'],
}

/** After-sales cases (R30 to R32, R35 to R37, R41, R42). */
export const aftersalesContract = {
  /** Open cases by how near their deadline is; at most 30 a band are shown, all are counted. Asked anew each minute. */
  board: query({
    input: object({ whose: picklist(['mine', 'all']), kind: nullable(picklist(ticketKinds)), minute: count }),
    output: object({
      bands: array(object({ band: picklist(boardBands), count, rows: array(ticketLine) })),
    }),
    roles: everyRole,
    failures: [],
    reads: ['tickets', 'people'],
  }),
  /** Open cases whose deadline has passed. Asked anew each minute. */
  late: query({
    input: object({ whose: picklist(['mine', 'all']), minute: count }),
    output: object({ count }),
    roles: everyRole,
    failures: [],
    reads: ['tickets'],
  }),
  /** Every case, what changed last first; a page looks at 2,000. */
  list: query({
    input: object({
      which: picklist(['open', 'closed', 'all']),
      kind: nullable(picklist(ticketKinds)),
      after: nullable(pageCursor),
    }),
    output: pageOf(ticketLine),
    roles: everyRole,
    failures: [],
    reads: ['tickets', 'people'],
  }),
  get: query({ input: object({ id }), output: ticketView, roles: everyRole, failures: ['ticket_not_found'], reads }),
  /** Cases of one buyer: open ones first, then the newest; at most 20. */
  ofBuyer: query({
    input: object({ customerId: id }),
    output: array(ticketLine),
    roles: everyRole,
    failures: [],
    reads: ['tickets', 'people', ...personTables],
  }),
  open: command({
    input: object({
      platform,
      buyerNick: nick,
      orderNo: nullable(text(40)),
      receptionId: nullable(id),
      description: maybeText(1_000),
      about: newAbout,
    }),
    /** `orderKnown`: the number matches an order of this platform; a case without one can be matched later. */
    output: object({ id: string(), orderKnown: boolean() }),
    roles: everyRole,
    failures: ['other_buyers_order', 'in_future'],
    touches: ['tickets', 'orders'],
  }),
  act: command({
    input: object({ id, expected: rowVersion, act: ticketAct }),
    output: object({}),
    ...onTicket,
    failures: ['ticket_not_found', 'stale', ...turnFailures],
  }),
  /** A picture for the case, of a piece of evidence or of anything; at most 2 MB. */
  attach: command({
    input: object({
      id,
      expected: rowVersion,
      name: text(120),
      of: nullable(picklist(evidenceKinds)),
      bytes: instance(Uint8Array),
    }),
    output: object({}),
    ...onTicket,
    failures: ['ticket_not_found', 'stale', ...pictureFailures, ...turnFailures],
  }),
  file: query({
    input: object({ id }),
    output: object({ kind: picklist(pictureKinds), bytes: instance(Uint8Array) }),
    roles: everyRole,
    failures: ['file_not_found'],
    reads: ['ticketFiles'],
  }),
  ...registerEntries,
  ...dueEntries,
  rules: query({
    input: object({}),
    output: object({ limits: afterSalesRules.entries.limits, version: nullable(rowVersion) }),
    roles: everyRole,
    failures: [],
    reads: ['afterSalesRules'],
  }),
  saveRules: command({
    input: object({ expected: nullable(rowVersion), limits: afterSalesRules.entries.limits }),
    output: object({}),
    roles: leads,
    failures: ['stale', 'limits_not_rising'],
    touches: ['afterSalesRules'],
  }),
  ...penaltyEntries,
  ...policyEntries,
}

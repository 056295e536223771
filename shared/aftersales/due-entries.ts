import { array, maxLength, minLength, nullable, object, pipe, string } from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { platform } from '#shared/kernel/platform.ts'
import { everyRole, leads } from '#shared/kernel/role.ts'
import { count, instant } from '#shared/kernel/schema.ts'
import { mostDeadlinesAtOnce, toldDeadline } from './read-deadlines.ts'
import { clock, ticketLine } from './ticket-line.ts'

/** What runs out, told in time (domain 2.21; ux: board). Asked anew each minute. */
export const dueEntries = {
  /**
   * Deadlines out of a list of the platform, for the open cases of these orders. One that is over or stands already is
   * `known`; `unmatched`: order numbers without an open case.
   */
  noteDeadlines: command({
    input: object({ rows: pipe(array(toldDeadline), minLength(1), maxLength(mostDeadlinesAtOnce)) }),
    output: object({ set: count, known: count, unmatched: array(string()) }),
    roles: everyRole,
    failures: [],
    touches: ['tickets', 'people', 'afterSalesRules'],
  }),
  /** What expires from now to the arrival of the next day shift, the nearest first; for the night and the handover book. */
  beforeDayShift: query({
    input: object({ minute: count }),
    output: object({
      until: instant,
      cases: array(object({ ...ticketLine.entries, due: clock })),
      promises: array(
        object({ id: string(), platform, buyerNick: string(), what: string(), dueAt: instant, ownerName: string() }),
      ),
    }),
    roles: everyRole,
    failures: [],
    reads: ['tickets', 'promises', 'people'],
  }),
  /** Goods nobody unpacked in time (KX3): nothing follows on the platform, so who leads is told. */
  breaches: query({
    input: object({ minute: count }),
    output: array(object({ ...ticketLine.entries, due: clock })),
    roles: leads,
    failures: [],
    reads: ['tickets', 'people'],
  }),
  /** Whoever asks is reminded of these own cases now; of none outside working hours. */
  remindedOf: query({
    input: object({ minute: count }),
    output: array(object({ id: string(), buyerNick: string(), due: clock, holiday: nullable(string()) })),
    roles: everyRole,
    failures: [],
    reads: ['tickets', 'calendars'],
  }),
}

import { array, boolean, nullable, object, picklist, string } from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { pageOf } from '#shared/kernel/page.ts'
import { listCursor, pageCursor } from '#shared/kernel/page-cursor.ts'
import { everyRole, leads } from '#shared/kernel/role.ts'
import { count, fen, id, instant, maybeText, text } from '#shared/kernel/schema.ts'
import { order } from '#shared/orders/order.ts'
import { clockRules, orderClock } from './clock-rows.ts'
import { dueBands } from './dispatch-due.ts'
import { inquiryOrigins, parcelCase, parcelKinds } from './parcel-case.ts'

const { platform, orderNo, buyerNick, title, quantity, paidFen, amountFen, placedAt, paidAt, shippedAt } = order.entries
const named = { orderId: string(), platform, orderNo, buyerNick, title, quantity }

const dueLine = object({
  ...named,
  paidFen,
  paidAt,
  due: nullable(
    object({
      dueAt: instant,
      source: picklist(['typed', 'imported', 'computed']),
      promise: nullable(picklist(['ordinary', 'express'])),
    }),
  ),
  band: picklist(dueBands),
  /** What being late costs by now, fen. */
  lateFen: fen,
})

const unpaidLine = object({
  ...named,
  amountFen,
  placedAt,
  /** When the next reminder may be copied, epoch ms; the words for it. */
  remindAt: instant,
  reminded: count,
  words: string(),
})

const parcel = {
  courier: order.entries.courier,
  trackingNo: order.entries.trackingNo,
  kind: picklist(parcelKinds),
  statusAt: nullable(instant),
  /** Since when nothing is known to have moved, when that is too long. */
  silentSince: nullable(instant),
  isSuspectedFake: boolean(),
}
const silentLine = object({ ...named, ...parcel, shippedAt })

const caseView = object({
  ...named,
  ...parcel,
  origin: picklist(inquiryOrigins),
  statusSource: parcelCase.entries.statusSource,
  nextCheckAt: nullable(instant),
  openedAt: nullable(instant),
  closedAt: nullable(instant),
  /** The courier's words, names and phones in them masked. */
  courierStatus: string(),
  isStale: boolean(),
  /** The answer as the desk would write it; empty while nobody looked. */
  draft: string(),
  turns: parcelCase.entries.turns,
})

/** Asked anew each minute: what is late moves on with the clock. */
const minute = count
const after = nullable(pageCursor)
const orderId = object({ orderId: id })
const ownRules = object({
  remindAfterMinutes: clockRules.entries.remindAfterMinutes,
  lateFen: clockRules.entries.lateFen,
})

/** Clocks of orders: dispatch (R34), unpaid ones (R28) and parcels asked about (R33). */
export const clocksContract = {
  rules: query({ input: object({}), output: ownRules, roles: everyRole, failures: [], reads: ['clockRules'] }),
  saveRules: command({
    input: ownRules,
    output: object({}),
    roles: leads,
    failures: [],
    touches: ['clockRules'],
  }),
  /** Orders that wait for dispatch, the earliest deadline first; those without a known one stand last. */
  dispatch: query({
    input: object({ band: nullable(picklist(dueBands)), after: nullable(listCursor), minute }),
    output: object({
      ...pageOf(dueLine).entries,
      counts: object({ late: count, soon: count, later: count, unknown: count }),
    }),
    roles: everyRole,
    failures: [],
    reads: ['orders', 'orderClocks', 'clockRules'],
  }),
  /** What one order was promised, and what that costs. */
  ofOrder: query({
    input: orderId,
    output: object({
      ...dueLine.entries,
      promise: orderClock.entries.promise,
      groupedAt: nullable(instant),
      typedDispatchBy: nullable(instant),
      /** 假一赔十, Pinduoduo only: what a proven fake would cost, fen. */
      fakeFen: nullable(fen),
    }),
    roles: everyRole,
    failures: ['order_not_found'],
    reads: ['orders', 'orderClocks', 'clockRules'],
  }),
  setPromise: command({
    input: object({
      orderId: id,
      promise: orderClock.entries.promise,
      groupedAt: nullable(instant),
      typedDispatchBy: nullable(instant),
    }),
    output: object({}),
    roles: everyRole,
    failures: ['order_not_found', 'not_pinduoduo', 'grouped_before_order', 'grouped_in_future', 'due_before_order'],
    touches: ['orders', 'orderClocks'],
  }),
  /** Unpaid orders that can still be reminded of today, the longest waiting first. */
  unpaid: query({
    input: object({ minute }),
    output: object({ rows: array(unpaidLine), total: count }),
    roles: everyRole,
    failures: [],
    reads: ['orders', 'orderClocks', 'clockRules'],
  }),
  /** A reminder was copied: we note it, the agent sends it. */
  remind: command({
    input: orderId,
    output: object({ reminded: count }),
    roles: everyRole,
    failures: ['order_not_found', 'paid', 'reminded_enough', 'quiet_hours', 'day_passed', 'too_early'],
    touches: ['orders', 'orderClocks', 'clockRules'],
  }),
  /** Inquiries that are open, the oldest first. */
  parcels: query({
    input: object({ after, minute }),
    output: pageOf(caseView),
    roles: everyRole,
    failures: [],
    reads: ['parcelCases', 'orders'],
  }),
  /** Parcels under way of which nothing is known to have moved for 48 h, the last ordered first; a page looks at 2,000. */
  silentParcels: query({
    input: object({ after, minute }),
    output: pageOf(silentLine),
    roles: everyRole,
    failures: [],
    reads: ['parcelCases', 'orders'],
  }),
  parcelOf: query({
    input: orderId,
    output: nullable(caseView),
    roles: everyRole,
    failures: [],
    reads: ['parcelCases', 'orders'],
  }),
  askParcel: command({
    input: object({ orderId: id, origin: picklist(inquiryOrigins) }),
    output: object({}),
    roles: everyRole,
    failures: ['order_not_found', 'not_sent', 'already_open'],
    touches: ['orders', 'parcelCases'],
  }),
  /**
   * The same by what a buyer tells: an order number, or the tracking number of a parcel under way. One that is open
   * already is given as it is.
   */
  askParcelOf: command({
    input: object({ number: text(40), origin: picklist(inquiryOrigins) }),
    output: object({ orderId: string() }),
    roles: everyRole,
    failures: ['number_not_found', 'order_not_found', 'not_sent', 'already_open'],
    touches: ['orders', 'parcelCases', 'orderPipelines'],
  }),
  /** When somebody looks again; null: nobody said. */
  setNextCheck: command({
    input: object({ orderId: id, nextCheckAt: nullable(instant) }),
    output: object({}),
    roles: everyRole,
    failures: ['case_not_found', 'check_in_past'],
    touches: ['parcelCases'],
  }),
  noteStatus: command({
    input: object({
      orderId: id,
      kind: picklist(parcelKinds.filter((kind) => kind !== 'notLooked')),
      words: maybeText(500),
      /** As of when the words are true; a pasted text has its own time. */
      statusAt: instant,
      source: picklist(['typed', 'pasted']),
      nextCheckAt: nullable(instant),
    }),
    output: object({}),
    roles: everyRole,
    failures: ['case_not_found', 'status_in_future', 'status_before_dispatch'],
    touches: ['orders', 'parcelCases'],
  }),
  /** An answer was copied. Refused while the status is older than 24 h: look again first. */
  answerParcel: command({
    input: object({ orderId: id, words: text(1_000) }),
    output: object({}),
    roles: everyRole,
    failures: ['case_not_found', 'status_stale'],
    touches: ['parcelCases'],
  }),
  closeParcel: command({
    input: orderId,
    output: object({}),
    roles: everyRole,
    failures: ['case_not_found'],
    touches: ['parcelCases'],
  }),
}

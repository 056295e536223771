import {
  array,
  boolean,
  type InferOutput,
  instance,
  literal,
  nullable,
  object,
  picklist,
  string,
  variant,
} from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { pageOf } from '#shared/kernel/page.ts'
import { listCursor, pageCursor } from '#shared/kernel/page-cursor.ts'
import { platform } from '#shared/kernel/platform.ts'
import { everyRole } from '#shared/kernel/role.ts'
import { count, day, fen, id, instant, maybeText, rowVersion, text } from '#shared/kernel/schema.ts'
import { parcelAbout } from './parcel.ts'
import { ticketLine } from './ticket-line.ts'
import { problemKinds, registers } from './ticket-words.ts'
import { turnFailures } from './turn-ticket.ts'

const { purchasedOn, quantity, amountFen, trackingNo, arrivedAt, caseId, nextCheckAt } = parcelAbout.entries
const register = picklist(registers)
const problemKind = nullable(picklist(problemKinds))

/** A line of a register: six fields and the remark (domain 2.15), masked where people wrote. */
const parcelLine = object({
  ...{ id: string(), version: rowVersion, platform, orderNo: nullable(string()), product: string() },
  ...{ purchasedOn, quantity, amountFen, trackingNo, remark: string(), register, problemKind },
  ...{ arrivedAt, caseId, nextCheckAt, openedAt: instant, closedAt: nullable(instant), ownerName: string() },
  /** Unsolved for longer than three days. */
  isOld: boolean(),
})
export type ParcelLine = InferOutput<typeof parcelLine>

/** What picking an order fills in: the first five fields. */
const orderFields = object({ orderNo: string(), purchasedOn: day, product: string(), quantity: count, amountFen: fen })

export const tableFormats = ['csv', 'xlsx'] as const

const shown = { roles: everyRole, failures: [], reads: ['tickets', 'people'] } as const

/** Registers of problem parcels and of returned parcels (R31, R32; domain 2.15). */
export const registerEntries = {
  /** Unsolved ones: those of more than three days lead, the oldest first; then the newest. Asked anew each minute. */
  openParcels: query({
    input: object({ register, after: nullable(listCursor), minute: count }),
    output: pageOf(parcelLine),
    ...shown,
  }),
  /** All of a register, what changed last first. */
  allParcels: query({
    input: object({ register, after: nullable(pageCursor) }),
    output: pageOf(parcelLine),
    ...shown,
  }),
  /** Null for an order that is not known here. */
  fieldsOfOrder: query({
    input: object({ platform, orderNo: text(40) }),
    output: nullable(orderFields),
    roles: everyRole,
    failures: [],
    reads: ['orders'],
  }),
  /** Fields left out are filled from the order, if it is known here. */
  registerParcel: command({
    input: object({
      ...{ register, problemKind, platform, orderNo: nullable(text(40)), purchasedOn, quantity, amountFen },
      ...{ product: maybeText(200), trackingNo: text(40), remark: text(500), arrivedAt, nextCheckAt },
      /** A problem parcel solved on the spot needs no line; a returned one always has its line. */
      solvedOnSpot: boolean(),
    }),
    output: object({ id: string(), orderKnown: boolean() }),
    roles: everyRole,
    failures: ['solved_on_spot', 'parcel_fields_missing', 'in_future', 'due_in_past'],
    touches: ['tickets', 'orders'],
  }),
  /** A parcel finds its order, or the return it belongs to, which has then received it. */
  matchParcel: command({
    input: object({
      ...{ id, expected: rowVersion },
      to: variant('is', [
        object({ is: literal('order'), platform, orderNo: text(40) }),
        object({ is: literal('case'), caseId: id }),
      ]),
    }),
    output: object({}),
    roles: everyRole,
    failures: ['ticket_not_found', 'stale', 'not_a_parcel', 'no_such_order', 'no_such_case', ...turnFailures],
    touches: ['tickets', 'orders', 'people', 'afterSalesRules'],
  }),
  /** The cases a parcel may belong to: those that announced its number first. */
  casesForParcel: query({
    input: object({ id }),
    output: array(object({ ...ticketLine.entries, isAnnounced: boolean() })),
    roles: everyRole,
    failures: ['ticket_not_found', 'not_a_parcel'],
    reads: ['tickets', 'people'],
  }),
  /** A register as a file: the six fields and the remark under their Chinese names, the oldest first. */
  parcelFile: query({
    input: object({ register, format: picklist(tableFormats) }),
    output: object({ fileName: string(), bytes: instance(Uint8Array), count }),
    roles: everyRole,
    failures: ['nothing_to_export'],
    reads: ['tickets'],
  }),
}

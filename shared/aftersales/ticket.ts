import { array, type InferOutput, nullable, object, optional, picklist, string, variant } from 'valibot'
import { platform } from '#shared/kernel/platform.ts'
import { rowStamps } from '#shared/kernel/row.ts'
import { count, instant, negativeInstant } from '#shared/kernel/schema.ts'
import { disputeAbout, disputeTurns } from './dispute.ts'
import { parcelAbout } from './parcel.ts'
import { repairAbout } from './repair-flow.ts'
import { exchangeAbout, returnAbout, returnTurns } from './return-flow.ts'
import { clockNames, evidenceKinds, registers, ticketLevels } from './ticket-words.ts'

export const ticketAbout = variant('kind', [disputeAbout, returnAbout, exchangeAbout, repairAbout, parcelAbout])
export type TicketAbout = InferOutput<typeof ticketAbout>

/** What happens to every case, whatever it is about. */
const commonTurns = [
  'opened',
  'noted',
  'remarked',
  'passedOn',
  'taken',
  'escalated',
  'deadlineSet',
  'deadlineEnded',
  'evidence',
  'attached',
  'changed',
  'told',
  'verified',
  'matched',
  'closed',
  'reopened',
] as const
export const ticketTurns = [...commonTurns, ...disputeTurns, ...returnTurns] as const

/** One line of a case's story. Lines are only ever added. */
export const ticketTurn = object({
  at: instant,
  by: string(),
  did: picklist(ticketTurns),
  words: string(),
  /** The step, station or piece of evidence it is about. */
  of: optional(string()),
  /** Who had it in hand before and after. */
  from: optional(string()),
  to: optional(string()),
})
export type TicketTurn = InferOutput<typeof ticketTurn>

export const evidenceStandings = ['missing', 'there', 'notNeeded'] as const

/** 固定格式备注 (R04; domain 2.3): whoever opens the case next reads this first. */
const remark = object({
  problem: string(),
  cause: string(),
  doneSoFar: string(),
  promised: string(),
  promisedBy: string(),
  dueAt: instant,
  nextStep: string(),
  by: string(),
  at: instant,
})

/** A deadline of the platform somebody typed or a file told; it wins over a computed one. */
const typedDeadline = object({
  id: string(),
  what: string(),
  /** The computed term it stands for, if it is one. */
  clock: optional(picklist(clockNames)),
  dueAt: instant,
  source: picklist(['typed', 'imported']),
  setAt: instant,
  setBy: string(),
  endedAt: nullable(instant),
})

/** 售后工单 (R30, R35, R42, R44): one shape for every case after the sale. */
export const ticket = object({
  ...rowStamps,
  platform,
  /** Null where the order is not known here, or not known at all (a parcel nobody announced). */
  orderId: nullable(string()),
  orderNo: nullable(string()),
  customerId: string(),
  buyerNick: string(),
  /** The goods, as the order names them. */
  title: string(),
  about: ticketAbout,
  /** The register a parcel stands in; absent for all else, so that their indexes list parcels only. */
  register: optional(picklist(registers)),
  level: picklist(ticketLevels),
  ownerId: string(),
  openedAt: instant,
  openedBy: string(),
  closedAt: nullable(instant),
  timesReopened: count,
  /** What it came from, in a word cases of the same kind share (R75); given when it is closed. */
  cause: optional(string()),
  receptionId: nullable(string()),
  evidence: array(object({ kind: picklist(evidenceKinds), standing: picklist(evidenceStandings) })),
  /** Pictures, by the id of their bytes; `of` the piece of evidence they show. */
  files: array(
    object({ id: string(), name: string(), of: nullable(picklist(evidenceKinds)), at: instant, by: string() }),
  ),
  deadlines: array(typedDeadline),
  /** Terms that were over, and somebody looked on the platform what became of it. */
  verified: array(object({ clock: picklist(clockNames), at: instant, by: string() })),
  /** The nearest running deadline while it is open, `noDue` where none runs; absent when closed. */
  openDueAt: optional(instant),
  recency: negativeInstant,
  sealed: object({
    description: string(),
    remark: nullable(remark),
    /** Newest proposal, in words. */
    proposal: string(),
    /** What the buyer has to be told before the case may be closed. */
    toTell: array(
      object({ id: string(), words: string(), at: instant, toldAt: nullable(instant), toldBy: nullable(string()) }),
    ),
    rootCause: string(),
    turns: array(ticketTurn),
  }),
})
export type Ticket = InferOutput<typeof ticket>

/** Later than every deadline: open cases without one stand last in the index. */
export const noDue = 8_640_000_000_000_000

/** A story longer than this is no story any more; a case is closed and another opened. */
export const mostTurns = 400
export const mostFiles = 30

import {
  boolean,
  type InferOutput,
  literal,
  minValue,
  nullable,
  object,
  picklist,
  pipe,
  string,
  variant,
} from 'valibot'
import { fail, ok } from '#shared/kernel/result.ts'
import { fen, instant, maybeText, text } from '#shared/kernel/schema.ts'
import type { Doing, Turned } from './doing.ts'
import { ended, endedTurn } from './request-end.ts'
import { faults } from './ticket-words.ts'

const moment = nullable(instant)

const facts = {
  /** When the buyer asked for it on the platform. */
  requestedAt: instant,
  faultOf: nullable(picklist(faults)),
  apologisedAt: moment,
  /** When the case was registered and the request agreed to. */
  approvedAt: moment,
  rejectedAt: moment,
  instructedAt: moment,
  /** When the buyer posted the goods and gave the number. */
  sentAt: moment,
  inboundCourier: string(),
  inboundTrackingNo: string(),
  /** When the parcel was signed for here, as the courier's record says. */
  receivedAt: moment,
  inspectedAt: moment,
  restocked: boolean(),
  reshippedAt: moment,
  reshipOrderNo: string(),
  /** When the buyer signed for the replacement, and said that all is well. */
  replacedAt: moment,
  confirmedAt: moment,
  buyerNotifiedAt: moment,
  refundFen: nullable(fen),
  ended,
}

/** 退货 (R30; domain 2.14): how far its eight stations are. Everything is a stamp; terms are computed from them. */
export const returnAbout = object({ kind: literal('return'), ...facts })
/** 换货 (R30, R41). */
export const exchangeAbout = object({ kind: literal('exchange'), ...facts })
export type ReturnAbout = InferOutput<typeof returnAbout> | InferOutput<typeof exchangeAbout>

const at = instant
const parcel = { courier: maybeText(40), trackingNo: maybeText(40) }

export const returnAct = variant('do', [
  object({ do: literal('reason'), words: text(500), faultOf: picklist(faults) }),
  object({ do: literal('apologise'), words: maybeText(500) }),
  /** Registers the case and agrees to the request on the platform. */
  object({ do: literal('register'), at }),
  /** KX5 (domain 2.21): only after talking with the buyer, and with evidence. */
  object({ do: literal('reject'), words: maybeText(500), at }),
  /** The buyer changed a rejected request and asks again. */
  object({ do: literal('askAgain'), at }),
  object({ do: literal('instruct') }),
  object({ do: literal('sent'), ...parcel, at }),
  object({ do: literal('receive'), ...parcel, at }),
  object({ do: literal('inspect'), words: text(300), restocked: boolean() }),
  object({ do: literal('reship'), orderNo: maybeText(40), at }),
  object({ do: literal('replaced'), at }),
  object({ do: literal('confirmed'), at }),
  object({ do: literal('refund'), refundFen: pipe(fen, minValue(0)) }),
  object({ do: literal('notify'), words: maybeText(500) }),
  endedTurn,
])
export type ReturnAct = InferOutput<typeof returnAct>

export const returnTurns = ['rejected', 'ended'] as const
type Did = (typeof returnTurns)[number] | 'step'

export const returnFailures = [
  'in_future',
  'no_reason',
  'not_apologised',
  'not_registered',
  'done_before',
  'talk_missing',
  'evidence_missing',
  'not_rejected',
  'not_received',
  'not_exchange',
  'not_reshipped',
  'no_refund',
  'not_notified',
] as const
type Code = (typeof returnFailures)[number]

export function newReturn(kind: ReturnAbout['kind'], requestedAt: number): ReturnAbout {
  return {
    ...{ kind, requestedAt, faultOf: null, apologisedAt: null, approvedAt: null, rejectedAt: null, instructedAt: null },
    ...{ sentAt: null, inboundCourier: '', inboundTrackingNo: '', receivedAt: null, inspectedAt: null },
    ...{ restocked: false, reshippedAt: null, reshipOrderNo: '', replacedAt: null, confirmedAt: null },
    ...{ buyerNotifiedAt: null, refundFen: null, ended: null },
  }
}

type Change = Partial<Omit<ReturnAbout, 'kind'>>
type Answer = Turned<ReturnAbout, Did, Code>

/** One more station of a return or an exchange, or what stands in its way (domain 2.14). */
export function turnReturn(about: ReturnAbout, act: ReturnAct, doing: Doing): Answer {
  if ('at' in act && act.at > doing.now) return fail('in_future')
  const refusal = refusalOf(about, act, doing)
  if (refusal) return fail(refusal)
  const words = wordsOf(act)
  return ok({
    about: { ...about, ...changeOf(act, doing.now) },
    turn: { did: didOf(act), words, of: act.do === 'end' ? act.how : act.do },
    toTell: null,
    ...(act.do === 'reason' ? { set: { description: words } } : {}),
  })
}

function didOf(act: ReturnAct): Did {
  if (act.do === 'reject') return 'rejected'
  return act.do === 'end' ? 'ended' : 'step'
}

function wordsOf(act: ReturnAct): string {
  if ('words' in act) return act.words
  return 'trackingNo' in act ? `${act.courier} ${act.trackingNo}`.trim() : ''
}

function refusalOf(about: ReturnAbout, act: ReturnAct, { evidence }: Doing): Code | null {
  if (isDone(about, act)) return 'done_before'
  switch (act.do) {
    case 'register':
      return about.faultOf === null ? 'no_reason' : null
    case 'reject':
      if (about.reshippedAt !== null || about.refundFen !== null) return 'done_before'
      if (act.words.trim() === '') return 'talk_missing'
      return evidence.some(({ standing }) => standing === 'there') ? null : 'evidence_missing'
    case 'askAgain':
      return about.rejectedAt === null ? 'not_rejected' : null
    case 'instruct':
      return mayInstruct(about)
    case 'inspect':
      return about.receivedAt === null ? 'not_received' : null
    case 'reship':
      if (about.kind !== 'exchange') return 'not_exchange'
      return about.receivedAt === null ? 'not_received' : null
    case 'replaced':
    case 'confirmed':
      return about.reshippedAt === null ? 'not_reshipped' : null
    case 'notify':
      return outcomeMissing(about)
    default:
      return null
  }
}

/** A shop at fault apologises unprompted, before the buyer is sent to the post (domain 2.14). */
function mayInstruct({ faultOf, apologisedAt, approvedAt }: ReturnAbout): Code | null {
  if (faultOf === 'shop' && apologisedAt === null) return 'not_apologised'
  return approvedAt === null ? 'not_registered' : null
}

/** What the buyer could be told is missing; null once goods are on their way, the money is back, or the request ended. */
export function outcomeMissing({ kind, ended: end, refundFen, reshippedAt, rejectedAt }: ReturnAbout): Code | null {
  if (end !== null || rejectedAt !== null || refundFen !== null || reshippedAt !== null) return null
  return kind === 'exchange' ? 'not_reshipped' : 'no_refund'
}

/** Stamps are set once: what a term starts from does not move. */
const stampOf = {
  apologise: 'apologisedAt',
  register: 'approvedAt',
  reject: 'rejectedAt',
  instruct: 'instructedAt',
  sent: 'sentAt',
  receive: 'receivedAt',
  inspect: 'inspectedAt',
  reship: 'reshippedAt',
  replaced: 'replacedAt',
  confirmed: 'confirmedAt',
  notify: 'buyerNotifiedAt',
  end: 'ended',
} as const satisfies Partial<Record<ReturnAct['do'], keyof ReturnAbout>>

function isDone(about: ReturnAbout, act: ReturnAct): boolean {
  return act.do in stampOf && about[stampOf[act.do as keyof typeof stampOf]] !== null
}

function changeOf(act: ReturnAct, now: number): Change {
  switch (act.do) {
    case 'reason':
      return { faultOf: act.faultOf }
    case 'apologise':
      return { apologisedAt: now }
    case 'register':
      return { approvedAt: act.at, rejectedAt: null, buyerNotifiedAt: null }
    case 'reject':
      return { rejectedAt: act.at, buyerNotifiedAt: act.at }
    case 'askAgain':
      return { requestedAt: act.at, approvedAt: null, rejectedAt: null, buyerNotifiedAt: null }
    case 'instruct':
      return { instructedAt: now }
    case 'sent':
      return { sentAt: act.at, ...inbound(act) }
    case 'receive':
      return { receivedAt: act.at, ...inbound(act) }
    case 'inspect':
      return { inspectedAt: now, restocked: act.restocked }
    case 'reship':
      return { reshippedAt: act.at, reshipOrderNo: act.orderNo }
    case 'replaced':
      return { replacedAt: act.at }
    case 'confirmed':
      return { confirmedAt: act.at }
    case 'refund':
      return { refundFen: act.refundFen }
    case 'notify':
      return { buyerNotifiedAt: now }
    case 'end':
      return { ended: { how: act.how, at: act.at }, ...(act.how === 'withdrawn' ? { buyerNotifiedAt: act.at } : {}) }
  }
}

/** What is not said again stays as it was told first. */
function inbound({ courier, trackingNo }: { readonly courier: string; readonly trackingNo: string }): Change {
  return {
    ...(courier === '' ? {} : { inboundCourier: courier }),
    ...(trackingNo === '' ? {} : { inboundTrackingNo: trackingNo }),
  }
}

/** What still stands in the way of closing (domain 2.14): the buyer was told, and a return has its refund. */
export function returnOpen(about: ReturnAbout): 'no_refund' | 'not_reshipped' | 'not_notified' | null {
  const missing = outcomeMissing(about)
  if (missing === 'no_refund' || missing === 'not_reshipped') return missing
  return about.buyerNotifiedAt === null ? 'not_notified' : null
}

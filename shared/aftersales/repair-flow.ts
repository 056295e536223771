import { type InferOutput, literal, minValue, nullable, object, picklist, pipe, string, variant } from 'valibot'
import { fail, ok } from '#shared/kernel/result.ts'
import { fen, instant, maybeText, text } from '#shared/kernel/schema.ts'
import type { Doing, Turned } from './doing.ts'
import { ended, endedTurn } from './request-end.ts'
import { repairModes } from './ticket-words.ts'

const moment = nullable(instant)
/** Something both sides agreed on, and when they did. */
const agreement = nullable(object({ agreedAt: instant, until: instant }))

/** 维修 (R42; domain 2.21): sent in, done at the buyer's home, or by the buyer at our cost. */
export const repairAbout = object({
  kind: literal('repair'),
  mode: picklist(repairModes),
  requestedAt: instant,
  /** KR1: the repair period told and agreed. */
  period: agreement,
  /** KR5, KR6: when somebody comes; the newest agreement. */
  visit: agreement,
  /** When a visit was agreed for the first time: that ends KR5, later changes do not. */
  visitFirstAgreedAt: moment,
  inboundTrackingNo: string(),
  receivedAt: moment,
  /** The first visit at the buyer's home. */
  visitedAt: moment,
  /** Repaired and sent back, or done at the buyer's home. */
  completedAt: moment,
  buyerNotifiedAt: moment,
  /** KR9: what the shop pays for a repair the buyer has done, by invoice or agreement. */
  costFen: nullable(fen),
  rejectedAt: moment,
  ended,
})
export type RepairAbout = InferOutput<typeof repairAbout>

const at = instant

export const repairAct = variant('do', [
  object({ do: literal('period'), until: instant, at }),
  object({ do: literal('agreeVisit'), until: instant, at }),
  object({ do: literal('receive'), courier: maybeText(40), trackingNo: maybeText(40), at }),
  object({ do: literal('visited'), words: maybeText(300), at }),
  object({ do: literal('completed'), words: maybeText(300), at }),
  object({ do: literal('cost'), costFen: pipe(fen, minValue(0)), words: text(300) }),
  /** KR4: a refusal without a reason ends in return and refund. */
  object({ do: literal('reject'), words: maybeText(500), at }),
  object({ do: literal('notify'), words: maybeText(500) }),
  endedTurn,
])
export type RepairAct = InferOutput<typeof repairAct>
type Did = 'step' | 'rejected' | 'ended'

export const repairFailures = [
  'before_agreement',
  'not_sent_in',
  'not_on_site',
  'not_by_buyer',
  'not_visited',
  'not_completed',
  'reason_missing',
] as const
type Code = (typeof repairFailures)[number] | 'in_future' | 'done_before' | 'not_received' | 'not_notified'

export function newRepair(mode: RepairAbout['mode'], requestedAt: number): RepairAbout {
  return {
    ...{ kind: 'repair', mode, requestedAt, period: null, visit: null, visitFirstAgreedAt: null },
    ...{ inboundTrackingNo: '', receivedAt: null, visitedAt: null, completedAt: null, buyerNotifiedAt: null },
    ...{ costFen: null, rejectedAt: null, ended: null },
  }
}

/** One step of a repair, or what stands in its way. */
export function turnRepair(about: RepairAbout, act: RepairAct, doing: Doing): Turned<RepairAbout, Did, Code> {
  if ('at' in act && act.at > doing.now) return fail('in_future')
  const refusal = refusalOf(about, act)
  if (refusal) return fail(refusal)
  const of = act.do === 'end' ? act.how : act.do
  const words = 'words' in act ? act.words : ''
  return ok({
    about: { ...about, ...changeOf(about, act, doing.now) },
    turn: { did: didOf(act), words, of },
    toTell: null,
  })
}

function didOf(act: RepairAct): Did {
  if (act.do === 'reject') return 'rejected'
  return act.do === 'end' ? 'ended' : 'step'
}

function refusalOf(about: RepairAbout, act: RepairAct): Code | null {
  switch (act.do) {
    case 'period':
    case 'agreeVisit':
      if (act.do === 'agreeVisit' && about.mode !== 'onSite') return 'not_on_site'
      return act.until < act.at ? 'before_agreement' : null
    case 'receive':
      if (about.mode !== 'sentIn') return 'not_sent_in'
      return about.receivedAt === null ? null : 'done_before'
    case 'visited':
      if (about.mode !== 'onSite') return 'not_on_site'
      return about.visitedAt === null ? null : 'done_before'
    case 'completed':
      return mayComplete(about)
    case 'cost':
      return about.mode === 'byBuyer' ? null : 'not_by_buyer'
    case 'reject':
      return act.words.trim() === '' ? 'reason_missing' : null
    case 'notify':
      return settled(about) ? null : 'not_completed'
    case 'end':
      return about.ended === null ? null : 'done_before'
  }
}

function mayComplete({ mode, completedAt, receivedAt, visitedAt }: RepairAbout): Code | null {
  if (completedAt !== null) return 'done_before'
  if (mode === 'sentIn' && receivedAt === null) return 'not_received'
  return mode === 'onSite' && visitedAt === null ? 'not_visited' : null
}

function settled({ mode, completedAt, costFen, rejectedAt, ended: end }: RepairAbout): boolean {
  if (end !== null || rejectedAt !== null) return true
  return mode === 'byBuyer' ? costFen !== null : completedAt !== null
}

function changeOf(about: RepairAbout, act: RepairAct, now: number): Partial<RepairAbout> {
  switch (act.do) {
    case 'period':
      return { period: { agreedAt: act.at, until: act.until } }
    case 'agreeVisit':
      return {
        visit: { agreedAt: act.at, until: act.until },
        visitFirstAgreedAt: about.visitFirstAgreedAt ?? act.at,
      }
    case 'receive':
      return { receivedAt: act.at, inboundTrackingNo: act.trackingNo }
    case 'visited':
      return { visitedAt: act.at }
    case 'completed':
      return { completedAt: act.at }
    case 'cost':
      return { costFen: act.costFen }
    case 'reject':
      return { rejectedAt: act.at, buyerNotifiedAt: act.at }
    case 'notify':
      return { buyerNotifiedAt: now }
    case 'end':
      return { ended: { how: act.how, at: act.at }, ...(act.how === 'withdrawn' ? { buyerNotifiedAt: act.at } : {}) }
  }
}

/** What still stands in the way of closing. */
export function repairOpen(about: RepairAbout): 'not_completed' | 'not_notified' | null {
  if (!settled(about)) return 'not_completed'
  return about.buyerNotifiedAt === null ? 'not_notified' : null
}

/** What is to be done next, as one word. */
export function nextOfRepair(about: RepairAbout): string {
  if (settled(about)) return about.buyerNotifiedAt === null ? 'notify' : 'close'
  switch (about.mode) {
    case 'byBuyer':
      return 'cost'
    case 'sentIn':
      return about.receivedAt === null ? 'receive' : 'completed'
    case 'onSite':
      if (about.visitedAt !== null) return 'completed'
      return about.visit === null ? 'agreeVisit' : 'visited'
  }
}

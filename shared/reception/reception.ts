import { array, boolean, type InferOutput, nullable, object, optional, picklist, string } from 'valibot'
import { checkNames, checkResult, verdict } from '#shared/checks/check.ts'
import { platform } from '#shared/kernel/platform.ts'
import { rowStamps } from '#shared/kernel/row.ts'
import { count, instant } from '#shared/kernel/schema.ts'

/** 八步骤, in order (R08; domain 2.5). */
export const receptionSteps = [
  'greeting',
  'consultation',
  'recommendation',
  'objectionHandling',
  'closing',
  'orderConfirmation',
  'orderDispatch',
  'farewell',
] as const
export type ReceptionStep = (typeof receptionSteps)[number]
export const receptionStep = picklist(receptionSteps)

export const outcomes = ['bought', 'notBought', 'considering', 'afterSales'] as const
export type Outcome = (typeof outcomes)[number]
export const outcome = picklist(outcomes)

/** The buyer's decision at the end of step 5. */
export const decision = picklist(['yes', 'no', 'thinking'])
export type Decision = InferOutput<typeof decision>

/** How we know: a press of ours, a copy of ours, or the chat itself, pasted or imported (domain 2.6, timer honesty). */
export const eventSources = ['click', 'copy', 'pasted', 'import'] as const
export const eventSource = picklist(eventSources)
export type EventSource = InferOutput<typeof eventSource>

/** What is known of the clock: who spoke when, and how we know. */
export const receptionEvent = object({
  at: instant,
  kind: picklist(['buyerSpoke', 'replied', 'noAnswerNeeded', 'askedToWait', 'autoReplied']),
  source: eventSource,
  /** When a chat was taken over; its events have it in common. Absent for what we did ourselves. */
  toldAt: optional(instant),
  /** The reason an agent gave for a late reply (R09). */
  lateBecause: optional(string()),
})
export type ReceptionEvent = InferOutput<typeof receptionEvent>

export const stepVisit = object({
  step: receptionStep,
  enteredAt: instant,
  leftAt: nullable(instant),
  /** Why the step was left without what it asks for. */
  skippedBecause: nullable(string()),
})

export const needKind = picklist(['explicit', 'latent'])
export const need = object({ kind: needKind, text: string() })

export const objectionKinds = ['price', 'quality', 'genuine', 'delivery', 'freight', 'reviews', 'other'] as const
export type ObjectionKind = (typeof objectionKinds)[number]
export const objection = object({
  kind: picklist(objectionKinds),
  text: string(),
  answer: string(),
  state: picklist(['open', 'solved', 'declined']),
})
export type Objection = InferOutput<typeof objection>

/** What proves that a step's work was done (R08); the words are under `reception.evidence.<kind>`. */
export const evidenceKinds = [
  'entered',
  'scriptCopied',
  'ownWordsCopied',
  'answeredInChat',
  'askedToWait',
  'chatTold',
  'needNoted',
  'productOffered',
  'noProductNeeded',
  'objectionNoted',
  'objectionSolved',
  'objectionDeclined',
  'decided',
  'recapCopied',
  'recapConfirmed',
  'checkOverridden',
  'ordersMerged',
  'checksHeld',
  'orderNoted',
  'afterSalesMarked',
  'afterSalesTakenBack',
  'takenOver',
  'closed',
] as const

/** Where a reception goes that leaves the selling steps: return or exchange, parcel, dispute (domain 2.5). */
export const afterSalesKinds = ['returnExchange', 'parcelInquiry', 'dispute'] as const
export const afterSalesKind = picklist(afterSalesKinds)
export type AfterSalesKind = InferOutput<typeof afterSalesKind>

/** Who did what for a step, when and by what. Never what was said: that stands in `sealed`. */
export const evidence = object({
  at: instant,
  by: string(),
  /** The step it is proof of: the script's, or the one whose work it is. */
  step: receptionStep,
  kind: picklist(evidenceKinds),
  /** By what: a script's id, a product, an order's number, or the word of a choice. */
  ref: optional(string()),
  /** The script was changed before it was copied. */
  edited: optional(boolean()),
  because: optional(string()),
  /** How the checks of step 6 stood when step 7 was entered. */
  verdicts: optional(array(object({ check: picklist(checkNames), verdict, isOverridden: boolean() }))),
})
export type Evidence = InferOutput<typeof evidence>

export const reception = object({
  ...rowStamps,
  platform,
  buyerNick: string(),
  /** `importedId('customer', …)` of the buyer: the same whether or not we know the customer yet. */
  customerId: string(),
  agentId: string(),
  /** Who gave the reception to whom (R08: history keeps both). */
  takeOvers: array(object({ from: string(), to: string(), at: instant })),
  openedAt: instant,
  step: receptionStep,
  visits: array(stepVisit),
  /** Absent in receptions of earlier programs. */
  evidence: optional(array(evidence)),
  events: array(receptionEvent),
  /** When the agent promised to be back after 稍等; null once the agent has replied. */
  comeBackAt: nullable(instant),
  /** After-sales branch: the selling steps are left, only farewell remains. */
  isAfterSales: boolean(),
  /** Which way the after-sales branch goes; absent until somebody said so. */
  afterSalesKind: optional(afterSalesKind),
  offered: array(string()),
  noProductNeeded: boolean(),
  decision: nullable(decision),
  /** Each time the buyer said "I will look around" in this session (R24). */
  deferredAt: array(instant),
  checks: array(checkResult),
  recap: nullable(object({ copiedAt: instant, confirmedAt: nullable(instant) })),
  orderNos: array(string()),
  mergedOrderNos: array(string()),
  outcome: nullable(outcome),
  group: nullable(string()),
  /** 0 (not set) to 5. */
  importance: count,
  closedAt: nullable(instant),
  /** The agent's id while open; absent when closed, so that the index lists open receptions only. */
  openBy: optional(string()),
  /** What was said and typed: personal data, in one field and never in an index (architecture 6). */
  sealed: object({
    needs: array(need),
    objections: array(objection),
    recapText: nullable(string()),
    memo: string(),
    draft: string(),
  }),
})
export type Reception = InferOutput<typeof reception>

export const followUpStates = ['waiting', 'contacted', 'bought', 'stopped', 'cancelled'] as const
export type FollowUpState = (typeof followUpStates)[number]

/** Ten-minute follow-up (R24; domain 2.11). */
export const followUp = object({
  ...rowStamps,
  receptionId: string(),
  customerId: string(),
  platform,
  buyerNick: string(),
  ownerId: string(),
  deferredAt: instant,
  dueAt: instant,
  state: picklist(followUpStates),
  history: array(object({ at: instant, by: string(), state: picklist(followUpStates), note: string() })),
  /** `dueAt` while waiting or contacted; absent when ended. */
  openDueAt: optional(instant),
})
export type FollowUp = InferOutput<typeof followUp>

import { array, boolean, type InferOutput, nullable, object, optional, picklist, string } from 'valibot'
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

/** What is known of the clock: who spoke when, and how we know (domain 2.6, timer honesty). */
export const receptionEvent = object({
  at: instant,
  kind: picklist(['buyerSpoke', 'replied', 'noAnswerNeeded', 'askedToWait']),
  source: picklist(['click', 'copy', 'paste', 'import']),
})
export type ReceptionEvent = InferOutput<typeof receptionEvent>

export const stepVisit = object({
  step: receptionStep,
  enteredAt: instant,
  leftAt: nullable(instant),
  /** Why the step was left without what it asks for. */
  skippedBecause: nullable(string()),
})

export const need = object({ kind: picklist(['explicit', 'latent']), text: string() })
export const objection = object({
  kind: string(),
  text: string(),
  answer: string(),
  state: picklist(['open', 'solved', 'declined']),
})

/** The named checks of step 6 (domain 2.10). */
export const checkNames = ['recap', 'merge', 'otherAccount', 'lookalike', 'safety', 'stock'] as const
export type CheckName = (typeof checkNames)[number]
export const checkResult = object({
  check: picklist(checkNames),
  verdict: picklist(['passed', 'confirm', 'blocked']),
  /** Given by the agent who lets a check pass that did not. */
  overrideReason: nullable(string()),
  at: instant,
})
export type CheckResult = InferOutput<typeof checkResult>

export const reception = object({
  ...rowStamps,
  platform,
  buyerNick: string(),
  customerId: nullable(string()),
  agentId: string(),
  openedAt: instant,
  step: receptionStep,
  visits: array(stepVisit),
  events: array(receptionEvent),
  /** When the agent promised to be back after 稍等. */
  comeBackAt: nullable(instant),
  /** After-sales branch: the selling steps are left, only farewell remains. */
  isAfterSales: boolean(),
  needs: array(need),
  offered: array(string()),
  noProductNeeded: boolean(),
  objections: array(objection),
  decision: nullable(decision),
  checks: array(checkResult),
  recap: nullable(object({ text: string(), copiedAt: instant, confirmedAt: nullable(instant) })),
  orderNos: array(string()),
  memo: string(),
  mergedOrderNos: array(string()),
  outcome: nullable(outcome),
  group: nullable(string()),
  importance: count,
  draft: string(),
  closedAt: nullable(instant),
  /** The agent's id while open; absent when closed, so that the index lists open receptions only. */
  openBy: optional(string()),
})
export type Reception = InferOutput<typeof reception>

/** Ten-minute follow-up (R24; domain 2.11). */
export const followUp = object({
  ...rowStamps,
  receptionId: string(),
  customerId: nullable(string()),
  platform,
  buyerNick: string(),
  ownerId: string(),
  deferredAt: instant,
  dueAt: instant,
  state: picklist(['waiting', 'contacted', 'bought', 'stopped', 'cancelled']),
  history: array(object({ at: instant, by: string(), state: string(), note: string() })),
  /** `dueAt` while waiting or contacted; absent when ended. */
  openDueAt: optional(instant),
})
export type FollowUp = InferOutput<typeof followUp>

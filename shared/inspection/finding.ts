import { array, type InferOutput, literal, nullable, object, optional, picklist, string, variant } from 'valibot'
import { rowStamps } from '#shared/kernel/row.ts'
import { count, instant, negativeInstant, text } from '#shared/kernel/schema.ts'

/**
 * Whom a finding is about (domain 2.34): the team, which is told and gets a script; one person, who is talked to; or a
 * rule of the form, after an appeal showed that it is wrong or unclear.
 */
export const findingScopes = ['team', 'individual', 'rule'] as const
export type FindingScope = (typeof findingScopes)[number]

export const findingSeverities = ['low', 'medium', 'high'] as const

/** What was done about it. Read receipts are kept with the script or the notice. */
export const measure = variant('kind', [
  object({ kind: literal('script'), answerId: string() }),
  object({ kind: literal('notice'), noticeId: string() }),
  /** 一对一谈话: when, and what was agreed. */
  object({ kind: literal('talk'), talkedAt: instant, agreed: text(1_000) }),
  /** What was changed in the rule, or why it stays. */
  object({ kind: literal('rule'), words: text(1_000) }),
])
export type Measure = InferOutput<typeof measure>

/** Which measures a finding may end with. */
export const measuresOf: Readonly<Record<FindingScope, readonly Measure['kind'][]>> = {
  team: ['script', 'notice'],
  individual: ['talk'],
  rule: ['rule'],
}

export const findingDids = ['opened', 'given', 'noted', 'measured', 'closed'] as const

/** 整改: something found in a talk that has to change (R71). */
export const finding = object({
  ...rowStamps,
  scope: picklist(findingScopes),
  severity: picklist(findingSeverities),
  /** The item of the form it breaks, and the form; null: none of them. */
  itemId: nullable(string()),
  formId: nullable(string()),
  /** Cause by the form's tree; null: not told yet. */
  causeId: nullable(string()),
  checkId: nullable(string()),
  logId: nullable(string()),
  /** Whose talk; empty without one, and once the buyer was erased. */
  customerId: string(),
  /** Line of the talk, from 1. */
  line: nullable(count),
  /** Whose talk it was found in. */
  personId: nullable(string()),
  ownerId: string(),
  dueAt: instant,
  measure: nullable(measure),
  closedAt: nullable(instant),
  /** `dueAt` while open; absent otherwise. */
  openDueAt: optional(instant),
  /** `-closedAt` once closed. */
  closedRecency: optional(negativeInstant),
  /** Words about a talk (architecture 6). Lines of the story are only ever added. */
  sealed: object({
    note: string(),
    story: array(object({ at: instant, by: string(), did: picklist(findingDids), words: string() })),
  }),
})
export type Finding = InferOutput<typeof finding>

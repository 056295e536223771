import {
  array,
  boolean,
  type InferOutput,
  literal,
  nullable,
  object,
  optional,
  picklist,
  string,
  variant,
} from 'valibot'
import { rowStamps } from '#shared/kernel/row.ts'
import { count, day, instant, negativeInstant } from '#shared/kernel/schema.ts'
import { conductItems } from './conduct-items.ts'

export const answer = object({ item: picklist(conductItems), isKept: boolean() })
export type Answer = InferOutput<typeof answer>

/** One person's sheet of one day, filled in and signed by that person or by who leads (R07). */
export const conductCheck = object({
  ...rowStamps,
  personId: string(),
  on: day,
  items: array(answer),
  signedBy: string(),
  signedAt: instant,
  recency: negativeInstant,
  note: string(),
})
export type ConductCheck = InferOutput<typeof conductCheck>

export const conductKinds = ['warning', 'penalty', 'praise'] as const

/** A draft is a question to who leads: it has no kind, no amount, and nobody else sees it (domain 2.4). */
export const eventStanding = variant('state', [
  object({ state: literal('draft') }),
  object({ state: literal('recorded'), kind: picklist(conductKinds), by: string(), at: instant }),
  object({ state: literal('dropped'), by: string(), at: instant }),
])

export const conductEvent = object({
  ...rowStamps,
  /** Null in a draft of a complaint that names nobody. */
  personId: nullable(string()),
  rule: picklist(conductItems),
  /** The case after the sale whose complaint made the draft; null when somebody wrote it. */
  ticketId: nullable(string()),
  at: instant,
  standing: eventStanding,
  recency: negativeInstant,
  /** `at` while it is a draft. */
  draftSince: optional(instant),
  /** `recency` once recorded: the person sees only these. */
  shownAt: optional(negativeInstant),
  /** What happened, or why the draft was dropped. */
  note: string(),
})
export type ConductEvent = InferOutput<typeof conductEvent>

export const typingTest = object({
  ...rowStamps,
  personId: string(),
  textId: string(),
  /** Characters that are right. */
  chars: count,
  errors: count,
  ms: count,
  at: instant,
  recency: negativeInstant,
})
export type TypingTest = InferOutput<typeof typingTest>

import { boolean, type InferOutput, nullable, object, optional, picklist, string } from 'valibot'
import { rowStamps } from '#shared/kernel/row.ts'
import { instant, negativeInstant } from '#shared/kernel/schema.ts'

/** What an opinion is about. */
export const feedbackKinds = ['goods', 'price', 'service', 'delivery', 'activity', 'other'] as const
export type FeedbackKind = (typeof feedbackKinds)[number]

/** 客户意见 (R57): heard, decided on, and the customer told of it. */
export const feedback = object({
  ...rowStamps,
  customerId: string(),
  buyerNick: string(),
  kind: picklist(feedbackKinds),
  heardAt: instant,
  heardBy: string(),
  decision: nullable(object({ isAdopted: boolean(), by: string(), at: instant })),
  toldAt: nullable(instant),
  toldBy: nullable(string()),
  recency: negativeInstant,
  /** `heardAt` while the customer has not been told; absent then, so that the index lists open ones only. */
  openSince: optional(instant),
  /** The customer's own words and our answer: personal data (architecture 6). */
  sealed: object({ text: string(), answer: string() }),
})
export type Feedback = InferOutput<typeof feedback>

export const feedbackStates = ['heard', 'decided', 'told'] as const
export type FeedbackState = (typeof feedbackStates)[number]

export function feedbackStateOf({ decision, toldAt }: Pick<Feedback, 'decision' | 'toldAt'>): FeedbackState {
  if (toldAt !== null) return 'told'
  return decision === null ? 'heard' : 'decided'
}

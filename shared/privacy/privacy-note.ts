import { type InferOutput, literal, object, picklist, string, variant } from 'valibot'
import { rowStamps } from '#shared/kernel/row.ts'
import { count, instant, negativeInstant } from '#shared/kernel/schema.ts'

/** Records with personal data that are opened one at a time: a customer, an order, the pasted chat of a reception. */
export const revealedKinds = ['customer', 'order', 'talk'] as const

const happening = variant('kind', [
  object({ kind: literal('revealed'), of: picklist(revealedKinds), subjectId: string() }),
  object({ kind: literal('exported'), format: picklist(['csv', 'xlsx']), rows: count }),
  /** Nothing here tells who was erased. */
  object({ kind: literal('erased'), accounts: count, orders: count }),
])
export type PrivacyHappening = InferOutput<typeof happening>

/** One line of who saw, took out or erased personal data, and why. The data itself never stands here. */
export const privacyNote = object({
  ...rowStamps,
  at: instant,
  personId: string(),
  personName: string(),
  /** Typed by the person; numbers and addresses in it are masked before it is kept. */
  reason: string(),
  recency: negativeInstant,
  happening,
})
export type PrivacyNote = InferOutput<typeof privacyNote>

import { array, type InferOutput, nullable, object, string } from 'valibot'
import { rowStamps } from '#shared/kernel/row.ts'
import { instant, negativeInstant } from '#shared/kernel/schema.ts'

/**
 * A frequent problem and its answer, told to the whole team in one place (R25; domain 2.7). The answer is a script of
 * the team's shelf from the moment it is published.
 */
export const sharedAnswer = object({
  ...rowStamps,
  question: string(),
  scriptId: string(),
  /** The case it came from, as people call it; null: none. */
  source: nullable(string()),
  publishedBy: string(),
  /** Who has read it, and when first (epoch ms). */
  seenBy: array(object({ personId: string(), at: instant })),
  recency: negativeInstant,
})
export type SharedAnswer = InferOutput<typeof sharedAnswer>

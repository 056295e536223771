import { array, type InferOutput, literal, nullable, object, picklist, string, variant } from 'valibot'
import { rowStamps } from '#shared/kernel/row.ts'
import { instant, negativeInstant } from '#shared/kernel/schema.ts'
import { ruleContent } from './norm-rule.ts'

export const ruleFields = Object.keys(ruleContent.entries) as (keyof typeof ruleContent.entries)[]

/** The rule as it was called then. */
const meant = { ruleId: string(), builtIn: nullable(string()), ruleName: string() }

const happening = variant('kind', [
  object({ kind: literal('added'), ...meant }),
  object({ kind: literal('changed'), ...meant, fields: array(picklist(ruleFields)) }),
  /** Back to what is built in. */
  object({ kind: literal('reset'), ...meant }),
  object({ kind: literal('removed'), ...meant }),
  /** Copied although the rule warned (R22: logged). The text itself is never kept. */
  object({
    kind: literal('passed'),
    ...meant,
    receptionId: nullable(string()),
    reason: nullable(string()),
    /** What was found, masked: 622***90. */
    evidence: string(),
  }),
])
export type Happening = InferOutput<typeof happening>

/** One line of who changed which rule, and who copied what was warned of. */
export const normNote = object({
  ...rowStamps,
  at: instant,
  personId: string(),
  personName: string(),
  recency: negativeInstant,
  happening,
})
export type NormNote = InferOutput<typeof normNote>

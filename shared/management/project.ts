import { array, type InferOutput, object, picklist, string } from 'valibot'
import { rowStamps } from '#shared/kernel/row.ts'
import { instant } from '#shared/kernel/schema.ts'

/** What somebody can be put in charge of: the figures of domain 2.35. */
export const projectMetrics = [
  'inquiryConversion',
  'averageOrderValue',
  'replyRate',
  'sixSeconds',
  'repurchase',
  'disputes',
  'badReviews',
] as const

export const mostReviews = 200

/** 项目组长 (R76): one row for each metric, so that it never has two leads. */
export const project = object({
  ...rowStamps,
  metric: picklist(projectMetrics),
  leadId: string(),
  leadSince: instant,
  target: string(),
  /** Why this person: character, ability, strengths (domain 2.36). */
  why: string(),
  reviews: array(object({ at: instant, by: string(), words: string() })),
})
export type Project = InferOutput<typeof project>

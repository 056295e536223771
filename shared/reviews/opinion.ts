import { array, type InferOutput, nullable, object, optional, picklist, string } from 'valibot'
import { rowStamps } from '#shared/kernel/row.ts'
import { instant, negativeInstant } from '#shared/kernel/schema.ts'

/** 诋毁, 批评, 表扬: slander is not criticism, each stands apart (R46; domain 2.22). */
export const tones = ['slander', 'criticism', 'praise'] as const
export type Tone = (typeof tones)[number]

/** 重, 中, 轻: the gravest first. */
export const severities = ['high', 'medium', 'low'] as const

const turn = object({ at: instant, by: string(), did: picklist(['noted', 'given', 'closed']), to: optional(string()) })

/** 舆情 (R46): what is said of the shop somewhere, who sees to it and what was done. */
export const opinionItem = object({
  ...rowStamps,
  tone: picklist(tones),
  severity: picklist(severities),
  ownerId: string(),
  notedAt: instant,
  closedAt: nullable(instant),
  turns: array(turn),
  /** `notedAt` while it is open; absent when closed. */
  openSince: optional(instant),
  /** Negative `closedAt`; absent while it is open. */
  recency: optional(negativeInstant),
  /** Where it was said, what, and what was done: a buyer may be named in it. */
  sealed: object({ source: string(), text: string(), action: string() }),
})
export type OpinionItem = InferOutput<typeof opinionItem>

/** Open ones by severity, of one severity the longest open first. */
export function gravestFirst(
  one: Pick<OpinionItem, 'severity' | 'notedAt'>,
  other: Pick<OpinionItem, 'severity' | 'notedAt'>,
): number {
  return severities.indexOf(one.severity) - severities.indexOf(other.severity) || one.notedAt - other.notedAt
}

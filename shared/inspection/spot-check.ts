import { array, type InferOutput, nullable, object, optional, picklist, record, string } from 'valibot'
import { rowStamps } from '#shared/kernel/row.ts'
import { count, instant, negativeInstant } from '#shared/kernel/schema.ts'
import { dayMs } from '#shared/kernel/time.ts'
import type { Answers } from './score.ts'
import type { SpotSettings } from './spot-rules.ts'
import { sampleReasons } from './spot-sample.ts'

/** Points by item; null: does not occur in this talk. */
export const answers = record(string(), nullable(count))

export const appealOutcomes = ['accepted', 'partly', 'rejected'] as const

const appeal = object({
  at: instant,
  items: array(string()),
  decision: nullable(object({ at: instant, by: string(), outcome: picklist(appealOutcomes), changes: answers })),
})
export type Appeal = InferOutput<typeof appeal>

/** `check`: counts and goes to the agent; `blind`: a sheet for comparing people who check, seen by nobody else. */
export const checkKinds = ['check', 'blind'] as const

/** One talk judged by one person on one version of a form (R71). The score is not in it: it is computed when shown. */
export const spotCheck = object({
  ...rowStamps,
  kind: picklist(checkKinds),
  logId: string(),
  /** Whose talk; empty once the buyer was erased. */
  customerId: string(),
  /** Of a `check`: the draw it came from; null: picked by hand. */
  drawId: nullable(string()),
  reason: nullable(picklist(sampleReasons)),
  calibrationId: optional(string()),
  personId: string(),
  checkerId: string(),
  formId: string(),
  /** When the talk began. */
  talkAt: instant,
  givenAt: instant,
  answers,
  signedAt: nullable(instant),
  /** One for each round. */
  appeals: array(appeal),
  /** `-givenAt`. */
  recency: negativeInstant,
  /** When it was appealed, while nobody has decided; absent otherwise. */
  appealSince: optional(instant),
  /** Words about a talk: personal data (architecture 6). `appeals` beside those of the row. */
  sealed: object({
    comments: array(object({ line: count, by: string(), at: instant, text: string() })),
    appeals: array(object({ asked: string(), answered: string() })),
  }),
})
export type SpotCheck = InferOutput<typeof spotCheck>

type Judged = Pick<SpotCheck, 'answers' | 'appeals' | 'signedAt' | 'givenAt'>

/** The points after all decisions. */
export function finalAnswers({ answers: given, appeals }: Pick<Judged, 'answers' | 'appeals'>): Answers {
  return Object.assign({}, given, ...appeals.map(({ decision }) => decision?.changes))
}

/**
 * Until when the agent may appeal (epoch ms, that instant with it): so many days of 24 h after the score, or after the
 * last decision. Null: signed, under way, granted, or no round is left.
 */
export function appealUntil({ appeals, signedAt, givenAt }: Judged, settings: SpotSettings): number | null {
  const last = appeals.at(-1)
  const isDone = signedAt !== null || last?.decision === null || last?.decision?.outcome === 'accepted'
  if (isDone || appeals.length >= settings.appealRounds) return null
  return (last?.decision?.at ?? givenAt) + settings.appealDays * dayMs
}

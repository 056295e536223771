import { array, type InferOutput, nullable, number, object, picklist, pipe, string } from 'valibot'
import { platform } from '#shared/kernel/platform.ts'
import { rowStamps } from '#shared/kernel/row.ts'
import { count, instant, negativeInstant } from '#shared/kernel/schema.ts'
import { scriptStep } from '#shared/scripts/script.ts'
import { type FaultCode, faultPoints } from './score.ts'

const faultCodes = Object.keys(faultPoints) as FaultCode[]

export const practiceLine = object({
  at: instant,
  side: picklist(['buyer', 'agent']),
  text: string(),
  step: nullable(scriptStep),
})

export const practiceScore = object({
  points: count,
  faults: array(
    object({ code: picklist(faultCodes), points: count, line: nullable(count), about: nullable(string()) }),
  ),
  steps: array(object({ step: scriptStep, line: nullable(count), by: nullable(picklist(['script', 'words'])) })),
  firstReplyMs: nullable(count),
  medianReplyMs: nullable(pipe(number())),
  answers: count,
})

/** One practice of one person 陪练. It stands beside the shop's work: no report, no use of a script counts it. */
export const practiceRun = object({
  ...rowStamps,
  personId: string(),
  dialogueId: string(),
  title: string(),
  platform,
  speed: number(),
  startedAt: instant,
  endedAt: instant,
  recency: negativeInstant,
  /** Phones, addresses and names of a log of one's own are masked before they are kept. */
  lines: array(practiceLine),
  score: practiceScore,
})
export type PracticeRun = InferOutput<typeof practiceRun>

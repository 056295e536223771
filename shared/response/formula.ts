import {
  boolean,
  type InferOutput,
  integer,
  maxValue,
  minValue,
  nullable,
  number,
  object,
  picklist,
  pipe,
} from 'valibot'
import { maybeText } from '#shared/kernel/schema.ts'

/**
 * What a platform counts (R09): answers to each round of questions, to each message, of each person, or the first
 * answer of a talk only.
 */
export const countUnits = ['rounds', 'messages', 'people', 'firstReply'] as const

const minuteOfDay = pipe(number(), integer(), minValue(0), maxValue(1_440))
const percent = pipe(number(), integer(), minValue(1), maxValue(100))
/** An hour is the longest limit any platform has had. */
const limitSeconds = pipe(number(), integer(), minValue(1), maxValue(3_600))

/** How a platform counts its response rate. Platforms change this: it is a setting with its text and source. */
export const formula = object({
  unit: picklist(countUnits),
  /** In time up to and including this; null: not known, nothing is counted until the supervisor says. */
  withinSeconds: nullable(limitSeconds),
  /** Questions asked in [from, to) count, minutes of the day in Asia/Shanghai. */
  fromMinute: minuteOfDay,
  toMinute: minuteOfDay,
  /** An automatic reply counts as an answer. */
  countsAuto: boolean(),
  /** What the platform asks for; null: not known. */
  targetPercent: nullable(percent),
  /** The platform's rule in words and where it stands. Empty: the words that come with the program. */
  text: maybeText(400),
  source: maybeText(400),
})
export type Formula = InferOutput<typeof formula>

export const formulaRefusals = ['hours_turned'] as const

/** The hours begin before they end. */
export function areHoursInOrder({ fromMinute, toMinute }: Formula): boolean {
  return fromMinute < toMinute
}

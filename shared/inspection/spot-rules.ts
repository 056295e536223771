import { array, type InferOutput, maxLength, maxValue, minValue, object, pipe, string } from 'valibot'
import { rowStamps } from '#shared/kernel/row.ts'
import { count, instant } from '#shared/kernel/schema.ts'

const most = pipe(count, maxValue(50))

export const sampleParts = object({ focus: most, poorData: most, complaint: most, random: most })

/** What a shop sets for its spot checks. */
export const spotSettings = object({
  parts: sampleParts,
  /** How long after a score, and after a decision, an agent may appeal, in days of 24 h. */
  appealDays: pipe(count, minValue(1), maxValue(30)),
  appealRounds: pipe(count, minValue(1), maxValue(3)),
})
export type SpotSettings = InferOutput<typeof spotSettings>

const focusPerson = object({ personId: string(), reason: string(), by: string(), at: instant })

/** Same id as the shop. */
export const spotRules = object({
  ...rowStamps,
  ...spotSettings.entries,
  /** Agents who need to improve, with the reason somebody gave (domain 2.34). */
  focus: pipe(array(focusPerson), maxLength(50)),
})
export type SpotRules = InferOutput<typeof spotRules>

/** Twenty talks a morning (domain 2.36: 30 to 60 minutes); no source names shares, days or rounds: the shop sets its own. */
export const givenSettings: SpotSettings = {
  parts: { focus: 5, poorData: 5, complaint: 4, random: 6 },
  appealDays: 3,
  appealRounds: 2,
}

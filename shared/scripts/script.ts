import { array, type InferOutput, nullable, object, optional, picklist, string } from 'valibot'
import { platform } from '#shared/kernel/platform.ts'
import { rowStamps } from '#shared/kernel/row.ts'
import { count, day, instant } from '#shared/kernel/schema.ts'

/** Steps a script is for: the eight, and after-sales work. */
export const scriptSteps = [
  'greeting',
  'consultation',
  'recommendation',
  'objectionHandling',
  'closing',
  'orderConfirmation',
  'orderDispatch',
  'farewell',
  'afterSales',
] as const
export type ScriptStep = (typeof scriptSteps)[number]
export const scriptStep = picklist(scriptSteps)

export const farewellCases = ['bought', 'notBought', 'considering', 'followUp'] as const
export const scriptKind = picklist(['preset', 'event'])
export const scriptStatus = picklist(['draft', 'approved', 'retired'])

/** 话术 (R11): what an agent copies. Several messages are pasted one after the other. */
export const script = object({
  ...rowStamps,
  kind: scriptKind,
  step: scriptStep,
  category: string(),
  title: string(),
  shortcut: string(),
  messages: array(string()),
  /** Empty: for all platforms. */
  platforms: array(platform),
  farewellCase: nullable(picklist(farewellCases)),
  status: scriptStatus,
  /** Who wrote it; null for the shop's starter library. */
  ownerId: nullable(string()),
  useCount: count,
  editedCount: count,
  lastUsedAt: nullable(instant),
  /** First and last day of the promotion; an event phrase shows only then (domain 2.7). */
  eventFrom: optional(day),
  eventUntil: optional(day),
})
export type Script = InferOutput<typeof script>

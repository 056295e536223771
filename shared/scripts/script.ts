import { array, type InferOutput, nullable, object, picklist, string } from 'valibot'
import { platform } from '#shared/kernel/platform.ts'
import { rowStamps } from '#shared/kernel/row.ts'
import { count, instant } from '#shared/kernel/schema.ts'

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

export const farewellCases = ['bought', 'notBought', 'considering', 'followUp'] as const

/** 话术 (R11): what an agent copies. Several messages are pasted one after the other. */
export const script = object({
  ...rowStamps,
  kind: picklist(['preset', 'event']),
  step: picklist(scriptSteps),
  category: string(),
  title: string(),
  shortcut: string(),
  messages: array(string()),
  /** Empty: for all platforms. */
  platforms: array(platform),
  farewellCase: nullable(picklist(farewellCases)),
  status: picklist(['draft', 'approved', 'retired']),
  ownerId: nullable(string()),
  useCount: count,
  editedCount: count,
  lastUsedAt: nullable(instant),
})
export type Script = InferOutput<typeof script>

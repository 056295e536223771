import { array, type InferOutput, nullable, object, optional, pick, picklist, string } from 'valibot'
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

export const farewellCases = ['bought', 'notBought', 'considering', 'afterSales', 'followUp', 'followUpEnd'] as const
export const scriptKind = picklist(['preset', 'event'])
export const scriptStatus = picklist(['draft', 'approved', 'retired'])

/** Where a script stands (ux 4): the shop's own wording, what colleagues found out, and one person's own. */
export const shelves = ['shop', 'team', 'mine'] as const
export type Shelf = (typeof shelves)[number]
export const scriptShelf = picklist(shelves)

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
  /** Absent in older rows: shop. */
  shelf: optional(scriptShelf),
  /** Ids of pictures, copied after the messages. */
  pictures: optional(array(string())),
  /** Who put the present wording into use, and when; absent for drafts and the starter library. */
  approvedBy: optional(string()),
  approvedAt: optional(instant),
  /** The import that wrote the row last; absent once somebody has edited it. */
  importId: optional(string()),
})
export type Script = InferOutput<typeof script>

/** What the picker shows and copies: at every keystroke thirty of them cross to the window. */
export const foundScript = pick(script, [
  'id',
  'step',
  'category',
  'title',
  'shortcut',
  'messages',
  'pictures',
  'farewellCase',
  'lastUsedAt',
])
export type FoundScript = InferOutput<typeof foundScript>

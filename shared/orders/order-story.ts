import { type InferOutput, nullable, object, picklist, string } from 'valibot'
import { instant } from '#shared/kernel/schema.ts'

/** Tables that know of something that happened to an order. */
export const storyTables = [
  ...(['orders', 'imports', 'receptions', 'promises', 'caseRemarks', 'people', 'orderPipelines'] as const),
  ...(['parcelCases', 'orderClocks', 'stockHolds', 'checkNotes', 'changeRequests', 'parcelGroups'] as const),
]

/** How the desk knows of a thing that happened; the words: `orders.story.source.<source>`. */
export const storySources = [
  'platform',
  'entry',
  'import',
  'reception',
  'promise',
  'remark',
  'pipeline',
  'parcel',
  'reminder',
  'checks',
] as const

export const storyKinds = [
  'placed',
  'paid',
  'shipped',
  'signed',
  'imported',
  'received',
  'promised',
  'answered',
  'remark',
  'refund',
  'stepDone',
  'stepRefused',
  'exported',
  'parcelAsked',
  'parcelFound',
  'parcelStatus',
  'parcelAnswered',
  'parcelClosed',
  'reminded',
  'held',
  'holdEnded',
  'letPass',
  'merged',
  'split',
  'changeAsked',
  'changeConfirmed',
  'changeDone',
  'changeRefused',
] as const
export type StoryKind = (typeof storyKinds)[number]

/** One thing that happened to an order, and who did it where a person did. */
export const storyTurn = object({
  at: instant,
  kind: picklist(storyKinds),
  source: picklist(storySources),
  /** The step, check or state it was about, where the kind has several. */
  about: nullable(string()),
  name: nullable(string()),
  note: string(),
})
export type StoryTurn = InferOutput<typeof storyTurn>

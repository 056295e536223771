import { array, type InferOutput, literal, object, picklist, string, variant } from 'valibot'
import { rowStamps } from '#shared/kernel/row.ts'
import { instant, negativeInstant } from '#shared/kernel/schema.ts'

/** Fields of which one account's value is shown for all: who merges chooses. Tags and notes are shown together. */
export const mergeFields = [
  'name',
  'phone',
  'address',
  'gender',
  'birthday',
  'wechat',
  'buyerCredit',
  'channels',
  'preferences',
  'attributes',
  'group',
  'importance',
] as const
export type MergeField = (typeof mergeFields)[number]

/** How two people of two records stand to each other when they are not one. */
export const relations = ['household', 'family', 'colleague', 'buysFor', 'other'] as const

export const standing = variant('as', [
  /** One person. The head stands in front; the other account gives the fields of `fromMember`. */
  object({ as: literal('merged'), headId: string(), fromMember: array(picklist(mergeFields)) }),
  /** Two people who belong together; each keeps an own record. */
  object({ as: literal('linked'), relation: picklist(relations) }),
  /** Somebody looked: not the same person, and not to be asked again. */
  object({ as: literal('apart') }),
  /** Whatever was decided was taken back. */
  object({ as: literal('open') }),
])
export type Standing = InferOutput<typeof standing>

/**
 * What people decided about two customer records (R47), one row a pair. The records themselves are never rewritten: a
 * merged person is put together when it is read (architecture S9), so taking a merge back loses nothing.
 */
export const customerTie = object({
  ...rowStamps,
  /** The smaller id of the two. */
  firstId: string(),
  secondId: string(),
  standing,
  /** Oldest first. */
  history: array(object({ as: picklist(['merged', 'linked', 'apart', 'open']), at: instant, by: string() })),
  recency: negativeInstant,
})
export type CustomerTie = InferOutput<typeof customerTie>

/** Both ids of a pair in the order a row has them. */
export function pairOf(one: string, other: string): { readonly firstId: string; readonly secondId: string } {
  return one < other ? { firstId: one, secondId: other } : { firstId: other, secondId: one }
}

/** The account a merge puts behind the head; null when the pair is not merged. */
export function memberOf({ firstId, secondId, standing }: Pick<CustomerTie, 'firstId' | 'secondId' | 'standing'>) {
  if (standing.as !== 'merged') return null
  return standing.headId === firstId ? secondId : firstId
}

import {
  array,
  boolean,
  type InferOutput,
  maxLength,
  maxValue,
  minLength,
  minValue,
  nullable,
  object,
  pipe,
  string,
} from 'valibot'
import { rowStamps } from '#shared/kernel/row.ts'
import { count, negativeInstant, text } from '#shared/kernel/schema.ts'

const shortId = pipe(string(), minLength(1), maxLength(40))
const weight = pipe(count, minValue(1), maxValue(100))

/** One thing that is looked at. Points go from 0 to `most`, so that one digit gives them. */
export const formItem = object({
  id: shortId,
  name: text(60),
  /** Within its group. */
  weight,
  most: pipe(count, minValue(1), maxValue(9)),
  /** 否决项: with 0 points the whole talk has score 0. It has no weight. */
  isFatal: boolean(),
  /** There are talks in which it does not occur. */
  mayBeMissing: boolean(),
})
export type FormItem = InferOutput<typeof formItem>

export const formGroup = object({
  id: shortId,
  name: text(60),
  weight,
  items: pipe(array(formItem), minLength(1), maxLength(20)),
})
export type FormGroup = InferOutput<typeof formGroup>

/** A cause of a finding; `under` names the one it is a case of. */
export const formCause = object({ id: shortId, name: text(40), under: nullable(shortId) })

export const formContent = object({
  name: text(40),
  groups: pipe(array(formGroup), minLength(1), maxLength(20)),
  causes: pipe(array(formCause), maxLength(60)),
})
export type FormContent = InferOutput<typeof formContent>

/** One version of a form (R71): never changed, so that a check stays what it was. */
export const scoreForm = object({
  ...rowStamps,
  /** The same for all versions of a form. */
  lineId: string(),
  /** From 1; 0 is the built-in sheet. */
  number: count,
  content: formContent,
  madeBy: string(),
  recency: negativeInstant,
})
export type ScoreForm = InferOutput<typeof scoreForm>

export const formProblems = ['ids_not_unique', 'cause_without_head', 'all_fatal'] as const

/** What makes a form unusable; null: nothing. */
export function formProblem({ groups, causes }: FormContent): (typeof formProblems)[number] | null {
  const items = groups.flatMap((group) => group.items)
  const ids = [...groups, ...items, ...causes].map(({ id }) => id)
  if (new Set(ids).size < ids.length) return 'ids_not_unique'
  const heads = new Set(causes.filter(({ under }) => under === null).map(({ id }) => id))
  if (causes.some(({ under }) => under !== null && !heads.has(under))) return 'cause_without_head'
  return items.every(({ isFatal }) => isFatal) ? 'all_fatal' : null
}

export function itemsOf({ groups }: FormContent): FormItem[] {
  return groups.flatMap(({ items }) => items)
}

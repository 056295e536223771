import { array, boolean, type InferOutput, nullable, object, optional, picklist, string } from 'valibot'
import { type Failure, fail, ok, type Result } from '#shared/kernel/result.ts'
import { rowStamps } from '#shared/kernel/row.ts'
import { instant, negativeInstant } from '#shared/kernel/schema.ts'

/** Where a problem was seen: a case after the sale, a review, a finding of the spot checks, somebody's report. */
export const rootCauseSources = ['ticket', 'review', 'finding', 'report'] as const

/** 流程, 沟通能力, 仓管衔接, 客观不可控, 其他 (R75; domain 2.36). */
export const causeCategories = ['process', 'communication', 'warehouse', 'objective', 'other'] as const

/**
 * 根因记录 (R75): what stays when the fire is out. What is done about it are tasks of this record. Whether the same cause
 * came back is never written here: it is counted from the cases, so that a case opened again or tagged anew counts right.
 * It tells of the matter, never of a buyer.
 */
export const rootCause = object({
  ...rowStamps,
  from: object({ kind: picklist(rootCauseSources), id: nullable(string()) }),
  /** The tag cases of the same cause carry. */
  cause: string(),
  symptom: string(),
  immediateFix: string(),
  /** Why, and why that, down to what can be changed. */
  whys: array(string()),
  category: picklist(causeCategories),
  isControllable: boolean(),
  ownerId: string(),
  dueAt: instant,
  startedAt: instant,
  closedAt: nullable(instant),
  /** When somebody looks whether it helped. */
  checkAt: nullable(instant),
  checked: nullable(object({ at: instant, by: string(), hasHelped: boolean(), words: string() })),
  /** `dueAt` while it is open. */
  openDueAt: optional(instant),
  /** `checkAt` while it is closed and nobody has looked. */
  checkDueAt: optional(instant),
  /** Negative `closedAt`. */
  recency: optional(negativeInstant),
})
export type RootCause = InferOutput<typeof rootCause>

type Standing = Pick<RootCause, 'closedAt' | 'checkAt' | 'checked' | 'openDueAt' | 'checkDueAt' | 'recency'>

/** Closing needs at least one prevention and a day to look whether it helped (domain 2.36). */
export function closeCause(
  { checkAt, preventions }: { readonly checkAt: number | null; readonly preventions: number },
  now: number,
): Result<Partial<Standing>, Failure<'prevention_missing' | 'check_missing' | 'check_in_past'>> {
  if (preventions === 0) return fail('prevention_missing')
  if (checkAt === null) return fail('check_missing')
  if (checkAt < now) return fail('check_in_past')
  return ok({ closedAt: now, checkAt, checked: null, openDueAt: undefined, checkDueAt: checkAt, recency: -now })
}

/** It did not help, or the cause came back: the work goes on. */
export function reopenCause({ dueAt }: Pick<RootCause, 'dueAt'>): Partial<Standing> {
  return { closedAt: null, checkAt: null, openDueAt: dueAt, checkDueAt: undefined, recency: undefined }
}

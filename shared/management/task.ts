import { type InferOutput, nullable, object, optional, picklist, string } from 'valibot'
import { leads, type Role } from '#shared/kernel/role.ts'
import { rowStamps } from '#shared/kernel/row.ts'
import { instant, negativeInstant } from '#shared/kernel/schema.ts'

/** What a task follows from: a prevention of a root cause, a task of a project, an action of a meeting. */
export const taskSources = ['rootCause', 'project', 'meeting'] as const
export type TaskSource = (typeof taskSources)[number]

/** Later than every due time: what has none yet stands last. */
export const noDue = 8_640_000_000_000_000

/** 落实事项 (R75 to R77): who does what until when, and the report when it is done. */
export const task = object({
  ...rowStamps,
  ofKind: picklist(taskSources),
  ofId: string(),
  words: string(),
  /** Both null only while its meeting is not closed. */
  ownerId: nullable(string()),
  dueAt: nullable(instant),
  givenAt: instant,
  givenBy: string(),
  doneAt: nullable(instant),
  doneBy: nullable(string()),
  report: string(),
  /** `dueAt`, or `noDue`, while it is open. */
  openDueAt: optional(instant),
  /** Negative `doneAt`. */
  doneRecency: optional(negativeInstant),
})
export type Task = InferOutput<typeof task>

/** Who hands tasks down: who leads, and whoever the thing they follow from was given to (project lead, minute-taker). */
export function mayHandDown(actor: { readonly id: string; readonly role: Role | 'nobody' }, inCharge: string | null) {
  return actor.id === inCharge || leads.some((one) => one === actor.role)
}

export function openDueOf({ dueAt, doneAt }: Pick<Task, 'dueAt' | 'doneAt'>): number | undefined {
  return doneAt === null ? (dueAt ?? noDue) : undefined
}

import { type InferOutput, nullable, object, pick, picklist, string } from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { pageOf } from '#shared/kernel/page.ts'
import { pageCursor } from '#shared/kernel/page-cursor.ts'
import { everyRole } from '#shared/kernel/role.ts'
import { id, instant, maybeText, rowVersion, text } from '#shared/kernel/schema.ts'
import { task, taskSources } from './task.ts'

export const taskView = object({
  ...pick(task, ['id', 'version', 'words', 'ownerId', 'dueAt', 'doneAt', 'report']).entries,
  ownerName: nullable(string()),
})
export type TaskView = InferOutput<typeof taskView>

const line = object({
  ...taskView.entries,
  ofKind: picklist(taskSources),
  ofId: string(),
  /** The cause, the metric's code or the purpose of the meeting it follows from. */
  ofTitle: string(),
})
export type TaskLine = InferOutput<typeof line>

const content = { words: text(200), ownerId: nullable(id), dueAt: nullable(instant) }
const refusals = ['not_in_charge', 'source_not_found', 'source_closed', 'person_not_found'] as const
const touched = ['tasks', 'rootCauses', 'projects', 'meetings', 'people']

/** Tasks of root causes, projects and meetings (R75 to R77). Everybody sees the own ones, who leads sees all. */
export const taskEntries = {
  /** `mine`, `all`: open, the nearest due first; `done`: newest first, one's own or all for who leads. */
  tasks: query({
    input: object({ which: picklist(['mine', 'all', 'done']), after: nullable(pageCursor) }),
    output: pageOf(line),
    roles: everyRole,
    failures: [],
    reads: touched,
  }),
  /** A prevention and a project's task need owner and due time at once, an action of a meeting before it is closed. */
  addTask: command({
    input: object({ of: object({ kind: picklist(taskSources), id }), ...content }),
    output: object({ id: string() }),
    roles: everyRole,
    failures: [...refusals, 'owner_or_due_missing'],
    touches: touched,
  }),
  changeTask: command({
    input: object({ id, expected: rowVersion, ...content }),
    output: object({}),
    roles: everyRole,
    failures: [...refusals, 'owner_or_due_missing', 'task_not_found', 'stale', 'task_done'],
    touches: touched,
  }),
  removeTask: command({
    input: object({ id, expected: rowVersion }),
    output: object({}),
    roles: everyRole,
    failures: [...refusals, 'task_not_found', 'stale', 'task_done'],
    touches: touched,
  }),
  /** By whoever has it, or who handed it down; what came of it is reported back. */
  finishTask: command({
    input: object({ id, expected: rowVersion, report: maybeText(500) }),
    output: object({}),
    roles: everyRole,
    failures: ['task_not_found', 'stale', 'task_done', 'not_in_charge', 'source_not_found', 'report_missing'],
    touches: touched,
  }),
}

import { array, type InferOutput, nullable, object, omit, picklist, string } from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { everyRole, leads } from '#shared/kernel/role.ts'
import { id, maybeText, rowVersion, text } from '#shared/kernel/schema.ts'
import { project, projectMetrics } from './project.ts'
import { taskView } from './task-entries.ts'

const projectView = object({
  ...omit(project, ['shopId', 'createdAt', 'updatedAt', 'deskId', 'actorId', 'reviews']).entries,
  leadName: string(),
  /** Newest first. */
  reviews: array(object({ ...omit(project.entries.reviews.item, ['by']).entries, byName: string() })),
  /** Open ones first, the nearest due first; of done ones the newest 20. */
  tasks: array(taskView),
})
export type ProjectView = InferOutput<typeof projectView>

/** 项目组长 (R76; domain 2.36). */
export const projectEntries = {
  /** In the order of the metrics; those nobody leads are not there. */
  projects: query({
    input: object({}),
    output: array(projectView),
    roles: everyRole,
    failures: [],
    reads: ['projects', 'tasks', 'people'],
  }),
  /** Puts somebody in charge of a metric: it has one lead, so a second one takes the place of the first. */
  saveProject: command({
    input: object({
      metric: picklist(projectMetrics),
      expected: nullable(rowVersion),
      leadId: id,
      target: text(100),
      why: maybeText(200),
    }),
    output: object({ id: string() }),
    roles: leads,
    failures: ['stale', 'person_not_found'],
    touches: ['projects', 'people'],
  }),
  reviewProject: command({
    input: object({ id, expected: rowVersion, words: text(500) }),
    output: object({}),
    roles: everyRole,
    failures: ['source_not_found', 'stale', 'not_in_charge', 'too_many_reviews'],
    touches: ['projects'],
  }),
}

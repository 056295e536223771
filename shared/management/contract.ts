import {
  array,
  type InferOutput,
  maxValue,
  minValue,
  nullable,
  object,
  omit,
  pick,
  picklist,
  pipe,
  regex,
  string,
} from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { everyRole, leads } from '#shared/kernel/role.ts'
import { count, day, id, maybeText, rowVersion, text } from '#shared/kernel/schema.ts'
import { causeEntries } from './cause-entries.ts'
import { meetingEntries } from './meeting-entries.ts'
import { project, projectMetrics } from './project.ts'
import { mostMinutesADay, studyLog } from './study.ts'
import { taskEntries, taskView } from './task-entries.ts'

const projectView = object({
  ...omit(project, ['shopId', 'createdAt', 'updatedAt', 'deskId', 'actorId', 'reviews']).entries,
  leadName: string(),
  /** Newest first. */
  reviews: array(object({ ...omit(project.entries.reviews.item, ['by']).entries, byName: string() })),
  /** Open ones first, the nearest due first; of done ones the newest 20. */
  tasks: array(taskView),
})
export type ProjectView = InferOutput<typeof projectView>

/** Root causes, project leads, meetings and self-study (R70, R75 to R77; domain 2.36). */
export const managementContract = {
  ...causeEntries,
  ...taskEntries,
  ...meetingEntries,
  /** Own tasks that are late; for who leads everybody's, causes that prompt and records nobody looked at again. */
  waiting: query({
    input: object({ minute: count }),
    output: object({ count }),
    roles: everyRole,
    failures: [],
    reads: ['tasks', 'rootCauses', 'tickets'],
  }),
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
  /** One's own of a month `YYYY-MM`, newest first, with their sum. */
  studies: query({
    input: object({ month: pipe(string(), regex(/^\d{4}-(0[1-9]|1[0-2])$/)) }),
    output: object({
      minutes: count,
      days: count,
      rows: array(pick(studyLog, ['id', 'version', 'on', 'minutes', 'topic', 'takeaway'])),
    }),
    roles: everyRole,
    failures: [],
    reads: ['studyLogs'],
  }),
  addStudy: command({
    input: object({
      on: day,
      minutes: pipe(count, minValue(1), maxValue(mostMinutesADay)),
      topic: text(100),
      takeaway: maybeText(1_000),
    }),
    output: object({ id: string() }),
    roles: everyRole,
    failures: ['in_future'],
    touches: ['studyLogs'],
  }),
  removeStudy: command({
    input: object({ id, expected: rowVersion }),
    output: object({}),
    roles: everyRole,
    failures: ['study_not_found', 'stale'],
    touches: ['studyLogs'],
  }),
}

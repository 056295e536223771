import { object } from 'valibot'
import { query } from '#shared/kernel/contract.ts'
import { everyRole } from '#shared/kernel/role.ts'
import { count } from '#shared/kernel/schema.ts'
import { causeEntries } from './cause-entries.ts'
import { meetingEntries } from './meeting-entries.ts'
import { projectEntries } from './project-entries.ts'
import { studyEntries } from './study-entries.ts'
import { taskEntries } from './task-entries.ts'

/** Root causes, project leads, meetings and self-study (R70, R75 to R77; domain 2.36). */
export const managementContract = {
  ...causeEntries,
  ...taskEntries,
  ...projectEntries,
  ...meetingEntries,
  ...studyEntries,
  /** Own tasks that are late; for who leads everybody's, causes that prompt and records nobody looked at again. */
  waiting: query({
    input: object({ minute: count }),
    output: object({ count }),
    roles: everyRole,
    failures: [],
    reads: ['tasks', 'rootCauses', 'tickets'],
  }),
}

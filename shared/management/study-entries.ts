import { array, maxValue, minValue, object, pick, pipe, regex, string } from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { everyRole } from '#shared/kernel/role.ts'
import { count, day, id, maybeText, rowVersion, text } from '#shared/kernel/schema.ts'
import { mostMinutesADay, studyLog } from './study.ts'

/** 自我学习 (R70; domain 2.36). */
export const studyEntries = {
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

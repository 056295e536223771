import { array, boolean, type InferOutput, nullable, object, omit, pick, string } from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { pageOf } from '#shared/kernel/page.ts'
import { pageCursor } from '#shared/kernel/page-cursor.ts'
import { everyRole, leads } from '#shared/kernel/role.ts'
import { id, instant, maybeText, rowVersion } from '#shared/kernel/schema.ts'
import { meeting } from './meeting.ts'
import { taskView } from './task-entries.ts'

const line = object({
  ...pick(meeting, ['id', 'version', 'purpose', 'plannedAt', 'openedAt', 'closedAt']).entries,
  minuteTakerName: nullable(string()),
})
export type MeetingLine = InferOutput<typeof line>

const view = object({
  ...line.entries,
  ...pick(meeting, ['minuteTakerId', 'aims', 'minutes']).entries,
  actions: array(taskView),
  /** Open actions of other meetings; none once this one is closed. At most 100. */
  carried: array(object({ ...taskView.entries, fromPurpose: string(), fromAt: instant })),
  /** Whether whoever asks may write the minutes and hand actions down. */
  mayWrite: boolean(),
})
export type MeetingView = InferOutput<typeof view>

const aim = maybeText(2_000)
const aims = object({ summarise: aim, share: aim, solve: aim, improve: aim })
const plan = { purpose: maybeText(200), plannedAt: instant, minuteTakerId: nullable(id), aims }
const turn = { id, expected: rowVersion }
const meetings = { roles: leads, touches: ['meetings', 'tasks', 'people'] }

/** 会议 (R77; domain 2.36). Everybody reads them; who leads plans, opens and closes; the minute-taker writes. */
export const meetingEntries = {
  meetings: query({
    input: object({ after: nullable(pageCursor) }),
    output: pageOf(line),
    roles: everyRole,
    failures: [],
    reads: ['meetings', 'people'],
  }),
  meeting: query({
    input: object({ id }),
    output: view,
    roles: everyRole,
    failures: ['meeting_not_found'],
    reads: ['meetings', 'tasks', 'people'],
  }),
  planMeeting: command({
    ...meetings,
    input: object(plan),
    output: object({ id: string() }),
    failures: ['person_not_found'],
  }),
  replanMeeting: command({
    ...meetings,
    input: object({ ...turn, ...omit(object(plan), ['aims']).entries }),
    output: object({}),
    failures: [
      'meeting_not_found',
      'stale',
      'already_closed',
      'person_not_found',
      'purpose_missing',
      'minute_taker_missing',
    ],
  }),
  /** Also before the meeting: what is prepared stands under its aim. */
  writeMinutes: command({
    ...meetings,
    input: object({ ...turn, aims, minutes: maybeText(10_000) }),
    output: object({}),
    roles: everyRole,
    failures: ['meeting_not_found', 'stale', 'already_closed', 'not_in_charge'],
  }),
  openMeeting: command({
    ...meetings,
    input: object(turn),
    output: object({}),
    failures: ['meeting_not_found', 'stale', 'already_open', 'purpose_missing', 'minute_taker_missing'],
  }),
  closeMeeting: command({
    ...meetings,
    input: object(turn),
    output: object({}),
    failures: ['meeting_not_found', 'stale', 'not_open', 'minutes_missing', 'action_incomplete'],
  }),
}

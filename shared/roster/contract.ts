import { array, boolean, maxLength, maxValue, minLength, nullable, object, picklist, pipe, string } from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { pageOf } from '#shared/kernel/page.ts'
import { pageCursor } from '#shared/kernel/page-cursor.ts'
import { everyRole, leads } from '#shared/kernel/role.ts'
import { count, day, id, instant, maybeText, rowVersion, text } from '#shared/kernel/schema.ts'
import { role } from '#shared/staff/person.ts'
import { askRefusals } from './leave-rule.ts'
import { duty, mostOvertimeMinutes, promoPeriod } from './rota-rows.ts'
import { shift } from './shift.ts'

/** Days of one command: a week of a team of a hundred. */
export const mostCells = 700

const oneDay = { personId: id, on: day, duty: nullable(duty) }

const cell = object({
  on: day,
  duty: nullable(duty),
  /** Of the row; null where nothing is planned. */
  version: nullable(rowVersion),
  /** The seventh worked day in a row, or a later one. */
  isTooMany: boolean(),
  /** Leave was granted, and yet the day is worked. */
  isAgainstLeave: boolean(),
})

const personWeek = object({
  personId: string(),
  name: string(),
  role,
  cells: array(cell),
  worked: count,
  standing: picklist(['fine', 'sevenDays', 'restLost']),
  overtimeMinutes: count,
})

const leaveLine = object({
  id: string(),
  version: rowVersion,
  personId: string(),
  name: string(),
  on: day,
  reason: string(),
  filedAt: instant,
  decision: nullable(object({ isGranted: boolean(), note: string(), by: string(), at: instant })),
})

const changed = { roles: leads, touches: ['rosterEntries', 'people'] } as const

/** Rota, rest, leave, comp leave (R02; domain 2.2). Everybody sees the rota; who leads edits and decides. */
export const rosterContract = {
  week: query({
    input: object({ monday: day }),
    output: object({
      days: array(object({ on: day, promo: nullable(string()), day: count, night: count })),
      people: array(personWeek),
    }),
    roles: everyRole,
    failures: ['no_monday'],
    reads: ['rosterEntries', 'promoPeriods', 'leaveRequests', 'overtimes', 'people'],
  }),
  /** `expected` of each day: the version that was seen, null where nothing was planned. All of them, or none. */
  setDays: command({
    input: object({
      days: pipe(array(object({ ...oneDay, expected: nullable(rowVersion) })), minLength(1), maxLength(mostCells)),
    }),
    output: object({}),
    ...changed,
    failures: ['stale', 'day_twice', 'person_not_found'],
  }),
  /** Last week's shifts and rest days, where nothing is planned yet. */
  copyWeek: command({
    input: object({ monday: day }),
    output: object({ copied: count }),
    ...changed,
    failures: ['no_monday', 'nothing_to_copy'],
  }),
  onNow: query({
    /** `shiftsKey` of the page's clock: another shift is another question. */
    input: object({ shifts: maybeText(60) }),
    output: array(object({ personId: string(), name: string(), role, shift, isStaying: boolean() })),
    roles: everyRole,
    failures: [],
    reads: ['rosterEntries', 'receptions', 'people'],
  }),
  /** Waiting ones first come first, all the newest first; agents see their own, newest first. */
  leave: query({
    input: object({ which: picklist(['waiting', 'all']), after: nullable(pageCursor) }),
    output: pageOf(leaveLine),
    roles: everyRole,
    failures: [],
    reads: ['leaveRequests', 'people'],
  }),
  /** How many requests wait for a decision. */
  waitingLeave: query({
    input: object({}),
    output: object({ count }),
    roles: leads,
    failures: [],
    reads: ['leaveRequests'],
  }),
  askLeave: command({
    input: object({ on: day, reason: text(200) }),
    output: object({ id: string() }),
    roles: everyRole,
    failures: askRefusals,
    touches: ['leaveRequests'],
  }),
  withdrawLeave: command({
    input: object({ id, expected: rowVersion }),
    output: object({}),
    roles: everyRole,
    failures: ['leave_not_found', 'stale', 'already_decided'],
    touches: ['leaveRequests'],
  }),
  /** Granted leave stands in the rota at once. */
  decideLeave: command({
    input: object({ id, expected: rowVersion, isGranted: boolean(), note: maybeText(200) }),
    output: object({}),
    roles: leads,
    failures: ['leave_not_found', 'stale', 'already_decided'],
    touches: ['leaveRequests', 'rosterEntries'],
  }),
  /** Rest days lost to promotions that nobody has booked comp leave for; agents see their own. */
  owed: query({
    input: object({}),
    output: array(object({ personId: string(), name: string(), monday: day })),
    roles: everyRole,
    failures: [],
    reads: ['rosterEntries', 'promoPeriods', 'people'],
  }),
  /** Comp leave on a day that would be worked, or is not planned. */
  bookComp: command({
    input: object({ personId: id, on: day }),
    output: object({}),
    ...changed,
    failures: ['person_not_found', 'already_off'],
  }),
  /** Minutes of one person's one day as they are to stand; none take the day's line away. */
  noteOvertime: command({
    input: object({ personId: id, on: day, minutes: pipe(count, maxValue(mostOvertimeMinutes)) }),
    output: object({}),
    roles: leads,
    failures: ['person_not_found', 'in_future'],
    touches: ['overtimes', 'people'],
  }),
  promos: query({
    input: object({}),
    output: array(promoPeriod),
    roles: everyRole,
    failures: [],
    reads: ['promoPeriods'],
  }),
  savePromo: command({
    input: object({
      id: nullable(id),
      expected: nullable(rowVersion),
      name: text(30),
      from: day,
      to: day,
    }),
    output: object({}),
    roles: leads,
    failures: ['promo_not_found', 'stale', 'ends_first', 'promo_too_long'],
    touches: ['promoPeriods'],
  }),
  removePromo: command({
    input: object({ id, expected: rowVersion }),
    output: object({}),
    roles: leads,
    failures: ['promo_not_found', 'stale'],
    touches: ['promoPeriods'],
  }),
}

import {
  array,
  boolean,
  type InferOutput,
  literal,
  maxLength,
  nullable,
  object,
  omit,
  pick,
  picklist,
  pipe,
  string,
  variant,
} from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { pageOf } from '#shared/kernel/page.ts'
import { pageCursor } from '#shared/kernel/page-cursor.ts'
import { everyRole, leads } from '#shared/kernel/role.ts'
import { count, id, instant, maybeText, rowVersion, text } from '#shared/kernel/schema.ts'
import { causeCategories, rootCause, rootCauseSources } from './root-cause.ts'
import { taskView } from './task-entries.ts'

const line = object({
  ...pick(rootCause, ['id', 'version', 'cause', 'symptom', 'category', 'dueAt', 'closedAt', 'checkAt', 'checked'])
    .entries,
  ownerName: string(),
  /** Cases of the same cause opened after it was closed, and the newest of them. */
  since: count,
  lastAt: nullable(instant),
})
export type CauseLine = InferOutput<typeof line>

const view = object({
  ...line.entries,
  ...pick(rootCause, ['from', 'immediateFix', 'whys', 'isControllable', 'ownerId', 'startedAt']).entries,
  preventions: array(taskView),
})
export type CauseView = InferOutput<typeof view>

const turn = { id, expected: rowVersion }
const cause = text(20)
const given = { ownerId: id, dueAt: instant }

/** 根因 (R75; domain 2.36). */
export const causeEntries = {
  /** Tags the shop's cases carry, for whoever gives the next one. */
  causes: query({ input: object({}), output: array(string()), roles: everyRole, failures: [], reads: ['tickets'] }),
  /** Causes that repeat without a record, and those that came back. Asked anew each minute. */
  causePrompts: query({
    input: object({ minute: count }),
    output: array(
      variant('why', [
        object({ why: literal('repeated'), cause: string(), count }),
        object({ why: literal('recurred'), cause: string(), count, id: string() }),
      ]),
    ),
    roles: leads,
    failures: [],
    reads: ['tickets', 'rootCauses'],
  }),
  /** `open`: the nearest due first; `check`: closed, nobody has looked yet; `closed`: newest first. */
  rootCauses: query({
    input: object({ which: picklist(['open', 'check', 'closed']), after: nullable(pageCursor) }),
    output: pageOf(line),
    roles: leads,
    failures: [],
    reads: ['rootCauses', 'tickets', 'people'],
  }),
  rootCause: query({
    input: object({ id }),
    output: view,
    roles: leads,
    failures: ['root_cause_not_found'],
    reads: ['rootCauses', 'tasks', 'tickets', 'people'],
  }),
  /** From a case, a review, a finding of the spot checks or a report. One record for each cause. */
  startRootCause: command({
    input: object({
      from: object({ kind: picklist(rootCauseSources), id: nullable(id) }),
      cause,
      symptom: text(500),
      category: picklist(causeCategories),
      ...given,
    }),
    output: object({ id: string() }),
    roles: leads,
    failures: ['cause_recorded', 'ticket_not_found', 'review_not_found', 'person_not_found'],
    touches: ['rootCauses', 'tickets', 'reviews', 'people'],
  }),
  writeRootCause: command({
    input: object({
      ...turn,
      symptom: text(500),
      immediateFix: maybeText(500),
      whys: pipe(array(text(300)), maxLength(9)),
      category: picklist(causeCategories),
      isControllable: boolean(),
      ...given,
    }),
    output: object({}),
    roles: leads,
    failures: ['root_cause_not_found', 'stale', 'already_closed', 'person_not_found'],
    touches: ['rootCauses', 'people'],
  }),
  closeRootCause: command({
    input: object({ ...turn, checkAt: nullable(instant) }),
    output: object({}),
    roles: leads,
    failures: [
      'root_cause_not_found',
      'stale',
      'already_closed',
      'prevention_missing',
      'check_missing',
      'check_in_past',
    ],
    touches: ['rootCauses', 'tasks'],
  }),
  /** Somebody looked whether it helped; if not, the work goes on. */
  checkRootCause: command({
    input: object({ ...turn, ...omit(rootCause.entries.checked.wrapped, ['at', 'by']).entries, words: maybeText(300) }),
    output: object({}),
    roles: leads,
    failures: ['root_cause_not_found', 'stale', 'not_closed'],
    touches: ['rootCauses'],
  }),
  reopenRootCause: command({
    input: object(turn),
    output: object({}),
    roles: leads,
    failures: ['root_cause_not_found', 'stale', 'not_closed'],
    touches: ['rootCauses'],
  }),
}

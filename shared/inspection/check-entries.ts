import {
  array,
  boolean,
  type InferOutput,
  maxLength,
  maxValue,
  minLength,
  minValue,
  nullable,
  number,
  object,
  pick,
  picklist,
  pipe,
  string,
} from 'valibot'
import { chatSide } from '#shared/chat/message.ts'
import { command, query } from '#shared/kernel/contract.ts'
import { pageOf } from '#shared/kernel/page.ts'
import { pageCursor } from '#shared/kernel/page-cursor.ts'
import { platform } from '#shared/kernel/platform.ts'
import { everyRole, leads } from '#shared/kernel/role.ts'
import { count, day, id, instant, rowVersion, text } from '#shared/kernel/schema.ts'
import { findingSeverities } from './finding.ts'
import { formContent } from './score-form.ts'
import { answers, appealOutcomes, spotCheck } from './spot-check.ts'
import { agentFailures, decideFailures } from './turn-check.ts'

const share = pipe(number(), minValue(0), maxValue(1))

/** `value` null: nothing that weighs occurred. `fatal`: ids of items for which it is 0. */
const score = object({
  value: nullable(share),
  fatal: array(string()),
  groups: array(object({ id: string(), share: nullable(share) })),
})

const average = object({
  n: count,
  mean: nullable(share),
  band: nullable(object({ low: share, high: share })),
  /** Fewer than 30: nobody is judged by it. */
  isTooFew: boolean(),
  /** Checks with a fatal item. */
  fatal: count,
})

/** How a check stands: the agent may still sign or appeal; appealed; signed; or the time is over. */
export const checkStandings = ['open', 'appealed', 'signed', 'over'] as const

const line = object({
  ...pick(spotCheck, ['id', 'version', 'personId', 'reason', 'talkAt', 'givenAt']).entries,
  personName: string(),
  checkerName: string(),
  standing: picklist(checkStandings),
  value: nullable(share),
  isFatal: boolean(),
})
export type CheckLine = InferOutput<typeof line>

const view = object({
  ...line.entries,
  logId: string(),
  formId: string(),
  form: formContent,
  /** After all decisions. */
  answers,
  score,
  comments: array(object({ line: count, byName: string(), at: instant, text: string() })),
  /** Until when whoever asks may appeal; null: may not. */
  mayAppealUntil: nullable(instant),
  maySign: boolean(),
  mayDecide: boolean(),
  appeals: array(
    object({
      at: instant,
      items: array(string()),
      asked: string(),
      decision: nullable(
        object({
          at: instant,
          byName: string(),
          outcome: picklist(appealOutcomes),
          changes: answers,
          answered: string(),
        }),
      ),
    }),
  ),
})

const talkLine = object({ line: count, at: instant, side: chatSide, sender: string(), text: string() })

/** Lines of a talk that cross the port at once. */
export const talkLines = 500

const comment = object({ line: pipe(count, minValue(1)), text: text(500) })

const newFinding = object({
  scope: picklist(['team', 'individual']),
  severity: picklist(findingSeverities),
  itemId: nullable(string()),
  causeId: nullable(string()),
  line: nullable(pipe(count, minValue(1))),
  note: text(1_000),
  ownerId: id,
  dueAt: instant,
})
export type NewFinding = InferOutput<typeof newFinding>

const turn = { id, expected: rowVersion }
const checkTables = ['spotChecks', 'scoreForms', 'spotRules', 'people']

/** Judging talks, and what agents say to it (R71). */
export const checkEntries = {
  /** Words masked. Agents read the talks they were judged by, nobody else's. */
  spotTalk: query({
    input: object({ logId: id, from: count }),
    output: object({
      platform,
      buyerNick: string(),
      personName: string(),
      firstReplyMs: nullable(count),
      total: count,
      lines: pipe(array(talkLine), maxLength(talkLines)),
    }),
    roles: everyRole,
    failures: ['talk_not_found', 'not_yours'],
    reads: ['chatLogs', 'chatTexts', 'spotChecks', 'people'],
  }),
  /** A filled sheet; of a calibration it is kept apart and makes no score. */
  giveCheck: command({
    input: object({
      logId: id,
      drawId: nullable(id),
      calibrationId: nullable(id),
      formId: string(),
      answers,
      comments: pipe(array(comment), maxLength(50)),
      findings: pipe(array(newFinding), maxLength(10)),
    }),
    output: object({ id: string(), value: nullable(share) }),
    roles: leads,
    failures: [
      ...(['talk_not_found', 'form_not_found', 'draw_not_found', 'person_not_found', 'agent_unknown'] as const),
      ...(['own_talk', 'already_checked', 'sheet_incomplete', 'no_such_line', 'due_in_past', 'not_invited'] as const),
    ],
    touches: ['spotChecks', 'findings', 'calibrations', 'scoreForms', 'spotDraws', 'chatLogs', 'people'],
  }),
  /** Newest first; agents see their own. `appeals`: what waits for a decision, the oldest first. */
  spotChecks: query({
    input: object({
      which: picklist(['all', 'appeals']),
      personId: nullable(id),
      minute: count,
      after: nullable(pageCursor),
    }),
    output: pageOf(line),
    roles: everyRole,
    failures: [],
    reads: checkTables,
  }),
  spotCheck: query({
    input: object({ id, minute: count }),
    output: view,
    roles: everyRole,
    failures: ['check_not_found', 'not_yours'],
    reads: checkTables,
  }),
  /** One line more in the thread of a line of the talk; by who leads and the agent it is about. */
  commentCheck: command({
    input: object({ ...turn, ...comment.entries }),
    output: object({}),
    roles: everyRole,
    failures: ['check_not_found', 'stale', 'not_yours', 'no_such_line'],
    touches: ['spotChecks', 'chatLogs'],
  }),
  signCheck: command({
    input: object(turn),
    output: object({}),
    roles: everyRole,
    failures: ['check_not_found', 'stale', ...agentFailures],
    touches: ['spotChecks'],
  }),
  appealCheck: command({
    input: object({ ...turn, items: pipe(array(string()), minLength(1), maxLength(50)), words: text(1_000) }),
    output: object({}),
    roles: everyRole,
    failures: ['check_not_found', 'stale', 'form_not_found', ...agentFailures],
    touches: ['spotChecks', 'spotRules', 'scoreForms'],
  }),
  /** An accepted appeal, in whole or in part, opens a task on the rule. */
  decideAppeal: command({
    input: object({ ...turn, outcome: picklist(appealOutcomes), changes: answers, words: text(1_000) }),
    output: object({ taskId: nullable(string()) }),
    roles: leads,
    failures: ['check_not_found', 'stale', 'form_not_found', ...decideFailures],
    touches: ['spotChecks', 'scoreForms', 'findings'],
  }),
  /**
   * Averages of checks given on these days. Only talks drawn by chance make them; `coached` counts the others. Agents get
   * their own.
   */
  spotScores: query({
    input: object({ from: day, to: day }),
    output: object({
      team: nullable(average),
      people: array(object({ personId: string(), name: string(), average, coached: count })),
    }),
    roles: everyRole,
    failures: ['bad_days'],
    reads: checkTables,
  }),
}

import {
  array,
  boolean,
  maxLength,
  maxValue,
  minLength,
  minValue,
  nullable,
  number,
  object,
  pick,
  pipe,
  string,
} from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { pageOf } from '#shared/kernel/page.ts'
import { pageCursor } from '#shared/kernel/page-cursor.ts'
import { leads } from '#shared/kernel/role.ts'
import { count, id } from '#shared/kernel/schema.ts'
import { calibration } from './calibration.ts'
import { formContent } from './score-form.ts'
import { answers } from './spot-check.ts'

/** `same`: share of equal marks; `kappa`: Cohen's, null where chance alone would agree on everything. */
const agreement = object({ n: count, same: nullable(number()), kappa: nullable(number()) })

const line = object({
  ...pick(calibration, ['id', 'kind', 'logId', 'formId', 'startedAt']).entries,
  startedByName: string(),
  checkers: array(object({ name: string(), isDone: boolean() })),
  /** Whoever asks has to judge it still. */
  isToDo: boolean(),
  /** Null until all are done. */
  agreement: nullable(agreement),
})

/** Comparing people who judge (R71): blindly on one talk, and by a second look at what one of them has judged. */
export const calibrationEntries = {
  /** Newest first. */
  calibrations: query({
    input: object({ after: nullable(pageCursor) }),
    output: pageOf(line),
    roles: leads,
    failures: [],
    reads: ['calibrations', 'spotChecks', 'scoreForms', 'people'],
  }),
  /** The sheets beside each other, once all are done. */
  calibration: query({
    input: object({ id }),
    output: object({
      form: formContent,
      agreement,
      sheets: array(object({ name: string(), answers, value: nullable(number()) })),
    }),
    roles: leads,
    failures: ['calibration_not_found', 'not_done'],
    reads: ['calibrations', 'spotChecks', 'scoreForms', 'people'],
  }),
  startCalibration: command({
    input: object({ logId: id, formId: string(), checkerIds: pipe(array(id), minLength(2), maxLength(6)) }),
    output: object({ id: string() }),
    roles: leads,
    failures: ['talk_not_found', 'form_not_found', 'checker_not_fit'],
    touches: ['calibrations', 'chatLogs', 'scoreForms', 'people'],
  }),
  /** Draws checks of somebody's chance part that nobody has looked at again, for whoever asks to judge once more. */
  drawSecondLooks: command({
    input: object({ checkerId: id, most: pipe(count, minValue(1), maxValue(20)) }),
    output: object({ drawn: count, from: count, seed: count }),
    roles: leads,
    failures: ['own_checks', 'nothing_to_draw'],
    touches: ['calibrations', 'spotChecks', 'chatLogs'],
  }),
  /** Agreement of each who judges with those who looked again, all their items together. */
  checkers: query({
    input: object({}),
    output: array(object({ personId: string(), name: string(), checks: count, looks: count, agreement })),
    roles: leads,
    failures: [],
    reads: ['calibrations', 'spotChecks', 'scoreForms', 'people'],
  }),
}

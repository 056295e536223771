import { array, boolean, maxLength, minLength, nullable, object, optional, picklist, pipe, string } from 'valibot'
import { checkNames, checkResult } from '#shared/checks/check.ts'
import { checkTables } from '#shared/checks/contract.ts'
import { command } from '#shared/kernel/contract.ts'
import { everyRole } from '#shared/kernel/role.ts'
import { count, id, maybeText, text } from '#shared/kernel/schema.ts'
import { afterSalesKind, decision, needKind, objectionKinds, receptionStep } from './reception.ts'
import { receptionFailures, stepAnswer } from './step-answer.ts'
import { stepRefusals } from './steps.ts'

const onReception = { roles: everyRole, failures: receptionFailures, touches: ['receptions'] } as const
const orderNo = pipe(string(), minLength(4), maxLength(40))

/** The walk through the eight steps and what each of them records (R08). */
export const stepEntries = {
  enterStep: command({
    input: object({ id, step: receptionStep, reason: optional(text(200)) }),
    output: stepAnswer,
    roles: everyRole,
    failures: [...receptionFailures, ...stepRefusals],
    touches: ['receptions', 'customers', ...checkTables],
  }),
  addNeed: command({ input: object({ id, kind: needKind, text: text(200) }), output: stepAnswer, ...onReception }),
  /** `because`: on what the recommendation rests. */
  offerProduct: command({
    input: object({ id, product: text(120), because: optional(text(200)) }),
    output: stepAnswer,
    ...onReception,
  }),
  noProductNeeded: command({ input: object({ id }), output: stepAnswer, ...onReception }),
  addObjection: command({
    input: object({ id, kind: picklist(objectionKinds), text: text(200) }),
    output: stepAnswer,
    ...onReception,
  }),
  /** `index`: the objection's place in the list, from 0. */
  solveObjection: command({
    input: object({ id, index: count, state: picklist(['solved', 'declined']), answer: text(400) }),
    output: stepAnswer,
    ...onReception,
    failures: [...receptionFailures, 'objection_not_open'],
  }),
  /** A second "I will look" stops the following and leaves the buyer alone for the day (R24). */
  decide: command({
    input: object({ id, decision }),
    output: stepAnswer,
    roles: everyRole,
    failures: receptionFailures,
    touches: ['receptions', 'followUps', 'customers'],
  }),
  /** `kind`: which way it goes from here; may be said later. */
  markAfterSales: command({
    input: object({ id, isAfterSales: boolean(), kind: optional(afterSalesKind) }),
    output: stepAnswer,
    ...onReception,
  }),
}

const onOrders = { roles: everyRole, touches: ['receptions', 'customers', ...checkTables] } as const

/** Step 6 and 7: recap, checks, merging, the order's number (R17, R18, R20). */
export const confirmEntries = {
  /** Runs the checks over what the store knows now and keeps the result; nobody hands in verdicts. */
  overrideCheck: command({
    input: object({ id, check: picklist(checkNames), reason: text(200) }),
    output: array(checkResult),
    ...onOrders,
    failures: [...receptionFailures, 'check_passed', 'must_be_confirmed'],
  }),
  /** The recap was copied: it answers the buyer and enters step 6. */
  recordRecap: command({
    input: object({ id, text: text(2_000) }),
    output: stepAnswer,
    ...onReception,
    failures: [...receptionFailures, 'recap_not_short'],
  }),
  confirmRecap: command({
    input: object({ id }),
    output: stepAnswer,
    ...onReception,
    failures: [...receptionFailures, 'recap_missing'],
  }),
  merge: command({
    input: object({
      id,
      orderNos: pipe(array(orderNo), minLength(2), maxLength(50)),
      /** Why, where something about the orders is odd. */
      because: optional(text(200)),
    }),
    output: stepAnswer,
    ...onOrders,
    failures: [...receptionFailures, 'not_mergeable', 'reason_missing'],
  }),
  /** The order is entered: its number, and the buyer's wishes for the order memo. */
  noteOrder: command({
    input: object({ id, orderNo: nullable(orderNo), memo: maybeText(400) }),
    output: stepAnswer,
    ...onOrders,
    failures: receptionFailures,
  }),
}

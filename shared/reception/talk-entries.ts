import {
  array,
  boolean,
  integer,
  maxLength,
  maxValue,
  minLength,
  minValue,
  nullable,
  number,
  object,
  optional,
  pipe,
  string,
} from 'valibot'
import { checkTables } from '#shared/checks/contract.ts'
import { command } from '#shared/kernel/contract.ts'
import { platform } from '#shared/kernel/platform.ts'
import { everyRole } from '#shared/kernel/role.ts'
import { id, maybeText, nick, text } from '#shared/kernel/schema.ts'
import { receptionStep } from './reception.ts'
import { receptionFailures, stepAnswer } from './step-answer.ts'

const answered = object({ id, lateBecause: optional(text(120)) })

/** Who spoke when: the clock of R09, and the text that belongs to one buyer. */
export const talkEntries = {
  /** Joins the open reception of the same buyer instead of opening a second one. */
  start: command({
    input: object({ platform, buyerNick: nick }),
    output: object({ id: string(), joined: boolean(), agentId: string(), step: receptionStep }),
    roles: everyRole,
    failures: [],
    touches: ['receptions', 'followUps'],
  }),
  buyerSpoke: command({
    input: object({ id }),
    output: stepAnswer,
    roles: everyRole,
    failures: receptionFailures,
    touches: ['receptions', 'followUps'],
  }),
  replied: command({
    input: answered,
    output: stepAnswer,
    roles: everyRole,
    failures: receptionFailures,
    touches: ['receptions'],
  }),
  noAnswerNeeded: command({
    input: object({ id }),
    output: stepAnswer,
    roles: everyRole,
    failures: receptionFailures,
    touches: ['receptions'],
  }),
  /** 稍等: answers the buyer and starts the come-back timer. */
  askToWait: command({
    input: object({ id, minutes: pipe(number(), integer(), minValue(1), maxValue(240)) }),
    output: stepAnswer,
    roles: everyRole,
    failures: receptionFailures,
    touches: ['receptions'],
  }),
  saveDraft: command({
    input: object({ id, text: maybeText(4_000) }),
    output: object({}),
    roles: everyRole,
    failures: receptionFailures,
    touches: ['receptions'],
  }),
  /** Copying is answering: it stops the clock, and the rail follows the script's step (ux 3). */
  copyScript: command({
    input: object({
      id,
      /** Null: own words, typed in our field. */
      scriptId: nullable(id),
      messages: pipe(array(text(4_000)), minLength(1), maxLength(10)),
      edited: boolean(),
      lateBecause: optional(text(120)),
    }),
    output: stepAnswer,
    roles: everyRole,
    failures: [...receptionFailures, 'variable_unfilled'],
    touches: ['receptions', 'scripts', 'customers', 'followUps', ...checkTables],
  }),
  takeOver: command({
    input: object({ id }),
    output: stepAnswer,
    roles: everyRole,
    failures: ['reception_not_found', 'reception_closed', 'already_yours'],
    touches: ['receptions'],
  }),
}

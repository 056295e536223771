import {
  array,
  integer,
  maxLength,
  minLength,
  minValue,
  nullable,
  number,
  object,
  optional,
  pipe,
  regex,
  string,
} from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { pageOf } from '#shared/kernel/page.ts'
import { pageCursor } from '#shared/kernel/page-cursor.ts'
import { everyRole, leads } from '#shared/kernel/role.ts'
import { count, id, maybeText, rowVersion, text } from '#shared/kernel/schema.ts'
import { normNote } from './norm-note.ts'
import { normRow, ruleContent } from './norm-rule.ts'
import { ruleFailures } from './rule-refusal.ts'

/** The rule meant: one built in by its name, one of the shop by its row; both null: a new one. */
const which = { id: nullable(id), builtIn: nullable(text(40)), expected: nullable(rowVersion) }

const place = pipe(number(), integer(), minValue(0))
const tried = object({
  scanned: count,
  found: count,
  /** The first of them, with the pieces that were found. */
  rows: array(
    object({ id: string(), title: string(), text: string(), spans: array(object({ start: place, end: place })) }),
  ),
})

/** Sentences of one try-out that are shown. */
export const mostTried = 50

/** Language norms and trade safety (R12, R22; domain 2.8, 2.10): the shop's rules. Checking itself is `shared/norms`. */
export const normsContract = {
  /** What the shop changed of the rules built in, and its own rules. */
  rules: query({ input: object({}), output: array(normRow), roles: everyRole, failures: [], reads: ['normRules'] }),
  save: command({
    input: object({ ...which, content: ruleContent }),
    output: object({ id: string(), version: rowVersion }),
    roles: leads,
    failures: [...ruleFailures, 'rule_not_found', 'stale'],
    touches: ['normRules', 'normLog'],
  }),
  /** A rule built in is as it came; an own rule is gone. */
  remove: command({
    input: object({ id, expected: rowVersion }),
    output: object({}),
    roles: leads,
    failures: ['rule_not_found', 'stale'],
    touches: ['normRules', 'normLog'],
  }),
  /**
   * What a rule would find, before it holds: in the scripts of the library, and in the newest talks, imported or taken over (R72; domain 2.34).
   * `id`, `builtIn`: the rule that is to be changed.
   */
  tryOut: query({
    input: object({ id: optional(nullable(id), null), builtIn: nullable(text(40)), content: ruleContent }),
    output: object({
      scripts: tried,
      /** `before`: messages the rule as it holds now finds in the same talks. */
      talks: object({ ...tried.entries, talks: count, before: count }),
    }),
    roles: leads,
    failures: [],
    reads: ['scripts', 'chats', 'chatLogs', 'chatTexts', 'normRules'],
  }),
  /** Which of these numbers are known to be another buyer's than the reception's (R22). */
  othersNumbers: query({
    input: object({
      receptionId: nullable(id),
      phones: pipe(array(pipe(string(), regex(/^\d{11}$/))), maxLength(20)),
      orderNos: pipe(array(pipe(string(), regex(/^[\d-]{12,22}$/))), maxLength(20)),
    }),
    output: array(string()),
    roles: everyRole,
    failures: [],
    reads: ['receptions', 'customers', 'orders'],
  }),
  /** Something was copied although rules warned. Trade safety asks for the reason. */
  notePassed: command({
    input: object({
      receptionId: nullable(id),
      reason: nullable(text(120)),
      passed: pipe(array(object({ ruleId: text(40), evidence: maybeText(80) })), minLength(1), maxLength(20)),
    }),
    output: object({}),
    roles: everyRole,
    failures: ['reason_missing'],
    touches: ['normRules', 'normLog'],
  }),
  /** Who changed what, and who copied on; newest first. */
  log: query({
    input: object({ after: nullable(pageCursor) }),
    output: pageOf(normNote),
    roles: leads,
    failures: [],
    reads: ['normLog'],
  }),
}

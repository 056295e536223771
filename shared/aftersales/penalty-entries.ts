import { array, boolean, maxLength, nullable, object, pick, picklist, pipe, string } from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { pageOf } from '#shared/kernel/page.ts'
import { pageCursor } from '#shared/kernel/page-cursor.ts'
import { leads, ownerOnly } from '#shared/kernel/role.ts'
import { count, day, id, maybeText, rowVersion, text } from '#shared/kernel/schema.ts'
import { resetDay, violation, violationClasses, violationPoints } from './penalty.ts'

const standing = object({ sum: count, left: count, reachedOn: nullable(day) })
const line = object({
  ...pick(violation, ['id', 'version', 'on', 'class', 'points', 'rule', 'ticketId', 'expiresOn']).entries,
  personName: nullable(string()),
  evidence: string(),
  /** Counts in its sum today. */
  counts: boolean(),
})

/** 违规处罚台账 (R40; domain 2.20). */
export const penaltyEntries = {
  penalties: query({
    input: object({ after: nullable(pageCursor), day }),
    output: object({
      ...pageOf(line).entries,
      general: standing,
      serious: standing,
      screenedUntil: nullable(day),
      isClosed: boolean(),
      resetOn: nullable(resetDay),
      checks: array(object({ id: string(), text: string(), isMet: boolean() })),
      version: nullable(rowVersion),
    }),
    roles: leads,
    failures: [],
    reads: ['violations', 'penaltyRules', 'people'],
  }),
  addViolation: command({
    input: object({
      on: day,
      class: picklist(violationClasses),
      points: violationPoints,
      rule: text(200),
      evidence: maybeText(500),
      ticketId: nullable(id),
      personId: nullable(id),
      expiresOn: nullable(day),
    }),
    output: object({ id: string() }),
    roles: leads,
    failures: ['day_in_future', 'expires_before', 'ticket_not_found', 'person_not_found'],
    touches: ['violations', 'tickets', 'people'],
  }),
  /** Noted by mistake, or taken back by the platform. */
  removeViolation: command({
    input: object({ id, expected: rowVersion }),
    output: object({}),
    roles: leads,
    failures: ['violation_not_found', 'stale'],
    touches: ['violations'],
  }),
  savePenaltyRules: command({
    input: object({
      expected: nullable(rowVersion),
      resetOn: nullable(resetDay),
      checks: pipe(array(object({ text: text(120), isMet: boolean() })), maxLength(30)),
    }),
    output: object({}),
    roles: ownerOnly,
    failures: ['stale'],
    touches: ['penaltyRules'],
  }),
}

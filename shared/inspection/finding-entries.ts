import { array, boolean, type InferOutput, nullable, object, pick, picklist, string } from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { pageOf } from '#shared/kernel/page.ts'
import { pageCursor } from '#shared/kernel/page-cursor.ts'
import { leads } from '#shared/kernel/role.ts'
import { id, instant, rowVersion, text } from '#shared/kernel/schema.ts'
import { finding, findingDids, findingScopes, findingSeverities } from './finding.ts'
import { formCause } from './score-form.ts'
import { findingAct, findingFailures } from './turn-finding.ts'

const reader = object({ name: string(), at: nullable(instant) })

const line = object({
  ...pick(finding, ['id', 'version', 'scope', 'severity', 'itemId', 'formId', 'checkId', 'logId', 'line', 'dueAt'])
    .entries,
  ...pick(finding, ['ownerId', 'measure', 'closedAt']).entries,
  note: string(),
  personName: nullable(string()),
  ownerName: string(),
  /** The item it breaks as its form names it, and whether those are the program's own words. */
  item: nullable(object({ id: string(), name: string(), isBuiltIn: boolean() })),
  /** The cause and the ones above it, from the head of the tree. */
  causes: array(object({ ...pick(formCause, ['id', 'name']).entries, isBuiltIn: boolean() })),
  /** What the script or notice says, and who has read it; null without one. */
  published: nullable(object({ words: string(), readers: array(reader) })),
  story: array(object({ at: instant, byName: string(), did: picklist(findingDids), words: string() })),
})
export type FindingLine = InferOutput<typeof line>

/** 整改 (R71): what was found, until it has changed. */
export const findingEntries = {
  /** `open`: the nearest due first; `closed`: newest first. */
  findings: query({
    input: object({ which: picklist(['open', 'closed']), after: nullable(pageCursor) }),
    output: pageOf(line),
    roles: leads,
    failures: [],
    reads: ['findings', 'scoreForms', 'sharedAnswers', 'scripts', 'shiftNotices', 'people'],
  }),
  /** Found without a check: in a meeting, in the figures. */
  addFinding: command({
    input: object({
      scope: picklist(findingScopes),
      severity: picklist(findingSeverities),
      causeId: nullable(string()),
      formId: nullable(string()),
      personId: nullable(id),
      note: text(1_000),
      ownerId: id,
      dueAt: instant,
    }),
    output: object({ id: string() }),
    roles: leads,
    failures: ['person_not_found', 'person_missing', 'due_in_past'],
    touches: ['findings', 'people'],
  }),
  turnFinding: command({
    input: object({ id, expected: rowVersion, act: findingAct }),
    output: object({}),
    roles: leads,
    failures: ['finding_not_found', 'stale', 'person_not_found', 'due_in_past', 'not_published', ...findingFailures],
    touches: ['findings', 'sharedAnswers', 'shiftNotices', 'people'],
  }),
}

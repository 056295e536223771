import {
  array,
  boolean,
  literal,
  maxValue,
  minValue,
  nullable,
  number,
  object,
  picklist,
  pipe,
  string,
  variant,
} from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { pageOf } from '#shared/kernel/page.ts'
import { pageCursor } from '#shared/kernel/page-cursor.ts'
import { everyRole, leads } from '#shared/kernel/role.ts'
import { count, day, id, instant, maybeText, rowVersion, text } from '#shared/kernel/schema.ts'
import { conductItems } from './conduct-items.ts'
import { answer, conductKinds, eventStanding } from './conduct-rows.ts'
import { sheetRefusals } from './sheet.ts'
import { testMs } from './typing.ts'
import { typingTexts } from './typing-texts.ts'

const after = { after: nullable(pageCursor) }
const list = { roles: everyRole, failures: [] } as const
const figures = object({ chars: count, errors: count, ms: count, cpm: number(), isPassed: boolean() })
const what = { kind: picklist(conductKinds), rule: picklist(conductItems), note: text(500) }

/** Code of conduct and typing test (R07; domain 2.4). Everybody sees the own things, who leads sees all. */
export const conductContract = {
  checks: query({
    input: object(after),
    output: pageOf(
      object({
        id: string(),
        name: string(),
        on: day,
        /** What was not kept. */
        broken: array(picklist(conductItems)),
        note: string(),
        signedBy: string(),
        signedAt: instant,
      }),
    ),
    ...list,
    reads: ['conductChecks', 'people'],
  }),
  /** Today's sheet: one's own, or of anybody for who leads. */
  sign: command({
    input: object({ personId: id, answers: array(answer), note: maybeText(500) }),
    output: object({}),
    roles: everyRole,
    failures: [...sheetRefusals, 'person_not_found', 'already_signed'],
    touches: ['conductChecks', 'people'],
  }),
  /** `drafts`: what waits for who leads, oldest first. `all`: newest first. Others see what is recorded of them. */
  events: query({
    input: object({ which: picklist(['drafts', 'all']), ...after }),
    output: pageOf(
      object({
        id: string(),
        version: rowVersion,
        personId: nullable(string()),
        name: nullable(string()),
        rule: picklist(conductItems),
        isComplaint: boolean(),
        at: instant,
        standing: eventStanding,
        byName: nullable(string()),
        note: string(),
      }),
    ),
    ...list,
    reads: ['conductEvents', 'people'],
  }),
  /** How many drafts wait for a decision. */
  openDrafts: query({
    input: object({}),
    output: object({ count }),
    roles: leads,
    failures: [],
    reads: ['conductEvents'],
  }),
  record: command({
    input: object({ personId: id, ...what }),
    output: object({ id: string() }),
    roles: leads,
    failures: ['person_not_found'],
    touches: ['conductEvents', 'people'],
  }),
  decideDraft: command({
    input: object({
      id,
      expected: rowVersion,
      decision: variant('as', [
        object({ as: literal('recorded'), personId: id, ...what }),
        object({ as: literal('dropped'), note: text(500) }),
      ]),
    }),
    output: object({}),
    roles: leads,
    failures: ['event_not_found', 'stale', 'already_decided', 'person_not_found'],
    touches: ['conductEvents', 'people'],
  }),
  typing: query({
    input: object(after),
    output: pageOf(
      object({
        ...{ id: string(), name: string(), at: instant },
        ...figures.entries,
      }),
    ),
    ...list,
    reads: ['typingTests', 'people'],
  }),
  /** What was typed of the text until the minute was over or the text was done; nothing shorter counts. */
  keepTyping: command({
    input: object({
      textId: picklist(typingTexts.map((one) => one.id)),
      typed: maybeText(1_000),
      ms: pipe(count, minValue(1_000), maxValue(testMs)),
    }),
    output: figures,
    roles: everyRole,
    failures: ['not_finished'],
    touches: ['typingTests'],
  }),
}

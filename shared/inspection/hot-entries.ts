import {
  array,
  boolean,
  type InferOutput,
  literal,
  maxLength,
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
import { listCursor } from '#shared/kernel/page-cursor.ts'
import { platform } from '#shared/kernel/platform.ts'
import { leads } from '#shared/kernel/role.ts'
import { count, instant, rowVersion } from '#shared/kernel/schema.ts'
import { detectorNames } from './detector.ts'
import { mostGroups, questionGroup } from './question-groups.ts'

/** Talks of [from, until), epoch ms; 31 days at most. */
const span = { from: instant, until: instant }

const reading = object({
  /** Talks read so far. */
  read: count,
  isComplete: boolean(),
})

const asked = {
  /** Lines that ask it, and talks with such a line: a buyer who asks three times is one talk. */
  lines: count,
  talks: count,
  /** As buyers wrote them, masked; three at most. */
  samples: array(string()),
  /** Title of the approved script that answers it; null: none does. */
  script: nullable(string()),
}

const hotGroup = object({ name: string(), ...asked })
const hotCluster = object({ text: string(), ...asked })
export type HotGroup = InferOutput<typeof hotGroup>

const badTalk = object({
  id: string(),
  kind: picklist(['log', 'reception']),
  startAt: instant,
  personId: nullable(string()),
  platform,
  buyerNick: string(),
  reasons: array(
    variant('why', [
      object({ why: literal('unanswered') }),
      object({ why: literal('upset'), count }),
      object({ why: literal('longWait'), ms: count }),
      object({ why: literal('hits'), detectors: array(picklist(detectorNames)), rules: count }),
    ]),
  ),
})
export type BadTalk = InferOutput<typeof badTalk>

/** 热门问题与不良接待 (R73; domain 2.34), from the imported talks. */
export const hotEntries = {
  /** Asked again while it is read. The groups with the most talks first, then the largest clusters, 30 at most. */
  hotQuestions: query({
    input: object(span),
    output: object({
      reading,
      talks: count,
      lines: count,
      groups: array(hotGroup),
      /** Null until all is read. `clustered`: the newest so many lines were put together. */
      likeness: nullable(object({ clustered: count, clusters: array(hotCluster) })),
    }),
    roles: leads,
    failures: ['bad_span'],
    reads: ['chatLogs', 'chatTexts', 'questionGroups', 'scripts'],
    fromMemory: true,
  }),
  /** The gravest first, of one gravity the newest. Asked again while it is read. */
  badReceptions: query({
    input: object({ ...span, after: nullable(listCursor) }),
    output: object({ ...pageOf(badTalk).entries, reading, of: count, judged: number() }),
    roles: leads,
    failures: ['bad_span'],
    reads: ['chatLogs', 'chatTexts', 'receptions', 'detectorRules', 'normRules'],
    fromMemory: true,
  }),
  /** The shop's own groups, or those the program comes with (version null). */
  questionGroups: query({
    input: object({}),
    output: object({ version: nullable(rowVersion), groups: array(questionGroup) }),
    roles: leads,
    failures: [],
    reads: ['questionGroups'],
  }),
  saveQuestionGroups: command({
    input: object({ expected: nullable(rowVersion), groups: pipe(array(questionGroup), maxLength(mostGroups)) }),
    output: object({}),
    roles: leads,
    failures: ['stale', 'group_twice'],
    touches: ['questionGroups'],
  }),
}

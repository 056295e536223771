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
import { chatSide } from '#shared/chat/message.ts'
import { command, query } from '#shared/kernel/contract.ts'
import { platform } from '#shared/kernel/platform.ts'
import { leads } from '#shared/kernel/role.ts'
import { count, id, instant, rowVersion, text } from '#shared/kernel/schema.ts'
import { receptionStep } from '#shared/reception/reception.ts'
import { detectorNames } from './detector.ts'
import { detectorRule } from './detector-rules.ts'

const detector = picklist(detectorNames)
const bookTables = ['chatLogs', 'chatTexts', 'receptions', 'chats', 'promises', 'normRules'] as const

/** How far the book of talks is read; pages ask again until all is judged. */
const reading = object({ talks: count, judged: count, isComplete: boolean(), readBackTo: nullable(instant) })

/** Talks of a list that is asked for at once. */
export const foundPerPage = 20
/** Lines of evidence a talk shows; the whole of it stands under 聊天记录. */
export const mostEvidence = 60

const foundBy = variant('kind', [
  object({ kind: literal('detector'), detector }),
  object({ kind: literal('rule'), ruleId: text(60) }),
])

const span = object({ start: count, end: count })

/** What the program finds by itself (R71), and keyword rules over stored talks (R72). */
export const detectorEntries = {
  detectorRules: query({
    input: object({}),
    output: object({
      version: nullable(rowVersion),
      rules: array(object({ detector, isOwn: boolean(), ...detectorRule.entries })),
    }),
    roles: leads,
    failures: [],
    reads: ['detectorRules'],
  }),
  /** `rule` null: as it was given. */
  saveDetector: command({
    input: object({ expected: nullable(rowVersion), detector, rule: nullable(detectorRule) }),
    output: object({}),
    roles: leads,
    failures: ['stale'],
    touches: ['detectorRules'],
  }),
  /** In how many talks of the last days each detector and each keyword rule found something. */
  foundCounts: query({
    input: object({ days: pipe(count, minValue(1), maxValue(366)) }),
    output: object({
      reading,
      /** Talks of these days, and whether none is missing. */
      talks: count,
      isWhole: boolean(),
      detectors: array(object({ detector, talks: count })),
      rules: array(object({ ruleId: string(), talks: count })),
    }),
    roles: leads,
    failures: [],
    reads: bookTables,
    fromMemory: true,
  }),
  /** How fast buyers of the last days were answered, by each platform's own formula too. */
  replyTimes: query({
    input: object({ days: pipe(count, minValue(1), maxValue(366)) }),
    output: array(
      object({
        ...{ platform, replies: count, medianMs: nullable(count), p90Ms: nullable(count) },
        rate: nullable(object({ asked: count, inTime: count, meanMs: nullable(number()) })),
        withinSeconds: nullable(count),
      }),
    ),
    roles: leads,
    failures: [],
    reads: [...bookTables, 'responseRules'],
  }),
  /** The talks behind a figure, newest first. */
  foundTalks: query({
    input: object({ by: foundBy, days: pipe(count, minValue(1), maxValue(366)), from: count }),
    output: object({
      total: count,
      rows: array(
        object({
          ...{ id: string(), kind: picklist(['log', 'reception']), startAt: instant, platform },
          ...{ buyerNick: string(), personName: string(), times: count },
        }),
      ),
    }),
    roles: leads,
    failures: [],
    reads: [...bookTables, 'people'],
  }),
  /** All that is found in one talk, with the lines that show it, masked as they are shown. Computed anew each time. */
  verdict: query({
    input: object({ id }),
    output: object({
      ...{ kind: picklist(['log', 'reception']), startAt: instant, buyerNick: string(), messageCount: count },
      /** Of detectors that are on; `lines` are numbers of `evidence`. */
      detectors: array(
        object({ detector, value: nullable(number()), messages: array(count), ...detectorRule.entries }),
      ),
      rules: array(object({ ruleId: string(), message: count })),
      steps: array(
        object({ step: receptionStep, state: picklist(['done', 'missed', 'notAsked']), messages: array(count) }),
      ),
      /** What all of it takes off. */
      points: count,
      /** Lines something points at, by their place in the talk; `spans` in the text as shown. */
      evidence: array(
        object({
          ...{ message: count, at: instant, side: chatSide, sender: string(), text: string() },
          marks: array(object({ ruleId: string(), spans: array(span) })),
        }),
      ),
      isCut: boolean(),
    }),
    roles: leads,
    failures: ['talk_not_found'],
    reads: [...bookTables, 'detectorRules', 'customers'],
  }),
}

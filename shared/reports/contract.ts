import {
  array,
  boolean,
  instance,
  integer,
  literal,
  maxLength,
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
import { platform } from '#shared/kernel/platform.ts'
import { leads } from '#shared/kernel/role.ts'
import { count, day, fen, instant, maybeText, rowVersion, text } from '#shared/kernel/schema.ts'
import { shift } from '#shared/roster/shift.ts'
import { figureNames, standings } from './figures.ts'
import { reportOf, reportUnit } from './group.ts'
import { hintKinds } from './hints.ts'
import { morning, morningCard } from './morning.ts'
import { otherTool, toldFigures } from './report-rows.ts'

const figure = object({
  name: picklist(figureNames),
  standing: picklist(standings),
  value: nullable(number()),
  of: number(),
  n: count,
})
const figures = array(figure)
const period = { from: day, to: day }
const parts = object({ of: number(), n: count })

/** Which report: the day, week or month `at` lies in, of the shop, a shift or a person. */
const asked = { unit: reportUnit, at: day, of: reportOf }

/** A bar of a chart, or a figure, whose cases are opened. */
export const reportBar = variant('by', [
  object({ by: literal('figure'), name: picklist(figureNames) }),
  object({ by: literal('hour'), hour: pipe(number(), integer(), minValue(0), maxValue(23)) }),
])

const reportCase = object({
  kind: picklist(['log', 'reception', 'order', 'dispute', 'review']),
  refId: string(),
  at: instant,
  platform,
  buyerNick: string(),
  /** Null where nobody is charged or credited. */
  agent: nullable(string()),
  /** How long the buyer waited (ms), where that is what the figure is about. */
  waitedMs: nullable(count),
  /** What was paid. */
  fen: nullable(fen),
  /** `good`: it counts for the figure; `bad`: against it. */
  counts: picklist(['good', 'bad']),
})

/** Days counted so far of those the answer is made of. */
const progress = { counted: count, days: count }

const countedFrom = [
  'chatLogs',
  'receptions',
  'orders',
  'tickets',
  'reviews',
  'rosterEntries',
  'responseRules',
  'customerTies',
  'people',
  'reportRules',
  'toldFigures',
] as const

const cardChange = {
  input: object({ card: morningCard }),
  output: object({}),
  roles: leads,
  touches: ['mornings'],
} as const

/** The supervisor's morning, and the figures of the shop, its shifts and its people (R48, R70, R74; domain 2.35, 2.36). */
export const reportsContract = {
  /** Everything counted of one report, with the periods before it. */
  figures: query({
    input: object(asked),
    output: object({
      ...period,
      ...progress,
      fewest: count,
      figures,
      byHour: array(count),
      /** Answers in time as each platform counts them (R09). */
      rates: array(object({ platform, asked: count, inTime: count })),
      /** The earliest first; the last one is this report's own. */
      series: array(object({ ...period, figures })),
      people: array(object({ agentId: string(), name: string(), figures })),
      shifts: array(object({ shift, figures })),
      /** What platforms and other tools told about the days of the report. */
      told: array(toldFigures),
      otherTools: array(otherTool),
    }),
    roles: leads,
    failures: [],
    reads: countedFrom,
    fromMemory: true,
  }),
  /** The cases behind a bar, the newest first. */
  cases: query({
    input: object({ ...asked, bar: reportBar, after: nullable(pageCursor) }),
    output: pageOf(reportCase),
    roles: leads,
    failures: [],
    reads: countedFrom,
    fromMemory: true,
  }),
  /** Who is worse than the team over the seven days up to yesterday (R74). */
  hints: query({
    input: object({}),
    output: object({
      ...period,
      ...progress,
      fewest: count,
      hints: array(object({ kind: picklist(hintKinds), agentId: string(), name: string(), own: parts, team: parts })),
    }),
    roles: leads,
    failures: [],
    reads: countedFrom,
    fromMemory: true,
  }),
  /** The asking person's morning (R70). */
  morning: query({
    /** The day of the page's clock: another day is another question. */
    input: object({ on: day }),
    output: object({
      on: day,
      isWorked: boolean(),
      cards: nullable(morning),
      /** Days nobody looked at yet: yesterday, and days off before it. */
      lookBack: object(period),
      doneByTen: object({ ...period, done: count, of: count }),
    }),
    roles: leads,
    failures: [],
    reads: ['mornings', 'rosterEntries', 'calendars'],
  }),
  startCard: command({ ...cardChange, failures: ['card_started'] }),
  finishCard: command({
    ...cardChange,
    input: object({ card: morningCard, note: maybeText(2_000) }),
    failures: ['not_started', 'card_done'],
  }),
  /** Undoes a hasty "done"; the clock runs on from its start. */
  reopenCard: command({ ...cardChange, failures: ['not_done'] }),
  noteCard: command({
    ...cardChange,
    input: object({ card: morningCard, note: maybeText(2_000) }),
    failures: ['not_started'],
  }),
  /** Earlier mornings of the asking person, the newest first. */
  mornings: query({
    input: object({ after: nullable(pageCursor) }),
    output: pageOf(morning),
    roles: leads,
    failures: [],
    reads: ['mornings'],
  }),
  rules: query({
    input: object({}),
    output: object({ version: nullable(rowVersion), fewest: count, otherTools: array(otherTool) }),
    roles: leads,
    failures: [],
    reads: ['reportRules'],
  }),
  saveRules: command({
    input: object({
      expected: nullable(rowVersion),
      fewest: pipe(number(), integer(), minValue(1), maxValue(1_000)),
      otherTools: pipe(
        array(object({ name: text(30), definition: maybeText(500), source: maybeText(200) })),
        maxLength(8),
      ),
    }),
    output: object({}),
    roles: leads,
    failures: ['stale', 'tool_twice'],
    touches: ['reportRules'],
  }),
  /** What a platform or another tool told about a day; typed again, it is what was typed last. */
  tell: command({
    input: object({
      on: day,
      visitors: nullable(pipe(count, maxValue(100_000_000))),
      others: pipe(
        array(object({ tool: text(30), permyriad: pipe(number(), integer(), minValue(0), maxValue(10_000)) })),
        maxLength(8),
      ),
      source: text(100),
    }),
    output: object({}),
    roles: leads,
    failures: ['day_to_come', 'tool_twice'],
    touches: ['toldFigures'],
  }),
  /** A report's table, in the words of whoever asks, as a file for spreadsheets. */
  file: query({
    input: object({
      format: picklist(['csv', 'xlsx']),
      title: text(30),
      rows: pipe(array(pipe(array(maybeText(1_000)), maxLength(40))), maxLength(2_000)),
    }),
    output: object({ bytes: instance(Uint8Array) }),
    roles: leads,
    failures: [],
    reads: [],
    fromMemory: true,
  }),
}

import { array, boolean, type InferOutput, maxValue, nullable, object, pick, picklist, pipe, string } from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { pageOf } from '#shared/kernel/page.ts'
import { pageCursor } from '#shared/kernel/page-cursor.ts'
import { platform } from '#shared/kernel/platform.ts'
import { leads } from '#shared/kernel/role.ts'
import { count, id, instant, rowVersion, text } from '#shared/kernel/schema.ts'
import { poolFilter, poorRate, rate, spotDraw } from './spot-draw.ts'
import { sampleParts, spotSettings } from './spot-rules.ts'
import { sampleReasons } from './spot-sample.ts'

const named = object({ personId: string(), name: string(), reason: string() })

/** An agent in the pool: talks, and the six-second rate beside the team's. */
const poolAgent = object({
  ...rate.entries,
  name: string(),
  talks: count,
  isBelowTeam: boolean(),
  isInFocus: boolean(),
})

const member = object({
  logId: string(),
  personId: string(),
  personName: string(),
  reason: picklist(sampleReasons),
  /** Null: the talk is gone, because its buyer was erased. */
  talk: nullable(object({ platform, buyerNick: string(), startAt: instant, messageCount: count })),
  /** Why it stands there instead of another one. */
  insteadBecause: nullable(string()),
  /** Who has judged it. */
  check: nullable(object({ id: string(), checkerName: string() })),
})
export type SpotMember = InferOutput<typeof member>

const drawHead = pick(spotDraw, ['id', 'version', 'filter', 'seed', 'poolSize', 'drawnAt'])
const drawLine = object({ ...drawHead.entries, drawnByName: string(), size: count, checked: count })

const drawView = object({
  ...drawLine.entries,
  ...pick(spotDraw, ['parts', 'unknownAgents']).entries,
  focus: array(named),
  poorData: array(object({ ...poorRate.entries, name: string() })),
  complaints: count,
  members: array(member),
})

const poolTables = ['chatLogs', 'spotDraws', 'spotRules', 'tickets', 'reviews', 'people', 'detectorRules', 'normRules']

/** Which talks are looked at (R71; domain 2.34). */
export const sampleEntries = {
  /** What a shop has set; `version` null: nothing yet. */
  spotSettings: query({
    input: object({}),
    output: object({
      ...spotSettings.entries,
      version: nullable(rowVersion),
      focus: array(object({ ...named.entries, byName: string(), at: instant })),
    }),
    roles: leads,
    failures: [],
    reads: ['spotRules', 'people'],
  }),
  saveSpotSettings: command({
    input: object({ expected: nullable(rowVersion), ...spotSettings.entries }),
    output: object({}),
    roles: leads,
    failures: ['stale'],
    touches: ['spotRules'],
  }),
  /** Puts somebody into the list of those who need to improve, or takes them out (`reason` null). */
  setFocus: command({
    input: object({ expected: nullable(rowVersion), personId: id, reason: nullable(text(200)) }),
    output: object({}),
    roles: leads,
    failures: ['stale', 'person_not_found'],
    touches: ['spotRules', 'people'],
  }),
  /** What a draw of these days would draw from. */
  spotPool: query({
    input: object({ filter: poolFilter }),
    output: object({
      poolSize: count,
      unseen: count,
      unknownAgents: count,
      complaints: count,
      agents: array(poolAgent),
    }),
    roles: leads,
    failures: ['bad_days'],
    reads: poolTables,
  }),
  /** `seed` null: a new one is made up. */
  drawSpots: command({
    input: object({ filter: poolFilter, parts: sampleParts, seed: nullable(pipe(count, maxValue(999_999_999))) }),
    output: object({ id: string(), seed: count, size: count }),
    roles: leads,
    failures: ['bad_days', 'parts_empty', 'pool_empty'],
    touches: poolTables,
  }),
  /** Newest first. */
  spotDraws: query({
    input: object({ after: nullable(pageCursor) }),
    output: pageOf(drawLine),
    roles: leads,
    failures: [],
    reads: ['spotDraws', 'spotChecks', 'people'],
  }),
  spotDraw: query({
    input: object({ id }),
    output: drawView,
    roles: leads,
    failures: ['draw_not_found'],
    reads: ['spotDraws', 'spotChecks', 'chatLogs', 'people'],
  }),
  /** Draws once more from the kept seed and rule, and tells whether the same talks come. `gone`: erased since. */
  redrawSpots: query({
    input: object({ id }),
    output: object({ isSame: boolean(), poolSize: count, gone: count }),
    roles: leads,
    failures: ['draw_not_found'],
    reads: ['spotDraws', 'chatLogs'],
  }),
  /** The next talk of the same part instead of one that cannot be judged. */
  replaceSpot: command({
    input: object({ id, expected: rowVersion, logId: id, reason: text(200) }),
    output: object({ logId: string() }),
    roles: leads,
    failures: ['draw_not_found', 'stale', 'not_in_draw', 'already_checked', 'none_left'],
    touches: ['spotDraws', 'spotChecks', 'chatLogs'],
  }),
}

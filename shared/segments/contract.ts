import {
  array,
  boolean,
  instance,
  integer,
  maxLength,
  minLength,
  minValue,
  nullable,
  number,
  object,
  picklist,
  pipe,
  string,
} from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { pageOf } from '#shared/kernel/page.ts'
import { listCursor } from '#shared/kernel/page-cursor.ts'
import { platform } from '#shared/kernel/platform.ts'
import { everyRole, leads } from '#shared/kernel/role.ts'
import { count, day, fen, id, instant, rowVersion, text } from '#shared/kernel/schema.ts'
import { growthStages, repurchaseFactors } from './growth.ts'
import { estimateDays } from './income-estimate.ts'
import { memberLevels } from './levels.ts'
import { peopleFilter } from './people-filter.ts'
import { regionWindows } from './regions.ts'
import { rfmMethods, rfmPeriods } from './rfm.ts'
import { riskEntries } from './risk-entries.ts'
import { rfmRulesShape, segmentKinds } from './segment-rows.ts'
import { segmentRule } from './segment-rule.ts'

const counts = array(count)
const perAxis = object({ r: counts, f: counts, m: counts })
const cuts = object({ lower: number(), middle: number(), upper: number() })
const ratio = nullable(number())

/** One customer of a list: figures and marks, no personal data. */
const person = object({
  id: string(),
  platform,
  nick: string(),
  paidOrderCount: count,
  totalFen: fen,
  lastPaidOn: nullable(day),
  value: count,
  level: nullable(picklist(memberLevels)),
  /** A supervisor handles this customer; care and marketing leave them out (R53). */
  isFlagged: boolean(),
})

const segmentLine = object({
  id: string(),
  version: rowVersion,
  kind: picklist(segmentKinds),
  name: string(),
  rule: nullable(segmentRule),
})

const days = pipe(number(), integer(), minValue(estimateDays))
const regionWindow = picklist(regionWindows)
const regionRow = object({ province: string(), deals: count, fen, permille: count })
const sum = object({ orders: count, fen })

/** Who the shop's customers are, and what follows from it (R48, R49, R52, R53, R60). */
export const segmentsContract = {
  /** The scoring rules; the seed's until the shop has its own. */
  rules: query({
    input: object({}),
    output: object({ rules: rfmRulesShape, version: nullable(rowVersion) }),
    roles: everyRole,
    failures: [],
    reads: ['rfmRules'],
  }),
  saveRules: command({
    input: object({ expected: nullable(rowVersion), rules: rfmRulesShape }),
    output: object({}),
    roles: leads,
    failures: ['stale', 'months_not_rising', 'orders_not_falling', 'money_not_falling', 'levels_not_adjacent'],
    touches: ['rfmRules'],
  }),
  /** Everybody counted at this moment: stages, scores, levels, terms, groups. */
  overview: query({
    input: object({}),
    output: object({
      countedAt: instant,
      customers: count,
      method: picklist(rfmMethods),
      period: picklist(rfmPeriods),
      funnel: array(object({ stage: picklist(growthStages), count, reached: count, rate: ratio })),
      /** Supreme VIP first, the last without a level. */
      levels: counts,
      /** Scores 0 to 5 by the table. */
      scores: perAxis,
      /** Quarters 1 (best) to 4; null while nobody has bought. */
      quarters: nullable(object({ counts: perAxis, days: cuts, orders: cuts, fen: cuts })),
      /** Short, key, strategic. */
      terms: counts,
      segments: array(object({ id: string(), count })),
    }),
    roles: leads,
    failures: [],
    // Receptions: who asked for the first time is a prospect.
    reads: [
      'customers',
      'customerProfiles',
      'customerTies',
      'receptions',
      'rfmRules',
      'segments',
      'segmentMembers',
      'riskFlags',
    ],
    fromMemory: true,
  }),
  /** The customers behind a figure, highest value first. */
  people: query({
    input: object({ of: peopleFilter, after: nullable(listCursor) }),
    /** `flagged`: how many of all of them a supervisor handles (R53). */
    output: object({ ...pageOf(person).entries, flagged: count }),
    roles: leads,
    failures: [],
    reads: ['customers', 'customerProfiles', 'customerTies', 'rfmRules', 'segments', 'segmentMembers', 'riskFlags'],
    fromMemory: true,
  }),
  list: query({ input: object({}), output: array(segmentLine), roles: everyRole, failures: [], reads: ['segments'] }),
  save: command({
    input: object({
      id: nullable(id),
      expected: nullable(rowVersion),
      kind: picklist(segmentKinds),
      name: text(20),
      rule: nullable(segmentRule),
    }),
    output: object({ id: string() }),
    roles: leads,
    failures: ['segment_not_found', 'stale', 'name_taken'],
    touches: ['segments'],
  }),
  remove: command({
    input: object({ id, expected: rowVersion }),
    output: object({}),
    roles: leads,
    failures: ['segment_not_found', 'stale'],
    touches: ['segments', 'segmentMembers'],
  }),
  /** The manual groups a customer was put into. */
  groupsOf: query({
    input: object({ customerId: id }),
    output: array(string()),
    roles: everyRole,
    failures: [],
    reads: ['segmentMembers', 'customers', 'customerProfiles', 'customerTies'],
  }),
  setGroups: command({
    input: object({ customerId: id, segmentIds: pipe(array(id), maxLength(20)) }),
    output: object({}),
    roles: everyRole,
    failures: ['customer_not_found', 'segment_not_found'],
    touches: ['segmentMembers', 'segments', 'customers', 'customerProfiles', 'customerTies'],
  }),
  regions: query({
    input: object({ days: regionWindow }),
    output: object({ countedAt: instant, from: instant, deals: count, fen, rows: array(regionRow) }),
    roles: leads,
    failures: [],
    reads: ['orders'],
    fromMemory: true,
  }),
  regionsFile: query({
    input: object({ days: regionWindow }),
    output: object({ fileName: string(), bytes: instance(Uint8Array), count }),
    roles: leads,
    failures: [],
    reads: ['orders'],
    fromMemory: true,
  }),
  /** What customers' orders will bring within a month; longer ranges have no basis and are refused. */
  incomeEstimate: query({
    input: object({ days }),
    output: object({
      countedAt: instant,
      fen,
      rate: ratio,
      basis: object({ sent: sum, unpaid: sum, decided: count, paid: count, oldestSeenAt: nullable(instant) }),
    }),
    roles: leads,
    failures: ['longer_than_a_month'],
    reads: ['orders'],
    fromMemory: true,
  }),
  ...riskEntries,
  /** Why a customer came back, in the customer's own words sorted into the eight factors. */
  noteFactors: command({
    input: object({ customerId: id, factors: pipe(array(picklist(repurchaseFactors)), minLength(1), maxLength(8)) }),
    output: object({}),
    roles: everyRole,
    failures: ['customer_not_found'],
    touches: ['repurchaseNotes', 'customers'],
  }),
  /** How often each factor was named in the last 365 days. */
  factors: query({
    input: object({}),
    output: object({
      notes: count,
      customers: count,
      counts: array(object({ factor: picklist(repurchaseFactors), count })),
    }),
    roles: leads,
    failures: [],
    reads: ['repurchaseNotes'],
  }),
}

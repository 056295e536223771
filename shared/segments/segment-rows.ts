import {
  array,
  boolean,
  type InferOutput,
  integer,
  maxValue,
  minValue,
  nullable,
  number,
  object,
  picklist,
  pipe,
  string,
  tuple,
} from 'valibot'
import { rowStamps } from '#shared/kernel/row.ts'
import { fen, instant, negativeInstant, text } from '#shared/kernel/schema.ts'
import { repurchaseFactors } from './growth.ts'
import { rfmMethods, rfmPeriods } from './rfm.ts'
import { segmentRule } from './segment-rule.ts'

const whole = pipe(number(), integer(), minValue(0), maxValue(100_000))
const five = <S extends typeof whole | typeof fen>(one: S) => tuple([one, one, one, one, one])

/** How this shop scores its customers; the seed's table until somebody changes it. */
export const rfmRulesShape = object({
  method: picklist(rfmMethods),
  period: picklist(rfmPeriods),
  table: object({ months: five(whole), orders: five(whole), fen: five(fen) }),
  levels: object({ supremeVip: whole, vip: whole, advanced: whole, normal: whole }),
})

/** One row a shop, with the shop's id. */
export const rfmRow = object({ ...rowStamps, rules: rfmRulesShape })
export type RfmRow = InferOutput<typeof rfmRow>

export const segmentKinds = ['group', 'tag'] as const

/** 分组 or 标签 (R52). With a rule, who fits belongs; without, people are put in by hand. */
export const segment = object({
  ...rowStamps,
  kind: picklist(segmentKinds),
  name: text(20),
  rule: nullable(segmentRule),
})
export type Segment = InferOutput<typeof segment>

/** Somebody put into a manual group. Manual tags stand on the customer's own row. */
export const segmentMember = object({ ...rowStamps, segmentId: string(), customerId: string() })
export type SegmentMember = InferOutput<typeof segmentMember>

/** What a flag rests on: an order or a talk of this customer, and what was wrong with it. */
export const riskCase = object({ kind: picklist(['order', 'reception']), refId: string(), note: text(200) })
export type RiskCase = InferOutput<typeof riskCase>

/** 敲诈 / 风险 (R53): asked with a reason, decided by a supervisor, over after a year. */
export const riskFlag = object({
  ...rowStamps,
  customerId: string(),
  asked: object({ by: string(), at: instant }),
  decision: nullable(object({ by: string(), at: instant, isApproved: boolean() })),
  liftedAt: nullable(instant),
  liftedBy: nullable(string()),
  sealed: object({ reason: string(), cases: array(riskCase), decisionNote: string() }),
})
export type RiskFlag = InferOutput<typeof riskFlag>

/** Why a customer came back, as they said (R48). */
export const repurchaseNote = object({
  ...rowStamps,
  customerId: string(),
  factors: array(picklist(repurchaseFactors)),
  recency: negativeInstant,
})
export type RepurchaseNote = InferOutput<typeof repurchaseNote>

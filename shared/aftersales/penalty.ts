import {
  array,
  boolean,
  type InferOutput,
  integer,
  is,
  maxValue,
  minValue,
  nullable,
  number,
  object,
  picklist,
  pipe,
  regex,
  string,
} from 'valibot'
import { rowStamps } from '#shared/kernel/row.ts'
import { day, negativeInstant } from '#shared/kernel/schema.ts'
import { dayMs, dayOf, startOfDay } from '#shared/kernel/time.ts'

/** 一般违规, 严重违规: two ledgers whose points never add up (R40; domain 2.20). */
export const violationClasses = ['general', 'serious'] as const
export type ViolationClass = (typeof violationClasses)[number]

export const violationPoints = pipe(number(), integer(), minValue(1), maxValue(48))

export const violation = object({
  ...rowStamps,
  on: day,
  class: picklist(violationClasses),
  points: violationPoints,
  /** The platform's rule, in its words. */
  rule: string(),
  ticketId: nullable(string()),
  personId: nullable(string()),
  /** The last day its points count; null: until the ledger begins anew. */
  expiresOn: nullable(day),
  /** Of `on`: the newest stand first. */
  recency: negativeInstant,
  /** What the platform showed for it. */
  evidence: string(),
})
export type Violation = InferOutput<typeof violation>

/** `01-01`: the day of the year the sums begin anew. */
export const resetDay = pipe(string(), regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/))

export function isResetDay(text: string): boolean {
  return is(resetDay, text)
}

/** How a shop counts, and what it checks before a promotion of the whole site ("Article 7"). Same id as the shop. */
export const penaltyRules = object({
  ...rowStamps,
  /** The seed names no day: null, and the sums never begin anew by themselves. */
  resetOn: nullable(resetDay),
  checks: array(object({ id: string(), text: string(), isMet: boolean() })),
})
export type PenaltyRules = InferOutput<typeof penaltyRules>

/** Points at which the platform acts (domain 2.20). */
export const penaltyLimits = { general: 12, serious: 48 } as const satisfies Record<ViolationClass, number>
const screenedDays = 12

type Counted = Pick<Violation, 'on' | 'class' | 'points' | 'expiresOn'>

export interface PenaltyStanding {
  readonly sum: number
  /** Points up to the limit; 0 when it is reached. */
  readonly left: number
  /** The day the sum reached the limit. */
  readonly reachedOn: string | null
}

/** Both sums as of a day; what expired or stands before the last reset counts no more. */
export function standingOf(
  rows: readonly Counted[],
  kind: ViolationClass,
  { today, resetOn }: { readonly today: string; readonly resetOn: string | null },
): PenaltyStanding {
  const since = resetOn === null ? '' : lastReset(today, resetOn)
  const counted = rows
    .filter((row) => row.class === kind && row.on >= since && row.on <= today)
    .filter(({ expiresOn }) => expiresOn === null || expiresOn >= today)
    .sort((one, other) => one.on.localeCompare(other.on))
  const limit = penaltyLimits[kind]
  let sum = 0
  let reachedOn: string | null = null
  for (const { on, points } of counted) {
    sum += points
    if (sum >= limit) reachedOn ??= on
  }
  return { sum, left: Math.max(limit - sum, 0), reachedOn }
}

function lastReset(today: string, resetOn: string): string {
  const year = Number(today.slice(0, 4))
  const thisYear = `${year}-${resetOn}`
  return thisYear <= today ? thisYear : `${year - 1}-${resetOn}`
}

/** The last day of the 12 on which the shop is screened and may list nothing new; null when it is over, or never began. */
export function screenedUntil({ reachedOn }: PenaltyStanding, today: string): string | null {
  if (reachedOn === null) return null
  const until = dayOf(startOfDay(reachedOn) + screenedDays * dayMs)
  return until >= today ? until : null
}

import { type InferOutput, nullable, object, optional, picklist, string } from 'valibot'
import { rowStamps } from '#shared/kernel/row.ts'
import { day, instant, negativeInstant } from '#shared/kernel/schema.ts'
import { hourMs, minuteMs, startOfDay } from '#shared/kernel/time.ts'
import { shiftHours } from '#shared/roster/shift.ts'
import { addDays } from '#shared/roster/week.ts'
import type { Period } from './period.ts'

/** The four parts of the supervisor's morning, in order (R70; domain 2.36). */
export const morningCards = ['plan', 'figures', 'check', 'solve'] as const
export type MorningCard = (typeof morningCards)[number]
export const morningCard = picklist(morningCards)

/** Minutes each part takes, from and to (seed 000_ L70); what was found is solved at once. */
export const cardMinutes: Readonly<Record<MorningCard, readonly [number, number] | null>> = {
  plan: [10, 15],
  figures: [30, 30],
  check: [30, 60],
  solve: null,
}

const stamps = object({ startedAt: instant, doneAt: nullable(instant), note: string() })

/** One person's morning; its id is made of the shop, the person and the day. */
export const morning = object({
  ...rowStamps,
  personId: string(),
  on: day,
  /** Absent: not begun. */
  plan: optional(stamps),
  figures: optional(stamps),
  check: optional(stamps),
  solve: optional(stamps),
  /** Start of the day times -1. */
  recency: negativeInstant,
})
export type Morning = InferOutput<typeof morning>
export type CardStamps = InferOutput<typeof stamps>

/** Work begins with the day shift, 08:30; the plan belongs before it. */
export function workBegins(on: string): number {
  return startOfDay(on) + shiftHours.day.from * minuteMs
}

/** All four parts are to be done by then, 10:00 itself included. */
export function morningEnds(on: string): number {
  return startOfDay(on) + 10 * hourMs
}

type Cards = Pick<Morning, 'on' | MorningCard>

/** When the last of the four parts was done; null while one is not. */
export function doneAt(one: Cards): number | null {
  const ends = morningCards.map((card) => one[card]?.doneAt ?? null)
  return ends.reduce<number | null>((last, at) => (last === null || at === null ? null : Math.max(last, at)), 0)
}

export function isDoneInTime(one: Cards): boolean {
  const at = doneAt(one)
  return at !== null && at <= morningEnds(one.on)
}

/** Runs over its minutes; null while it is not begun. `now` counts while it is not done. */
export function minutesOf(one: CardStamps | undefined, now: number): number | null {
  return one ? Math.floor(((one.doneAt ?? now) - one.startedAt) / minuteMs) : null
}

/**
 * 十点前完成率 over the days from `since` up to yesterday, and today once it is done or over: days that were worked, or on
 * which the morning was begun all the same.
 */
export function doneByTen(
  mornings: readonly Cards[],
  { since, now, today, isWorked }: { since: string; now: number; today: string; isWorked: (on: string) => boolean },
): { readonly done: number; readonly of: number } {
  const known = new Map(mornings.map((one) => [one.on, one]))
  let [done, of] = [0, 0]
  for (let on = since; on <= today; on = addDays(on, 1)) {
    const one = known.get(on)
    const inTime = one !== undefined && isDoneInTime(one)
    const isOver = on < today || inTime || now > morningEnds(on)
    if (!isOver || (!one && !isWorked(on))) continue
    of += 1
    if (inTime) done += 1
  }
  return { done, of }
}

/** The days to look back on: yesterday, and those before it that were not worked. At most a fortnight. */
export function lookBackPeriod(today: string, isWorked: (on: string) => boolean): Period {
  const to = addDays(today, -1)
  let from = to
  for (let days = 1; days < 14 && !isWorked(from); days += 1) from = addDays(from, -1)
  return { from, to }
}

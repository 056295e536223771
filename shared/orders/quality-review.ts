import { type InferOutput, maxValue, minValue, object, picklist, pipe, regex, string } from 'valibot'
import { addMonths } from '#shared/kernel/calendar.ts'
import { rowStamps } from '#shared/kernel/row.ts'
import { count, instant } from '#shared/kernel/schema.ts'
import { dayOf, startOfDay } from '#shared/kernel/time.ts'

/** The five areas of order processing quality, in the seed's order (R27; domain 2.12). */
export const qualityAreas = ['visitors', 'product', 'supplyChain', 'afterSales', 'promotions'] as const
export const qualityArea = picklist(qualityAreas)
export type QualityArea = (typeof qualityAreas)[number]

/** `YYYY-MM`, a month of the shop. */
export const month = pipe(string(), regex(/^\d{4}-(0[1-9]|1[0-2])$/))
/** 1 is bad, 5 is good. */
export const qualityScore = pipe(count, minValue(1), maxValue(5))

/** 订单质量: what somebody who leads found of one area in one month, by what, and what is to be done. */
export const qualityReview = object({
  ...rowStamps,
  month,
  area: qualityArea,
  score: qualityScore,
  reviewerId: string(),
  reviewedAt: instant,
  /** Words about single orders may hold who bought. */
  sealed: object({ evidence: string(), action: string() }),
})
export type QualityReview = InferOutput<typeof qualityReview>

export function monthOf(now: number): string {
  return dayOf(now).slice(0, 7)
}

/** From its first instant up to, not with, the first of the next month. */
export function monthSpan(of: string): readonly [number, number] {
  const from = startOfDay(`${of}-01`)
  return [from, addMonths(from, 1)]
}

/** The month so many months later (earlier: negative). */
export function monthBeside(of: string, months: number): string {
  return monthOf(addMonths(startOfDay(`${of}-01`), months))
}

import { array, type InferOutput, maxValue, minValue, nullable, object, picklist, pipe, string } from 'valibot'
import { rowStamps } from '#shared/kernel/row.ts'
import { count, fen, instant } from '#shared/kernel/schema.ts'

/** First reminder 10 to 60 minutes after the order (R28). */
export const remindAfterMinutes = pipe(count, minValue(10), maxValue(60))

/** What people know of an order's clocks and no file told; same id as the order. */
export const orderClock = object({
  ...rowStamps,
  /** Pinduoduo only: what the shop promised. Null: nobody said, so the ordinary one. */
  promise: nullable(picklist(['ordinary', 'express'])),
  /** 成团: when the group was complete; the express promise runs from there. */
  groupedAt: nullable(instant),
  /** The platform's deadline as somebody read it there. */
  typedDispatchBy: nullable(instant),
  /** Reminders of an unpaid order that were copied, oldest first. */
  reminders: array(object({ at: instant, by: string() })),
})
export type OrderClock = InferOutput<typeof orderClock>

/** The shop's own terms; same id as the shop. */
export const clockRules = object({ ...rowStamps, remindAfterMinutes, lateFen: pipe(fen, minValue(300)) })
export type ClockRules = InferOutput<typeof clockRules>

/** Terms of a shop that set none: 30 minutes and 3 yuan (domain 2.12, 2.17). */
export const seedRules: Pick<ClockRules, 'remindAfterMinutes' | 'lateFen'> = { remindAfterMinutes: 30, lateFen: 300 }

import { boolean, type InferOutput, nullable, object, optional, picklist, string } from 'valibot'
import { rowStamps } from '#shared/kernel/row.ts'
import { count, day, instant, negativeInstant } from '#shared/kernel/schema.ts'
import { shifts } from './shift.ts'

/** What somebody's day is in the rota: one of the two shifts, or 休息, 请假, 调休 (R02; domain 2.2). */
export const duties = [...shifts, 'rest', 'leave', 'comp'] as const
export type Duty = (typeof duties)[number]
export const duty = picklist(duties)

/** One person's one day. A day nobody has planned has no row. */
export const rosterEntry = object({ ...rowStamps, personId: string(), on: day, duty })
export type RosterEntry = InferOutput<typeof rosterEntry>

/** 请假: asked for by the agent, decided by who leads. */
export const leaveRequest = object({
  ...rowStamps,
  personId: string(),
  on: day,
  reason: string(),
  filedAt: instant,
  /** Null while nobody has decided. */
  decision: nullable(object({ isGranted: boolean(), note: string(), by: string(), at: instant })),
  recency: negativeInstant,
  /** `filedAt` while it waits; absent once decided, so that the index lists waiting ones only. */
  openSince: optional(instant),
})
export type LeaveRequest = InferOutput<typeof leaveRequest>

/** 大促期: days on which the weekly rest may be lost, and is owed then. Both ends belong to it. */
export const promoPeriod = object({ ...rowStamps, name: string(), from: day, to: day })
export type PromoPeriod = InferOutput<typeof promoPeriod>
export type Period = Pick<PromoPeriod, 'from' | 'to'>

/** Minutes after 00:00 somebody of the night stayed with a buyer, or what who leads noted; `on` is the day the shift began. */
export const overtime = object({ ...rowStamps, personId: string(), on: day, minutes: count })
export type Overtime = InferOutput<typeof overtime>

/** More is no overtime of one day but a second shift. */
export const mostOvertimeMinutes = 12 * 60

/** A longer one is a slip of the year: three months are more than any sale. */
export const mostPromoDays = 92

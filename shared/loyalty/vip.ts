import { type InferOutput, nullable, number, object, string } from 'valibot'
import { addMonths } from '#shared/kernel/calendar.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { rowStamps } from '#shared/kernel/row.ts'
import { instant } from '#shared/kernel/schema.ts'
import { dayMs, dayOf } from '#shared/kernel/time.ts'

/** A customer's way through the yearly VIP process (R51; domain 2.26). Apart from the level: that follows RFM. */
export const vipQualification = object({
  ...rowStamps,
  customerId: string(),
  evaluatedAt: instant,
  /** As it was on that day. A value that falls later takes nothing away. */
  rfmValue: number(),
  phonedAt: nullable(instant),
  mailedAt: nullable(instant),
  slipReceivedAt: nullable(instant),
  registeredAt: nullable(instant),
  validUntil: nullable(instant),
  declinedAt: nullable(instant),
})
export type VipQualification = InferOutput<typeof vipQualification>

/** The condition of the yearly evaluation (A5): what begins the level `vip` in the seed's table. */
export const vipCondition = 26
export const vipMonths = 12
/** So long before its end a qualification is looked at again. */
export const reevaluationDays = 30

export const vipStatuses = ['candidate', 'notified', 'mailed', 'registered', 'expired', 'declined'] as const
export type VipStatus = (typeof vipStatuses)[number]

type Course = Pick<
  VipQualification,
  'phonedAt' | 'mailedAt' | 'slipReceivedAt' | 'registeredAt' | 'validUntil' | 'declinedAt'
>

/** Nothing done yet. */
export const courseBegun: Course = {
  phonedAt: null,
  mailedAt: null,
  slipReceivedAt: null,
  registeredAt: null,
  validUntil: null,
  declinedAt: null,
}

/** Where somebody stands. The last day counts in full; the day after it the qualification is over. */
export function vipStatusOf(
  { phonedAt, mailedAt, registeredAt, validUntil, declinedAt }: Course,
  now: number,
): VipStatus {
  if (registeredAt !== null && validUntil !== null) return dayOf(now) > dayOf(validUntil) ? 'expired' : 'registered'
  if (declinedAt !== null) return 'declined'
  if (mailedAt !== null) return 'mailed'
  return phonedAt === null ? 'candidate' : 'notified'
}

export const vipActs = ['phone', 'mail', 'receiveSlip', 'register', 'decline'] as const
export type VipAct = (typeof vipActs)[number]
export const vipFailures = ['step_out_of_order', 'no_slip'] as const
export type VipFailure = (typeof vipFailures)[number]

/** The next act on the way, and null at its end. */
export function nextActOf(course: Course, now: number): VipAct | null {
  const status = vipStatusOf(course, now)
  if (status === 'candidate') return 'phone'
  if (status === 'notified') return 'mail'
  if (status !== 'mailed') return null
  return course.slipReceivedAt === null ? 'receiveSlip' : 'register'
}

/** One step of the process. Nobody is registered without the return slip (回执). */
export function stepVip(
  course: Course,
  act: VipAct,
  now: number,
): Result<Partial<Course>, { readonly code: VipFailure }> {
  const next = nextActOf(course, now)
  if (next === null) return fail('step_out_of_order')
  if (act === 'decline') return ok({ declinedAt: now })
  if (act === 'register' && course.slipReceivedAt === null) return fail('no_slip')
  return act === next ? ok(marksOf(act, now)) : fail('step_out_of_order')
}

function marksOf(act: Exclude<VipAct, 'decline'>, now: number): Partial<Course> {
  switch (act) {
    case 'phone':
      return { phonedAt: now }
    case 'mail':
      return { mailedAt: now }
    case 'receiveSlip':
      return { slipReceivedAt: now }
    case 'register':
      return { registeredAt: now, validUntil: addMonths(now, vipMonths) }
  }
}

/** On the way, or registered and not yet over. */
export function isOpen(course: Course, now: number): boolean {
  return !['expired', 'declined'].includes(vipStatusOf(course, now))
}

/** Ends within 30 days, or has ended: evaluated again. */
export function isDueAgain(course: Course, now: number): boolean {
  const { validUntil } = course
  if (validUntil === null || vipStatusOf(course, now) === 'declined') return false
  return now >= validUntil - reevaluationDays * dayMs
}

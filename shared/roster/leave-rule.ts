import { type Failure, fail, ok, type Result } from '#shared/kernel/result.ts'
import { dayOf } from '#shared/kernel/time.ts'
import type { LeaveRequest } from './rota-rows.ts'

export const askRefusals = ['leave_late', 'leave_twice'] as const

/** Asked for on calendar day D-1 or earlier it waits for a decision; on the day or after it is refused as late. */
export function mayAskLeave(
  on: string,
  now: number,
  own: readonly Pick<LeaveRequest, 'on' | 'decision'>[],
): Result<null, Failure<(typeof askRefusals)[number]>> {
  if (dayOf(now) >= on) return fail('leave_late')
  const stands = own.some((one) => one.on === on && one.decision?.isGranted !== false)
  return stands ? fail('leave_twice') : ok(null)
}

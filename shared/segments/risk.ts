import { addMonths } from '#shared/kernel/calendar.ts'
import type { RiskFlag } from './segment-rows.ts'

/** A flag rests on this many cases that can be looked up (domain 2.27). */
export const leastCases = 2
export const flagMonths = 12

/** `asked`: a supervisor has yet to decide. `approved` ends by itself. */
export type RiskState = 'asked' | 'approved' | 'refused' | 'lifted' | 'expired'

export function riskStateOf({ decision, liftedAt }: Pick<RiskFlag, 'decision' | 'liftedAt'>, now: number): RiskState {
  if (decision === null) return 'asked'
  if (!decision.isApproved) return 'refused'
  if (liftedAt !== null) return 'lifted'
  return now >= addMonths(decision.at, flagMonths) ? 'expired' : 'approved'
}

/** When an approval given now ends. */
export function flagEndsAt(approvedAt: number): number {
  return addMonths(approvedAt, flagMonths)
}

/** Whether care and marketing leave this customer out, and a supervisor handles them. Legal rights stay as they are. */
export function isFlagged(flags: readonly RiskFlag[], now: number): boolean {
  return flags.some((flag) => riskStateOf(flag, now) === 'approved')
}

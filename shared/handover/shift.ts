import { dayMs, minuteMs, startOfDay } from '#shared/kernel/time.ts'
import { type Shift, shiftHours } from '#shared/roster/shift.ts'

/** A note that nobody took within this time shows to the supervisors (R03; domain 2.3). */
export const acknowledgeWithinMs = 30 * minuteMs

interface Handing {
  readonly on: string
  readonly fromShift: Shift
  readonly toShift: Shift
  readonly writtenAt: number
}

/** When (epoch ms) the shift begins that takes over. */
export function comesAt({ on, fromShift, toShift }: Omit<Handing, 'writtenAt'>): number {
  const isSameDay = fromShift === 'day' && toShift === 'night'
  return startOfDay(on) + (isSameDay ? 0 : dayMs) + shiftHours[toShift].from * minuteMs
}

/** Until when (epoch ms) the incoming agent has to acknowledge: 30 min into the shift, or after a note that came late. */
export function acknowledgeUntil(note: Handing): number {
  return Math.max(comesAt(note), note.writtenAt) + acknowledgeWithinMs
}

/** Shows to supervisors: nobody has taken this note in time. */
export function isLeftLying(note: Handing & { readonly ackAt: number | null }, now: number): boolean {
  return note.ackAt === null && now > acknowledgeUntil(note)
}

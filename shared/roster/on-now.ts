import { minuteMs, startOfDay } from '#shared/kernel/time.ts'
import type { Overtime, RosterEntry } from './rota-rows.ts'
import { type Shift, shiftAt, shiftHours } from './shift.ts'

export interface OnNow {
  readonly personId: string
  readonly shift: Shift
  /** Past the end of the night, with a buyer who is still there (domain 2.2). */
  readonly isStaying: boolean
}

/**
 * Who is on by the rota. `entries` of the day of `shiftAt(now)`; `serving`: who has an open reception. After 00:00 the
 * night goes on only for those.
 */
export function onNow(
  entries: readonly Pick<RosterEntry, 'personId' | 'duty'>[],
  now: number,
  serving: ReadonlySet<string>,
): OnNow[] {
  const { onDuty } = shiftAt(now)
  const of = (shift: Shift) => entries.filter(({ duty }) => duty === shift).map(({ personId }) => ({ personId, shift }))
  if (onDuty.length > 0) return onDuty.flatMap(of).map((one) => ({ ...one, isStaying: false }))
  return of('night')
    .filter(({ personId }) => serving.has(personId))
    .map((one) => ({ ...one, isStaying: true }))
}

/** Whole minutes after the end of the night of `shiftAt(now)`; 0 while a shift is on. */
export function minutesAfterNight(now: number): Overtime['minutes'] {
  const { on, onDuty } = shiftAt(now)
  if (onDuty.length > 0) return 0
  const end = startOfDay(on) + shiftHours.night.to * minuteMs
  return Math.floor((now - end) / minuteMs)
}

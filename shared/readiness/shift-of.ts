import { dayOf } from '#shared/kernel/time.ts'
import { type Shift, shiftAt } from '#shared/roster/shift.ts'

export interface OneShift {
  /** The day (`YYYY-MM-DD`) the shift belongs to. */
  readonly on: string
  readonly shift: Shift
}

/**
 * The shifts somebody at the desk may work or come for; who has begun none of them comes for the last one. From 16:00
 * to 16:30 the day is still there while the night comes, and after midnight the night may still be with a buyer
 * (domain 2.2); others who are there before 08:30 come early for the day.
 */
export function possibleShifts(now: number): readonly OneShift[] {
  const { on, onDuty } = shiftAt(now)
  if (onDuty.length > 0) return onDuty.map((shift) => ({ on, shift }))
  return [
    { on, shift: 'night' },
    { on: dayOf(now), shift: 'day' },
  ]
}

/** Changes whenever the possible shifts change: a page asks again then. */
export function shiftsKey(now: number): string {
  return possibleShifts(now)
    .map(({ on, shift }) => `${on} ${shift}`)
    .join(', ')
}

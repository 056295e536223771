import { dayMs, dayOf, minuteOfDay } from '#shared/kernel/time.ts'
import type { Duty } from '#shared/roster/rota-rows.ts'
import { type Shift, shiftAt, shiftHours } from '#shared/roster/shift.ts'

interface ShiftPlace {
  /** The day the shift began: what is said at 00:10 belongs to the night before. */
  readonly on: string
  readonly shift: Shift
}

/**
 * The shift a person's words belong to: by the rota where it says who was on, by the clock where it does not. In the half
 * hour both are on, whoever is in no rota counts to the day.
 */
export function shiftPlace(at: number, dutyOn: (on: string) => Duty | null): ShiftPlace {
  const today = dayOf(at)
  if (minuteOfDay(at) < shiftHours.day.from) {
    const before = dayOf(at - dayMs)
    const isEarly = dutyOn(before) !== 'night' && dutyOn(today) === 'day'
    return isEarly ? { on: today, shift: 'day' } : { on: before, shift: 'night' }
  }
  const duty = dutyOn(today)
  if (duty === 'day' || duty === 'night') return { on: today, shift: duty }
  return { on: today, shift: shiftAt(at).onDuty[0] ?? 'day' }
}

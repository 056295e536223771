import { minuteOfDay } from '#shared/kernel/time.ts'
import type { Shift } from './handover-note.ts'

/** Day shift 08:30-16:30, night shift 16:00-24:00 (R02; domain 2.2); minutes since midnight, Asia/Shanghai. */
const dayStart = 8 * 60 + 30
const dayEnd = 16 * 60 + 30

/** The shift on duty at an instant; the day shift while both are there (16:00-16:30); null at night 00:00-08:30. */
export function shiftAt(atMs: number): Shift | null {
  const minute = minuteOfDay(atMs)
  if (minute < dayStart) return null
  return minute < dayEnd ? 'day' : 'night'
}

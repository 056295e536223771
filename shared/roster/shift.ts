import { picklist } from 'valibot'
import { dayMs, dayOf, minuteOfDay } from '#shared/kernel/time.ts'

export const shifts = ['day', 'night'] as const
export type Shift = (typeof shifts)[number]
export const shift = picklist(shifts)

export function isShift(one: string): one is Shift {
  return shifts.some((shift) => shift === one)
}

/** Minutes of the day in Asia/Shanghai (R02; domain 2.2): the half hour they overlap is for the handover. */
export const shiftHours = {
  day: { from: 8 * 60 + 30, to: 16 * 60 + 30 },
  night: { from: 16 * 60, to: 24 * 60 },
} as const

export interface ShiftNow {
  /** The day (`YYYY-MM-DD`) the leaving shift belongs to: after midnight that is yesterday's night. */
  readonly on: string
  readonly leaving: Shift
  readonly coming: Shift
  /** Both from 16:00 to 16:30, nobody from 00:00 to 08:30. */
  readonly onDuty: readonly Shift[]
}

/** Which shift is on, and which hands over next. `now` in epoch ms. */
export function shiftAt(now: number): ShiftNow {
  const minute = minuteOfDay(now)
  const onDuty = shifts.filter((one) => minute >= shiftHours[one].from && minute < shiftHours[one].to)
  const isDay = onDuty.includes('day')
  const isAfterMidnight = minute < shiftHours.day.from
  return {
    on: dayOf(isAfterMidnight ? now - dayMs : now),
    leaving: isDay ? 'day' : 'night',
    coming: isDay ? 'night' : 'day',
    onDuty,
  }
}

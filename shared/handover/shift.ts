import { picklist } from 'valibot'
import { dayMs, dayOf, minuteMs, minuteOfDay, startOfDay } from '#shared/kernel/time.ts'

export const shifts = ['day', 'night'] as const
export type Shift = (typeof shifts)[number]
export const shift = picklist(shifts)

/** Minutes of the day in Asia/Shanghai (domain 2.2): the half hour they overlap is for the handover. */
const hours = { day: { from: 8 * 60 + 30, to: 16 * 60 + 30 }, night: { from: 16 * 60, to: 24 * 60 } } as const

/** A note that nobody took within this time shows to the supervisors (R03; domain 2.3). */
export const acknowledgeWithinMs = 30 * minuteMs

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
  const onDuty = shifts.filter((one) => minute >= hours[one].from && minute < hours[one].to)
  const isDay = onDuty.includes('day')
  const isAfterMidnight = minute < hours.day.from
  return {
    on: dayOf(isAfterMidnight ? now - dayMs : now),
    leaving: isDay ? 'day' : 'night',
    coming: isDay ? 'night' : 'day',
    onDuty,
  }
}

interface Handing {
  readonly on: string
  readonly fromShift: Shift
  readonly toShift: Shift
  readonly writtenAt: number
}

/** Until when (epoch ms) the incoming agent has to acknowledge: 30 min into the shift, or after a note that came late. */
export function acknowledgeUntil({ on, fromShift, toShift, writtenAt }: Handing): number {
  const isSameDay = fromShift === 'day' && toShift === 'night'
  const begins = startOfDay(on) + (isSameDay ? 0 : dayMs) + hours[toShift].from * minuteMs
  return Math.max(begins, writtenAt) + acknowledgeWithinMs
}

/** Shows to supervisors: nobody has taken this note in time. */
export function isLeftLying(note: Handing & { readonly ackAt: number | null }, now: number): boolean {
  return note.ackAt === null && now > acknowledgeUntil(note)
}

import type { Duty, Period } from './rota-rows.ts'
import { isShift } from './shift.ts'
import { addDays, mondayOf } from './week.ts'

/** Six days on, one off (domain 2.2). */
export const mostInARow = 6

/** What a person's days are, by day; a day that is missing is not planned, and not worked. */
export type Days = ReadonlyMap<string, Duty>

export function isWorked(one: Duty | undefined): boolean {
  return one !== undefined && isShift(one)
}

export function isInPromo(on: string, promos: readonly Period[]): boolean {
  return promos.some(({ from, to }) => from <= on && on <= to)
}

/**
 * Days of `asked` that are the seventh or a later worked day in a row. A day of a promotion period neither counts nor
 * carries the row on: the rule holds outside them.
 */
export function daysTooMany(asked: readonly string[], days: Days, promos: readonly Period[]): string[] {
  const counts = (on: string) => isWorked(days.get(on)) && !isInPromo(on, promos)
  return asked.filter((on) => {
    const run = Array.from({ length: mostInARow + 1 }, (_, back) => addDays(on, -back))
    return run.every(counts)
  })
}

export type WeekStanding = 'fine' | 'sevenDays' | 'restLost'

/** A week without a day off is against the rule; one that touches a promotion period owes a day instead. */
export function standingOf(week: readonly string[], days: Days, promos: readonly Period[]): WeekStanding {
  if (!week.every((on) => isWorked(days.get(on)))) return 'fine'
  return week.some((on) => isInPromo(on, promos)) ? 'restLost' : 'sevenDays'
}

/** Mondays of all weeks a promotion period touches, in order: only there a rest day can be lost and owed. */
export function promoWeeks(promos: readonly Period[]): string[] {
  const mondays = promos.flatMap(({ from, to }) => {
    const weeks: string[] = []
    for (let monday = mondayOf(from); monday <= to; monday = addDays(monday, 7)) weeks.push(monday)
    return weeks
  })
  return [...new Set(mondays)].sort()
}

/** Weeks whose lost rest day is still owed: each booked day of comp leave settles the oldest, before or after it. */
export function weeksOwed(lostWeeks: readonly string[], compDays: number): string[] {
  return [...lostWeeks].sort().slice(compDays)
}

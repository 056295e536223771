import { type InferOutput, literal, object, picklist, string, variant } from 'valibot'
import { dayMs, dayOf, minuteOfDay } from '#shared/kernel/time.ts'
import type { Duty } from '#shared/roster/rota-rows.ts'
import { type Shift, shift, shiftAt, shiftHours } from '#shared/roster/shift.ts'
import type { Turn } from './talk-fact.ts'

/** Whose figures: the whole shop's, one shift's, or one person's (R74). */
export const reportOf = variant('by', [
  object({ by: literal('shop') }),
  object({ by: literal('shift'), shift }),
  object({ by: literal('agent'), agentId: string() }),
])
export type ReportOf = InferOutput<typeof reportOf>

export const reportUnits = ['day', 'week', 'month'] as const
export const reportUnit = picklist(reportUnits)
export type ReportUnit = InferOutput<typeof reportUnit>

/** Name of a group of figures of one day. */
export type GroupKey = 'shop' | `agent/${string}` | `shift/${string}/${Shift}`

export interface ShiftPlace {
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

/** The groups a turn of a talk counts in. */
export type KeysOf = (turn: Turn) => readonly GroupKey[]

export function keysBy(dutyOf: (agent: string, on: string) => Duty | null): KeysOf {
  return ({ agent, at }) => {
    const { on, shift: one } = shiftPlace(at, (day) => dutyOf(agent, day))
    return ['shop', `agent/${agent}`, `shift/${on}/${one}`]
  }
}

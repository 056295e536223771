import { type InferOutput, literal, object, picklist, string, variant } from 'valibot'
import type { Duty } from '#shared/roster/rota-rows.ts'
import { type Shift, shift } from '#shared/roster/shift.ts'
import { shiftPlace } from './shift-place.ts'
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

/** The groups a turn of a talk counts in. */
export type KeysOf = (turn: Turn) => readonly GroupKey[]

export function keysBy(dutyOf: (agent: string, on: string) => Duty | null): KeysOf {
  return ({ agent, at }) => {
    const { on, shift: one } = shiftPlace(at, (day) => dutyOf(agent, day))
    return ['shop', `agent/${agent}`, `shift/${on}/${one}`]
  }
}

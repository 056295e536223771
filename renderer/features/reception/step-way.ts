import type { Reception, ReceptionStep } from '#shared/reception/reception.ts'
import { receptionSteps } from '#shared/reception/reception.ts'
import { missingToLeave, stepIndex } from '#shared/reception/steps.ts'
import type { ScriptStep } from '#shared/scripts/script.ts'

/** Steps to enter one after the other to reach `to`: who does not buy goes to the farewell at once, back is one step. */
export function wayTo({ step: from, isAfterSales, decision }: Reception, to: ReceptionStep): readonly ReceptionStep[] {
  const isJump = to === 'farewell' && (isAfterSales || decision === 'no' || decision === 'thinking')
  if (isJump || stepIndex(to) < stepIndex(from)) return [to]
  return receptionSteps.slice(stepIndex(from) + 1, stepIndex(to) + 1)
}

/** The step before or after on the rail; null at its ends. Who does not buy goes from anywhere to the farewell. */
export function stepBeside({ step, isAfterSales, decision }: Reception, by: 1 | -1): ReceptionStep | null {
  const isLeaving = isAfterSales || decision === 'no' || decision === 'thinking'
  if (by === 1 && isLeaving && stepIndex(step) >= stepIndex('closing')) return step === 'farewell' ? null : 'farewell'
  if (by === 1 && isAfterSales) return step === 'farewell' ? null : 'farewell'
  return receptionSteps[stepIndex(step) + by] ?? null
}

/** Steps of the first half whose own work may be over while the rail still stands there. */
const talkingSteps: readonly ReceptionStep[] = ['greeting', 'consultation', 'recommendation', 'objectionHandling']

/**
 * Whose scripts are listed: those of the present step, or of the next one as soon as the present step has what it
 * asks for. The first copy then takes the rail along, and nobody has to move it by hand (ux 3).
 */
export function scriptStepOf(reception: Reception): ScriptStep {
  if (reception.isAfterSales && reception.step !== 'farewell') return 'afterSales'
  const isOver = talkingSteps.includes(reception.step) && missingToLeave(reception) === null
  // Whoever goes to the doubts by hand has heard one.
  const isDoubted = reception.step === 'objectionHandling' && reception.sealed.objections.length === 0
  return isOver && !isDoubted ? (receptionSteps[stepIndex(reception.step) + 1] ?? reception.step) : reception.step
}

import type { CheckResult } from '#shared/checks/check.ts'
import type { Evidence, Reception } from './reception.ts'
import { stepIndex } from './steps.ts'

/** How the checks stand, for the log: what was found and whether somebody took it upon themselves. */
export function verdictsOf(checks: readonly CheckResult[]): NonNullable<Evidence['verdicts']> {
  return checks.map(({ check, verdict, overrideReason }) => ({ check, verdict, isOverridden: overrideReason !== null }))
}

type Visit = Reception['visits'][number]

export interface Stage extends Visit {
  /** The step was entered from one behind it: objections recur, a buyer changes their mind (domain 2.5). */
  readonly isBackStep: boolean
  readonly evidence: readonly Evidence[]
}

/**
 * The walk with what was done at each stage, for inspection (R08). What took the rail along belongs to the stage it
 * led to: the work and the entering have the same instant.
 */
export function storyOf({ visits, evidence = [] }: Pick<Reception, 'visits' | 'evidence'>): Stage[] {
  return visits.map((visit, index) => {
    const before = visits[index - 1]
    const next = visits[index + 1]?.enteredAt ?? Number.POSITIVE_INFINITY
    const from = index === 0 ? 0 : visit.enteredAt
    return {
      ...visit,
      isBackStep: before !== undefined && stepIndex(before.step) > stepIndex(visit.step),
      evidence: evidence.filter(({ at }) => at >= from && at < next),
    }
  })
}

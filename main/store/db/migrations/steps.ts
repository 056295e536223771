import type { MigrationStep } from './step.ts'
import { step0001 } from './step-0001.ts'
import { step0002 } from './step-0002.ts'
import { step0003 } from './step-0003.ts'
import { step0004 } from './step-0004.ts'
import { step0005 } from './step-0005.ts'

/** All steps in order. Released steps are frozen (a test holds their text). */
export const migrationSteps: readonly MigrationStep[] = [step0001, step0002, step0003, step0004, step0005]

export const schemaVersion = migrationSteps.at(-1)?.version ?? 0

/**
 * The steps as a database is opened by them: Dexie compares what is there with what shall be, so steps that only say which tables there are
 * are told together with the next one. Each step told costs every start its part.
 */
export function stepsToTell(steps = migrationSteps): MigrationStep[] {
  const told: MigrationStep[] = []
  let stores: MigrationStep['stores'] = {}
  for (const step of steps) {
    stores = { ...stores, ...step.stores }
    if (!step.up && step !== steps.at(-1)) continue
    told.push({ ...step, stores })
    stores = {}
  }
  return told
}

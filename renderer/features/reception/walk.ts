import { runCommand } from '#renderer/data/use-command.ts'
import type { Failure } from '#shared/kernel/result.ts'
import type { Reception, ReceptionStep } from '#shared/reception/reception.ts'
import { wayTo } from './step-way.ts'
import { underWay } from './under-way.ts'

/** Enters a step; a step further on is reached through those between, as far as the rules let it (R08). */
export function walkTo(reception: Reception, to: ReceptionStep, reason?: string): Promise<Failure | null> {
  return underWay(reception.id, walk(reception, to, reason))
}

async function walk(reception: Reception, to: ReceptionStep, reason?: string): Promise<Failure | null> {
  for (const step of wayTo(reception, to)) {
    const result = await runCommand('reception.enterStep', { id: reception.id, step, ...(reason ? { reason } : {}) })
    if (!result.ok) return result.failure
  }
  return null
}

import { nullable, object, picklist, string } from 'valibot'
import { receptionStep } from './reception.ts'
import { stepRefusals } from './steps.ts'

/** What may be wrong with the reception a command names. Only its own agent works on it; others take it over first. */
export const receptionFailures = ['reception_not_found', 'reception_closed', 'not_yours'] as const

/** Where the reception stands after a command. `stays` says why the rail did not follow the work; null when it did. */
export const stepAnswer = object({
  id: string(),
  step: receptionStep,
  stays: nullable(picklist([...stepRefusals, 'step_behind'])),
})

import type { BuyerCard } from '#shared/reception/answers.ts'
import type { Reception } from '#shared/reception/reception.ts'
import { CoachLine } from './coach-line.tsx'

/** What is shown of a reception to whoever coaches. */
export interface CoachProps {
  readonly reception: Reception
  readonly card: BuyerCard
}

/** The one place for coaching: between the rail and the panel of the step, quiet, one line. */
export function CoachPlace({ reception }: CoachProps) {
  return <CoachLine reception={reception} />
}

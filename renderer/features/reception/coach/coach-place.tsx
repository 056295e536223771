import type { BuyerCard } from '#shared/reception/answers.ts'
import type { Reception } from '#shared/reception/reception.ts'
import { missingToLeave } from '#shared/reception/steps.ts'
import { ClosingTools } from './closing-tools.tsx'
import { CoachLine } from './coach-line.tsx'
import './coach.css'
import { NeedKeys } from './need-keys.tsx'
import { Suggestions } from './suggestions.tsx'
import { useCoaching } from './use-coaching.ts'

/** What is shown of a reception to whoever coaches. */
export interface CoachProps {
  readonly reception: Reception
  readonly card: BuyerCard
}

/**
 * The one place for coaching (R13 to R16): between the rail and the panel of the step, quiet, one line, and in step 3
 * what may be recommended. It never takes the focus.
 */
export function CoachPlace({ reception, card }: CoachProps) {
  const { line, noted, suggestions, off } = useCoaching(reception, card)
  const isSelling = !reception.isAfterSales
  return (
    <div className="rc-coach">
      <div className="rc-coach-line">
        <CoachLine reception={reception} line={line} />
        {isSelling && asksForNeeds(reception) && !off.includes('questions') && <NeedKeys id={reception.id} />}
        {isSelling && reception.step === 'closing' && !off.includes('cues') && noted && (
          <ClosingTools id={reception.id} noted={noted} />
        )}
      </div>
      {isSelling && reception.step === 'recommendation' && <Suggestions reception={reception} rows={suggestions} />}
    </div>
  )
}

/** Once greeted, what the buyer wants is noted at once: the rail follows. */
function asksForNeeds(reception: Reception): boolean {
  if (reception.step === 'greeting') return missingToLeave(reception) === null
  return reception.step === 'consultation'
}

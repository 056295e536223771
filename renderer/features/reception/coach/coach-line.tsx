import { useText } from '#renderer/text/use-text.ts'
import type { Reception } from '#shared/reception/reception.ts'
import { missingToLeave } from '#shared/reception/steps.ts'

/** One quiet line: how to do this step well, and what it still asks for before it is left. */
export function CoachLine({ reception }: { reception: Reception }) {
  const t = useText()
  const missing = missingToLeave(reception)
  const key = reception.isAfterSales && reception.step !== 'farewell' ? 'afterSales' : reception.step
  return (
    <p className="rc-coach">
      <span>{t(`reception.page.coach.${key}`)}</span>
      {missing && !reception.isAfterSales && <strong>{t(`reception.asks.${reception.step}`)}</strong>}
    </p>
  )
}

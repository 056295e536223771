import type { AfterSalesKind, Decision, Reception, ReceptionStep } from './reception.ts'
import { type Standing, walkTo } from './steps.ts'

type Decided = Partial<Pick<Reception, 'decision' | 'deferredAt' | 'step' | 'visits'>>

/**
 * What the buyer's decision changes (R08). A buyer who turns away leaves steps 6 and 7; one who buys after all comes
 * back from the farewell, so that the order is confirmed like any other. Both back-steps are logged.
 */
export function decide(reception: Standing & Pick<Reception, 'deferredAt'>, decision: Decision, at: number): Decided {
  const deferredAt =
    decision === 'thinking' && isNewDeferral(reception) ? { deferredAt: [...reception.deferredAt, at] } : {}
  const back = mustGoBack(reception, decision) ? walkTo(reception, 'closing', at) : {}
  return { decision, ...deferredAt, ...back }
}

function mustGoBack({ step, decision: before, isAfterSales }: Standing, decision: Decision): boolean {
  if (isAfterSales) return false
  const isBuyingStep: readonly ReceptionStep[] = ['orderConfirmation', 'orderDispatch']
  return decision === 'yes' ? step === 'farewell' && before !== 'yes' : isBuyingStep.includes(step)
}

/** "I will look around" counts again only when the buyer has spoken since the last time (R24). */
function isNewDeferral({ deferredAt, events }: Pick<Reception, 'deferredAt' | 'events'>): boolean {
  const last = deferredAt.at(-1)
  return last === undefined || events.some(({ kind, at }) => kind === 'buyerSpoke' && at > last)
}

/**
 * After-sales leaves the selling steps: what remains is the farewell (R08). Taking a wrong mark back returns to the
 * step the farewell was entered from.
 */
export function markAfterSales(
  reception: Standing,
  isAfterSales: boolean,
  at: number,
  kind?: AfterSalesKind,
): Partial<Pick<Reception, 'isAfterSales' | 'afterSalesKind' | 'step' | 'visits'>> {
  const isBackToSelling = reception.isAfterSales && !isAfterSales && reception.step === 'farewell'
  const from = reception.visits.findLast(({ step }) => step !== 'farewell')?.step ?? 'greeting'
  return {
    isAfterSales,
    afterSalesKind: isAfterSales ? kind : undefined,
    ...(isBackToSelling ? walkTo(reception, from, at) : {}),
  }
}

import { useText } from '#renderer/text/use-text.ts'
import type { TicketView } from '#shared/aftersales/contract.ts'
import type { RepairAbout } from '#shared/aftersales/repair-flow.ts'
import { formatFen } from '#shared/kernel/money.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { isStep, type StepName } from './flow-steps.ts'
import { OtherSteps, StepForm } from './step-form.tsx'

interface Props {
  readonly view: TicketView
  readonly about: RepairAbout
}

/** A repair (R42): what was agreed, what was done when, what is next. */
export function FlowRepair({ view, about }: Props) {
  const t = useText()
  const done = [
    ['period', about.period?.until ?? null],
    ['agreeVisit', about.visit?.until ?? null],
    ['receive', about.receivedAt],
    ['visited', about.visitedAt],
    ['completed', about.completedAt],
    ['notify', about.buyerNotifiedAt],
  ] as const
  return (
    <>
      <p>{t(`flows.mode.${about.mode}`)}</p>
      <ol className="as-steps">
        {done.map(([step, at]) =>
          at === null ? null : (
            <li key={step}>
              {t(`aftersales.next.${step}`)} <span>{formatInstant(at).slice(5, 16)}</span>
            </li>
          ),
        )}
      </ol>
      {about.costFen !== null && <p>{t('aftersales.repairCost', { yuan: formatFen(about.costFen) })}</p>}
      {isStep(view.next) && <StepForm key={view.next} view={view} step={view.next} />}
      <OtherSteps view={view} steps={besides(about).filter((one) => one !== view.next)} />
    </>
  )
}

function besides({ mode, completedAt, rejectedAt, visitedAt, ended }: RepairAbout): StepName[] {
  if (ended !== null || completedAt !== null || rejectedAt !== null) return []
  if (mode === 'byBuyer') return ['end']
  return [
    ...(mode === 'onSite' && visitedAt === null ? (['agreeVisit', 'visited'] as const) : []),
    'period',
    'reject',
    'end',
  ]
}

import { IconCheck } from '@tabler/icons-react'
import { useText } from '#renderer/text/use-text.ts'
import type { TicketView } from '#shared/aftersales/contract.ts'
import type { ReturnAbout } from '#shared/aftersales/return-flow.ts'
import { stationsOf } from '#shared/aftersales/return-stations.ts'
import { formatFen } from '#shared/kernel/money.ts'
import { isStep, type StepName } from './flow-steps.ts'
import { OtherSteps, StepForm } from './step-form.tsx'

interface Props {
  readonly view: TicketView
  readonly about: ReturnAbout
}

/** The eight stations of a return or an exchange (R30): which are done, which is next, what may happen beside it. */
export function FlowReturn({ view, about }: Props) {
  const t = useText()
  const stations = stationsOf(about).filter(({ state }) => state !== 'notNeeded')
  return (
    <>
      <ol className="as-steps">
        {stations.map(({ station, state }) => (
          <li key={station} aria-current={state === 'next' ? 'step' : undefined}>
            {state === 'done' && <IconCheck size={14} aria-label={t('aftersales.stepDone')} />}
            {t(`aftersales.next.${station === 'reship' && about.kind === 'return' ? 'refund' : station}`)}
          </li>
        ))}
      </ol>
      {about.refundFen !== null && <p>{t('aftersales.refunded', { yuan: formatFen(about.refundFen) })}</p>}
      {about.inboundTrackingNo !== '' && (
        <p className="gt-quiet">
          {t('aftersales.inbound')} {about.inboundCourier} {about.inboundTrackingNo}
        </p>
      )}
      {isStep(view.next) && <StepForm key={view.next} view={view} step={view.next} />}
      <OtherSteps view={view} steps={besides(about).filter((one) => one !== view.next)} />
    </>
  )
}

function besides(about: ReturnAbout): StepName[] {
  const { sentAt, receivedAt, reshippedAt, replacedAt, confirmedAt, rejectedAt, refundFen, ended } = about
  if (ended !== null) return []
  if (rejectedAt !== null) return ['askAgain', 'end']
  const steps: StepName[] = []
  if (receivedAt === null) steps.push(...(sentAt === null ? (['sent', 'receive'] as const) : (['receive'] as const)))
  if (about.kind === 'exchange' && reshippedAt !== null) {
    if (replacedAt === null) steps.push('replaced')
    else if (confirmedAt === null) steps.push('confirmed')
  }
  if (reshippedAt === null && refundFen === null) steps.push('refund', 'reject', 'end')
  return steps
}

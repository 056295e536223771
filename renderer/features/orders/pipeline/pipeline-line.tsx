import { Button } from '@mantine/core'
import { IconAlertTriangle, IconHandStop, IconPackage } from '@tabler/icons-react'
import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { parcelSteps } from '#shared/pipeline/pipeline.ts'
import { OrderName } from '../clocks/beside-order.tsx'
import { StepForm } from './step-form.tsx'

export type Line = Value<'pipeline.page'>['rows'][number]
type Checks = Value<'checks.openOf'>[number]

interface Props {
  readonly line: Line
  /** Not there for an order that is sent. */
  readonly checks: Checks | undefined
  readonly onOpen: (orderId: string) => void
  readonly onChecks: (orderId: string) => void
}

/** One order at its step: since when, what was noted, what stands against it, and the step's own fields. */
export function PipelineLine({ line, checks, onOpen, onChecks }: Props) {
  const t = useText()
  const { id, orderNo, buyerNick, title, lines, enteredAt, memo, stamps, exportedAt, mayDo, state, step } = line
  const last = stamps.at(-1)
  const name = { orderId: id, orderNo, buyerNick, title, quantity: lines.length }
  const isHeld = checks !== undefined && checks.open.length > 0
  return (
    <li className="gt-clock-case">
      <div className="gt-clock-row" data-row>
        <span className="gt-quiet">{formatInstant(enteredAt).slice(5, 16)}</span>
        <OrderName order={name} onOpen={onOpen} />
        {state === 'closed' && <strong className="gt-clock-cost">{t('pipeline.closed')}</strong>}
        {last?.result === 'refused' && (
          <strong className="gt-clock-cost">{t('pipeline.sentBack', { name: last.name, reason: last.reason })}</strong>
        )}
        {memo !== '' && <span className="gt-pipeline-memo">{t('pipeline.memoIs', { memo })}</span>}
        {checks && checks.parcel.length > 0 && <ParcelMark step={step} parcel={checks.parcel} />}
        {step === 'writtenBack' && (
          <span className="gt-quiet">
            {exportedAt === null
              ? t('pipeline.notExported')
              : t('pipeline.exportedOnly', { at: formatInstant(exportedAt).slice(5, 16) })}
          </span>
        )}
        {isHeld && <ChecksButton checks={checks} orderNo={orderNo} onPress={() => onChecks(id)} />}
        {mayDo && state !== 'closed' && <StepForm line={line} isHeld={isHeld} />}
      </div>
    </li>
  )
}

/** Which orders go in one parcel with this one; what is done once for all of them says so. */
function ParcelMark({ step, parcel }: { step: Line['step']; parcel: Checks['parcel'] }) {
  const t = useText()
  const numbers = parcel.join('、')
  return (
    <span className="gt-pipeline-parcel">
      <IconPackage size={15} aria-hidden />
      {t(parcelSteps.includes(step) ? 'pipeline.parcelOnce' : 'pipeline.parcel', { numbers })}
    </span>
  )
}

interface ButtonProps {
  readonly checks: Checks
  readonly orderNo: string
  readonly onPress: () => void
}

/** What stands against the order, by name; pressed it opens beside the list. */
function ChecksButton({ checks: { verdict, open }, orderNo, onPress }: ButtonProps) {
  const t = useText()
  const names = open.map(({ check }) => t(`checks.name.${check}`)).join(t('checks.page.comma'))
  const Icon = verdict === 'blocked' ? IconHandStop : IconAlertTriangle
  return (
    <Button
      variant="light"
      color={verdict === 'blocked' ? 'red' : 'yellow'}
      leftSection={<Icon size={15} aria-hidden />}
      aria-label={t('pipeline.doOf', { step: t('pipeline.checks', { names }), no: orderNo })}
      onClick={onPress}
    >
      {t('pipeline.checks', { names })}
    </Button>
  )
}

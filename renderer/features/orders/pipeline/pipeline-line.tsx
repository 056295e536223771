import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { OrderName } from '../clocks/beside-order.tsx'
import { StepForm } from './step-form.tsx'

export type Line = Value<'pipeline.page'>['rows'][number]

interface Props {
  readonly line: Line
  readonly onOpen: (orderId: string) => void
}

/** One order at its step: since when, what was noted, why an audit sent it back, and the step's own fields. */
export function PipelineLine({ line, onOpen }: Props) {
  const t = useText()
  const { id, orderNo, buyerNick, title, lines, enteredAt, memo, stamps, exportedAt, mayDo, state, step } = line
  const last = stamps.at(-1)
  const name = { orderId: id, orderNo, buyerNick, title, quantity: lines.length }
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
        {step === 'writtenBack' && (
          <span className="gt-quiet">
            {exportedAt === null
              ? t('pipeline.notExported')
              : t('pipeline.exportedOnly', { at: formatInstant(exportedAt).slice(5, 16) })}
          </span>
        )}
        {mayDo && state !== 'closed' && <StepForm line={line} />}
      </div>
    </li>
  )
}

import { Button } from '@mantine/core'
import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { useAgreementText } from './agreement-text.ts'

type Line = Value<'inspection.calibrations'>['rows'][number]

interface RowProps {
  readonly row: Line
  readonly isOpen: boolean
  readonly onOpen: () => void
}

/** Who judges it, and how far they agree once all are done. */
export function CalibrationRow({ row, isOpen, onOpen }: RowProps) {
  const t = useText()
  const agreementText = useAgreementText()
  const { kind, startedAt, startedByName, checkers, isToDo, agreement } = row
  const marks = checkers.map(({ name, isDone }) =>
    t(isDone ? 'scorecards.calibration.did' : 'scorecards.calibration.waits', { name }),
  )
  return (
    <article className="qc-finding">
      <div className="qc-line">
        <span className="qc-reason">{t(`scorecards.calibration.${kind}`)}</span>
        <span className="gt-quiet">
          {formatInstant(startedAt).slice(5, 16)} {startedByName}
        </span>
        <span>{marks.join(t('scorecards.between'))}</span>
        <span className="gt-spread" />
        {agreement && <strong>{agreementText(agreement)}</strong>}
        {(isToDo || agreement) && (
          <Button size="compact-xs" variant={isToDo ? 'filled' : 'default'} aria-expanded={isOpen} onClick={onOpen}>
            {t(isToDo ? 'scorecards.calibration.judge' : 'scorecards.calibration.compare')}
          </Button>
        )}
      </div>
    </article>
  )
}

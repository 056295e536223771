import { useText } from '#renderer/text/use-text.ts'
import type { CheckLine } from '#shared/inspection/check-entries.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { pointsOf } from '../sheet/points.ts'
import { useScores } from './scores-view.ts'

/** A check in the list. */
export function CheckRow({ row, isOpen }: { readonly row: CheckLine; readonly isOpen: boolean }) {
  const t = useText()
  const { id, personName, checkerName, reason, talkAt, value, isFatal, standing } = row
  return (
    <button type="button" className="qc-row" aria-current={isOpen} onClick={() => useScores.setState({ checkId: id })}>
      <span className="qc-line">
        <strong className="gt-cut">{personName}</strong>
        <span className="qc-points" data-none={isFatal || undefined}>
          {pointsOf(value)}
        </span>
        {isFatal && <span className="qc-fatal">{t('scorecards.fatal')}</span>}
        <span className="gt-spread" />
        <span className="gt-quiet">{formatInstant(talkAt).slice(5, 16)}</span>
      </span>
      <span className="qc-line gt-quiet">
        <span>{reason === null ? t('scorecards.reason.byHand') : t(`scorecards.reason.${reason}`)}</span>
        <span className="gt-cut">{t('scorecards.by', { name: checkerName })}</span>
        <span className="gt-spread" />
        <span className="qc-standing" data-standing={standing}>
          {t(`scorecards.standing.${standing}`)}
        </span>
      </span>
    </button>
  )
}

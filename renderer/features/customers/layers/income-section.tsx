import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { formatFen } from '#shared/kernel/money.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { estimateDays } from '#shared/segments/income-estimate.ts'

/** What customers' orders will bring within a month (R60), with everything the figure rests on. */
export function IncomeSection() {
  const t = useText()
  const estimate = useQuery('segments.incomeEstimate', { days: estimateDays }).value
  const basis = estimate?.basis
  return (
    <section className="cu-section">
      <h2>{t('segments.income')}</h2>
      <p className="gt-quiet">{t('segments.income.help')}</p>
      {!estimate && <p className="gt-quiet">{t('segments.counting')}</p>}
      {estimate && basis && (
        <>
          <p className="cu-figure">{t('segments.income.figure', { total: formatFen(estimate.fen) })}</p>
          <ul>
            <li>{t('segments.income.sent', { count: basis.sent.orders, total: formatFen(basis.sent.fen) })}</li>
            <li>{t('segments.income.unpaid', { count: basis.unpaid.orders, total: formatFen(basis.unpaid.fen) })}</li>
            <li>
              {estimate.rate === null
                ? t('segments.income.noRate')
                : t('segments.income.rate', {
                    percent: (100 * estimate.rate).toFixed(1),
                    decided: basis.decided,
                    paid: basis.paid,
                  })}
            </li>
          </ul>
          {basis.oldestSeenAt !== null && (
            <p className="gt-quiet">{t('segments.income.seen', { at: formatInstant(basis.oldestSeenAt) })}</p>
          )}
        </>
      )}
    </section>
  )
}

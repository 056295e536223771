import { useQuery } from '#renderer/data/use-query.ts'
import { goTo } from '#renderer/shell/navigation.ts'
import { useText } from '#renderer/text/use-text.ts'
import { BarRows } from '#renderer/ui/bar-rows.tsx'
import { formatInstant } from '#shared/kernel/time.ts'
import { Factors } from './factors.tsx'

/** 客户成长路径 and the eight factors of repurchase (R48): the second purchase is the repurchase rate. */
export function FunnelSection() {
  const t = useText()
  const overview = useQuery('segments.overview', {}).value
  const factors = useQuery('segments.factors', {}).value
  if (!overview) return <div aria-busy="true" />
  const rows = overview.funnel.map(({ stage, count, reached, rate }) => ({
    key: stage,
    name: t(`segments.stage.${stage}`),
    value: reached,
    shown: rate === null ? String(reached) : t('segments.funnel.rateOf', { reached, percent: (100 * rate).toFixed(1) }),
    note: t('segments.funnel.here', { count }),
  }))
  return (
    <section className="rp-section">
      <h3>{t('segments.funnel')}</h3>
      <p className="gt-quiet">{t('reports.funnel.help', { at: formatInstant(overview.countedAt) })}</p>
      <BarRows label={t('segments.funnel')} rows={rows} onOpen={() => goTo('customers')} />
      {factors && <Factors told={factors} />}
    </section>
  )
}

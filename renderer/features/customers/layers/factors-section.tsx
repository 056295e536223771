import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { BarRows } from '#renderer/ui/bar-rows.tsx'

/** 回头购买八大因素 (R48): what customers said brought them back. */
export function FactorsSection() {
  const t = useText()
  const told = useQuery('segments.factors', {}).value
  if (!told) return null
  const rows = told.counts.map(({ factor, count }) => {
    return { key: factor, name: t(`segments.factor.${factor}`), value: count, shown: String(count) }
  })
  return (
    <section className="cu-section">
      <h2>{t('segments.factors')}</h2>
      <p className="gt-quiet">{t('segments.factors.help', { notes: told.notes, customers: told.customers })}</p>
      <BarRows label={t('segments.factors')} rows={rows} />
    </section>
  )
}

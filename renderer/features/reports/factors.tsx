import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { BarRows } from '#renderer/ui/bar-rows.tsx'

/** 回头购买八大因素 (R48): what customers said brought them back. */
export function Factors({ told: { notes, customers, counts } }: { readonly told: Value<'segments.factors'> }) {
  const t = useText()
  const rows = counts.map(({ factor, count }) => {
    return { key: factor, name: t(`segments.factor.${factor}`), value: count, shown: String(count) }
  })
  return (
    <>
      <h3>{t('segments.factors')}</h3>
      <p className="gt-quiet">{t('segments.factors.help', { notes, customers })}</p>
      {notes > 0 && <BarRows label={t('segments.factors')} rows={rows} />}
    </>
  )
}

import { useText } from '#renderer/text/use-text.ts'
import { BarRows } from '#renderer/ui/bar-rows.tsx'
import type { Report } from './reports-view.ts'

/** Answers in time as each platform counts them (R09): the formulas stand in the settings. */
export function RatesSection({ report }: { readonly report: Report }) {
  const t = useText()
  if (report.rates.length === 0) return null
  return (
    <section className="rp-section">
      <h3>{t('reports.rates')}</h3>
      <p className="gt-quiet">{t('reports.rates.help')}</p>
      <BarRows
        label={t('reports.rates')}
        most={1}
        rows={report.rates.map(({ platform, asked, inTime }) => ({
          key: platform,
          name: t(`shell.platform.${platform}`),
          value: asked < report.fewest ? 0 : inTime / asked,
          shown: rateText(t, { asked, inTime, fewest: report.fewest }),
          note: t('reports.basis', { of: inTime, n: asked }),
        }))}
      />
    </section>
  )
}

function rateText(
  t: ReturnType<typeof useText>,
  { asked, inTime, fewest }: { asked: number; inTime: number; fewest: number },
) {
  if (asked === 0) return '-'
  return asked < fewest ? t('reports.tooFew', { n: asked }) : `${((100 * inTime) / asked).toFixed(1)}%`
}

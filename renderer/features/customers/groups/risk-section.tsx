import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { RiskLine } from './risk-line.tsx'

/** Risk customers (R53), open questions first; only who leads sees why. */
export function RiskSection() {
  const t = useText()
  const flags = useQuery('segments.riskFlags', {}).value
  const sorted = flags?.toSorted((a, b) => Number(b.state === 'asked') - Number(a.state === 'asked'))
  return (
    <section className="cu-section" aria-label={t('segments.risk')}>
      <h2>{t('segments.risk')}</h2>
      <p className="gt-quiet">{t('segments.risk.help')}</p>
      {flags?.length === 0 && <p>{t('segments.risk.none')}</p>}
      <ul>
        {sorted?.map((flag) => (
          <li key={flag.id}>
            <RiskLine flag={flag} />
          </li>
        ))}
      </ul>
    </section>
  )
}

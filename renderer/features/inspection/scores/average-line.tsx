import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { pointsOf } from '../sheet/points.ts'

type Average = Value<'inspection.spotScores'>['people'][number]['average']

interface LineProps {
  readonly name: string
  readonly average: Average
  /** Checks beside those by chance; null: not told. */
  readonly coached: number | null
}

/** A name, the mean and its band; with too few checks only the band. */
export function AverageLine({ name, average, coached }: LineProps) {
  const t = useText()
  const { n, mean, band, isTooFew, fatal } = average
  return (
    <li>
      <strong className="gt-cut">{name}</strong>
      {band && mean !== null && !isTooFew ? (
        <span className="qc-points">{pointsOf(mean)}</span>
      ) : (
        <span className="gt-quiet">{t('scorecards.tooFew')}</span>
      )}
      <BandBar average={average} />
      <span className="gt-quiet">
        {band && t('scorecards.band', { low: pointsOf(band.low), high: pointsOf(band.high), n })}
      </span>
      <span className="gt-quiet">
        {fatal > 0 && <span className="qc-fatal">{t('scorecards.fatalCount', { count: fatal })} </span>}
        {coached !== null && coached > 0 && t('scorecards.coached', { count: coached })}
      </span>
    </li>
  )
}

/** The band as a bar from 0 to 100 with the mean in it; of too few checks only the band. */
function BandBar({ average: { mean, band, isTooFew } }: { readonly average: Average }) {
  if (!band) return <span />
  return (
    <svg className="qc-band" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden>
      <rect className="qc-band-all" x="0" y="3" width="100" height="2" />
      <rect x={band.low * 100} y="1" width={(band.high - band.low) * 100} height="6" data-few={isTooFew || undefined} />
      {mean !== null && !isTooFew && <rect className="qc-band-mean" x={mean * 100 - 0.5} y="0" width="1" height="8" />}
    </svg>
  )
}

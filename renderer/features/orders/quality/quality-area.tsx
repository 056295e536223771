import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { formatFen } from '#shared/kernel/money.ts'
import type { QualityFigure } from '#shared/orders/quality-figures.ts'
import type { QualityArea as Area } from '#shared/orders/quality-review.ts'
import { QualityForm } from './quality-form.tsx'

type Sheet = Value<'orders.qualitySheet'>
export type ShownReview = Sheet['reviews'][number]

interface Props {
  readonly month: string
  readonly area: Area
  readonly figures: readonly QualityFigure[]
  readonly review: ShownReview | null
  /** Scores of the months before, the oldest first. */
  readonly earlier: Sheet['earlier']
}

/** One area of the sheet. */
export function QualityArea({ month, area, figures, review, earlier }: Props) {
  const t = useText()
  const scores = earlier.map((one) => `${one.month.slice(2)} ${one.score}`).join(' · ')
  return (
    <section className="or-quality-area" aria-label={t(`orders.quality.area.${area}`)}>
      <div>
        <h3>{t(`orders.quality.area.${area}`)}</h3>
        <p className="gt-quiet">{t(`orders.quality.what.${area}`)}</p>
        <dl>
          {figures.map((figure) => (
            <div key={figure.name}>
              <dt>{t(`orders.quality.figure.${figure.name}`)}</dt>
              <dd>
                <Figure figure={figure} />
              </dd>
            </div>
          ))}
        </dl>
        {scores !== '' && <p className="gt-quiet">{t('orders.quality.earlier', { scores })}</p>}
      </div>
      <QualityForm key={review?.version ?? 0} month={month} area={area} review={review} />
    </section>
  )
}

/** Beside each figure what it is made of; where there is nothing to make it of, that is said. */
function Figure({ figure: { value, unit, of } }: { readonly figure: QualityFigure }) {
  const t = useText()
  if (value === null) return <span className="gt-quiet">{t('orders.quality.unknown')}</span>
  const shown = unit === 'fen' ? formatFen(value) : value.toLocaleString('en-US')
  return (
    <>
      {t(`orders.quality.unit.${unit}`, { value: shown })}
      {of !== null && <span className="gt-quiet"> {t('orders.quality.of', { of: of.toLocaleString('en-US') })}</span>}
    </>
  )
}

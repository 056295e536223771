import { Button } from '@mantine/core'
import { useState } from 'react'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { type PeopleFilter, type RfmAxis, rfmAxes } from '#shared/segments/people-filter.ts'
import { CountBars } from './count-bars.tsx'
import { RfmForm } from './rfm-form.tsx'

type Overview = Value<'segments.overview'>

interface Props {
  readonly overview: Overview
  readonly chosen: PeopleFilter | null
  readonly onOpen: (of: PeopleFilter, title: string) => void
}

/** RFM (R49): which method counts, how the shop's buyers spread over its scores, and the table to change. */
export function RfmSection({ overview, chosen, onOpen }: Props) {
  const t = useText()
  const kept = useQuery('segments.rules', {}).value
  const [isEditing, setEditing] = useState(false)
  const { method, period, quarters } = overview
  return (
    <section className="cu-section">
      <div className="cu-line">
        <h2>{t('segments.rfm')}</h2>
        <span>{`${t('segments.rfm.method')} · ${t(`segments.rfm.method.${method}`)}`}</span>
        <span className="gt-quiet">{t(`segments.rfm.period.${period}`)}</span>
        <span className="gt-spread" />
        <Button variant="default" onClick={() => setEditing(!isEditing)} aria-expanded={isEditing}>
          {t('segments.rfm.edit')}
        </Button>
      </div>
      {method === 'quantile' && <p className="gt-quiet">{t('segments.rfm.levelsByTable')}</p>}
      {isEditing && kept && <RfmForm key={kept.version} kept={kept} onDone={() => setEditing(false)} />}
      {method === 'quantile' && !quarters && <p className="gt-quiet">{t('segments.rfm.nobody')}</p>}
      <div className="cu-beside">
        {rfmAxes.map((axis) =>
          method === 'table' ? (
            <Scores key={axis} axis={axis} counts={overview.scores[axis]} chosen={chosen} onOpen={onOpen} />
          ) : (
            quarters && <Quarters key={axis} axis={axis} quarters={quarters} chosen={chosen} onOpen={onOpen} />
          ),
        )}
      </div>
    </section>
  )
}

interface AxisProps extends Pick<Props, 'chosen' | 'onOpen'> {
  readonly axis: RfmAxis
}

function Scores({ axis, counts, chosen, onOpen }: AxisProps & { readonly counts: readonly number[] }) {
  const t = useText()
  // Only R has a score 0: who has not bought for longer than the table goes back.
  const scores = axis === 'r' ? [5, 4, 3, 2, 1, 0] : [5, 4, 3, 2, 1]
  const isOpen = chosen?.by === 'score' && chosen.axis === axis
  return (
    <div>
      <h3>{t(`segments.rfm.${axis}`)}</h3>
      <CountBars
        label={t(`segments.rfm.${axis}`)}
        names={scores.map((score) => t('segments.rfm.score', { score }))}
        counts={scores.map((score) => counts[score] ?? 0)}
        chosen={isOpen ? scores.indexOf(chosen.score) : -1}
        onOpen={(at, title) =>
          onOpen({ by: 'score', axis, score: scores[at] ?? 0 }, `${t(`segments.rfm.${axis}`)} ${title}`)
        }
      />
    </div>
  )
}

function Quarters({
  axis,
  quarters,
  chosen,
  onOpen,
}: AxisProps & { readonly quarters: NonNullable<Overview['quarters']> }) {
  const t = useText()
  const cuts = {
    r: quarters.days,
    f: quarters.orders,
    m: { lower: quarters.fen.lower / 100, middle: quarters.fen.middle / 100, upper: quarters.fen.upper / 100 },
  }[axis]
  const isOpen = chosen?.by === 'quarter' && chosen.axis === axis
  return (
    <div>
      <h3>{t(`segments.rfm.${axis}`)}</h3>
      <p className="gt-quiet">{t(`segments.rfm.cuts.${axis}`, roundedCuts(cuts))}</p>
      <CountBars
        label={t(`segments.rfm.${axis}`)}
        names={[1, 2, 3, 4].map((quarter) => t('segments.rfm.quarter', { quarter }))}
        counts={quarters.counts[axis]}
        chosen={isOpen ? chosen.quarter - 1 : -1}
        onOpen={(at, title) =>
          onOpen({ by: 'quarter', axis, quarter: at + 1 }, `${t(`segments.rfm.${axis}`)} ${title}`)
        }
      />
    </div>
  )
}

function roundedCuts({ lower, middle, upper }: { lower: number; middle: number; upper: number }) {
  const rounded = (cut: number) => Number(cut.toFixed(2))
  return { lower: rounded(lower), middle: rounded(middle), upper: rounded(upper) }
}

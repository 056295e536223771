import { Button } from '@mantine/core'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import type { FigureName } from '#shared/reports/figures.ts'
import type { Period } from '#shared/reports/period.ts'
import { CountingLine } from './counting-line.tsx'
import { FigureCard } from './figure-card.tsx'
import { type Asked, type OpenedBar, useReports } from './reports-view.ts'
import { useAskedWhileCounting } from './use-asked-while-counting.ts'

/** Yesterday in six numbers (ux 9). */
const six: readonly FigureName[] = [
  'inquiryConversion',
  'averageOrder',
  'replyRate',
  'sixSecond',
  'medianReply',
  'disputes',
]

interface Props {
  /** Yesterday, and the days off before it. */
  readonly period: Period
  readonly opened: OpenedBar | null
  readonly onOpen: (opened: OpenedBar) => void
}

/** What yesterday was like, with a trend of a fortnight; each number opens the cases it rests on. */
export function Yesterday({ period: { from, to }, opened, onOpen }: Props) {
  const t = useText()
  const asked: Asked = { unit: 'day', at: to, of: { by: 'shop' } }
  const report = useQuery('reports.figures', asked).value
  useAskedWhileCounting('reports.figures', report)
  const figures = six.flatMap((name) => report?.figures.find((one) => one.name === name) ?? [])
  const isEmpty = figures.length > 0 && figures.every(({ n }) => n === 0)
  return (
    <section className="rp-section">
      <div className="rp-line">
        <h2>{t('reports.yesterday', { on: to })}</h2>
        {from < to && <span className="gt-quiet">{t('reports.yesterday.since', { from })}</span>}
        <span className="gt-spread" />
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() =>
            useReports.setState({ tab: 'figures', asked: { unit: from < to ? 'week' : 'day', at: to, of: asked.of } })
          }
        >
          {t('reports.yesterday.all')}
        </Button>
      </div>
      <CountingLine report={report} />
      {isEmpty && <p className="gt-quiet">{t('reports.yesterday.empty')}</p>}
      <div className="rp-figures">
        {figures.map((figure) => {
          const { name } = figure
          return (
            <FigureCard
              key={name}
              figure={figure}
              series={report?.series ?? []}
              isOpen={opened?.bar.by === 'figure' && opened.bar.name === name}
              onOpen={() => onOpen({ asked, bar: { by: 'figure', name }, title: t(`reports.behind.${name}`) })}
            />
          )
        })}
      </div>
    </section>
  )
}

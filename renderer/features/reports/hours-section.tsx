import { useText } from '#renderer/text/use-text.ts'
import { Columns } from '#renderer/ui/columns.tsx'
import { type OpenedBar, type Report, useReports } from './reports-view.ts'

interface Props {
  readonly report: Report
  readonly opened: OpenedBar | null
  readonly onOpen: (opened: OpenedBar) => void
}

/** The load of each hour: talks that began in it. */
export function HoursSection({ report, opened, onOpen }: Props) {
  const t = useText()
  const asked = useReports((view) => view.asked)
  return (
    <section className="rp-section">
      <h3>{t('reports.hours')}</h3>
      <Columns
        label={t('reports.hours')}
        columns={report.byHour.map((count, hour) => ({
          key: String(hour),
          name: String(hour),
          value: count,
          shown: String(count),
          note: t('reports.hours.talks'),
        }))}
        chosen={opened?.bar.by === 'hour' ? String(opened.bar.hour) : null}
        onOpen={(hour) =>
          onOpen({ asked, bar: { by: 'hour', hour: Number(hour) }, title: t('reports.hours.behind', { hour }) })
        }
      />
    </section>
  )
}

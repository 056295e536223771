import { useText } from '#renderer/text/use-text.ts'
import { Columns } from '#renderer/ui/columns.tsx'
import { basisText, shortText } from './figure-text.ts'
import { type OpenedBar, type Report, useReports } from './reports-view.ts'

interface Props {
  readonly report: Report
  readonly opened: OpenedBar | null
  readonly onOpen: (opened: OpenedBar) => void
}

/** The chosen figure over the last days, weeks or months. */
export function TrendSection({ report, opened, onOpen }: Props) {
  const t = useText()
  const { asked, figure: name } = useReports()
  const columns = report.series.flatMap(({ from, to, figures }) => {
    const figure = figures.find((one) => one.name === name)
    if (!figure) return []
    const label = asked.unit === 'month' ? from.slice(0, 7) : from.slice(5)
    return [{ key: to, name: label, value: figure.value, shown: shortText(t, figure), note: basisText(t, figure) }]
  })
  if (columns.length === 0) return null
  return (
    <section className="rp-section">
      <h3>{t(`reports.trend.${asked.unit}`, { figure: t(`reports.figure.${name}`) })}</h3>
      <Columns
        key={`${asked.unit} ${columns.length}`}
        label={t(`reports.trend.${asked.unit}`, { figure: t(`reports.figure.${name}`) })}
        columns={columns}
        chosen={opened?.bar.by === 'figure' ? opened.asked.at : null}
        onOpen={(at) =>
          onOpen({
            asked: { ...asked, at },
            bar: { by: 'figure', name },
            title: `${at} ${t(`reports.behind.${name}`)}`,
          })
        }
      />
    </section>
  )
}

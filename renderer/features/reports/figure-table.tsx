import { Table } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'
import { TableHead } from '#renderer/ui/table-head.tsx'
import { FigureRow } from './figure-row.tsx'
import { type OpenedBar, type Report, useReports } from './reports-view.ts'

interface Props {
  readonly report: Report
  readonly opened: OpenedBar | null
  readonly onOpen: (opened: OpenedBar) => void
}

/** Every figure with its formula, its sample and the one before; too few cases are said, not shown as a number. */
export function FigureTable({ report, onOpen }: Props) {
  const t = useText()
  const { asked, figure: shown } = useReports()
  const before = report.series.at(-2)?.figures ?? []
  const titles = ['figure', 'value', 'basis', 'before', 'formula'].map((name) => t(`reports.col.${name}`))
  return (
    <section className="rp-section">
      <p className="gt-quiet">{t('reports.fewest', { fewest: report.fewest })}</p>
      <Table className="rp-wide">
        <Table.Caption className="gt-only-read">{t('reports.tab.figures')}</Table.Caption>
        <TableHead titles={titles} />
        <Table.Tbody>
          {report.figures.map((figure) => (
            <FigureRow
              key={figure.name}
              figure={figure}
              before={before.find(({ name }) => name === figure.name)}
              isShown={figure.name === shown}
              onOpen={() => {
                useReports.setState({ figure: figure.name })
                onOpen({ asked, bar: { by: 'figure', name: figure.name }, title: t(`reports.behind.${figure.name}`) })
              }}
            />
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}

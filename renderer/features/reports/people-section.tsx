import { useText } from '#renderer/text/use-text.ts'
import { BarRows } from '#renderer/ui/bar-rows.tsx'
import type { ReportOf } from '#shared/reports/group.ts'
import { basisText, figureText } from './figure-text.ts'
import { type FigureShown, type Report, useReports } from './reports-view.ts'

/** The chosen figure of each shift and each person; a bar opens that one's own report. */
export function PeopleSection({ report }: { readonly report: Report }) {
  const t = useText()
  const { asked, figure: name } = useReports()
  const open = (of: ReportOf) => useReports.setState({ asked: { ...asked, of } })
  const row = (key: string, who: string, figures: readonly FigureShown[]) => {
    const figure = figures.find((one) => one.name === name)
    if (!figure || figure.n === 0) return []
    return [{ key, name: who, value: figure.value ?? 0, shown: figureText(t, figure), note: basisText(t, figure) }]
  }
  const people = report.people.flatMap(({ agentId, name: who, figures }) =>
    row(agentId, who || t('reports.unknownAgent'), figures),
  )
  const shifts = report.shifts.flatMap(({ shift, figures }) => row(shift, t(`reports.of.${shift}`), figures))
  if (people.length + shifts.length === 0) return null
  const figure = t(`reports.figure.${name}`)
  return (
    <section className="rp-section">
      <h3>{t('reports.people', { figure })}</h3>
      <p className="gt-quiet">{t('reports.people.help')}</p>
      <BarRows
        label={t('reports.shifts', { figure })}
        rows={shifts}
        onOpen={(shift) => open({ by: 'shift', shift: shift === 'night' ? 'night' : 'day' })}
      />
      <BarRows
        label={t('reports.people', { figure })}
        rows={people}
        onOpen={(agentId) => open({ by: 'agent', agentId })}
      />
    </section>
  )
}

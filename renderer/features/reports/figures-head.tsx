import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { LineField } from '#renderer/ui/line-field.tsx'
import { PickField } from '#renderer/ui/pick-field.tsx'
import { type ReportOf, reportUnits } from '#shared/reports/group.ts'
import { ReportWays } from './report-ways.tsx'
import { type Report, useReports } from './reports-view.ts'

/** Which report, and what it can be taken away as. */
export function FiguresHead({ report }: { readonly report: Report | undefined }) {
  const t = useText()
  const asked = useReports((view) => view.asked)
  const { value: people = [] } = useQuery('staff.people', {})
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? t('reports.unknownAgent')
  const known = [
    ...new Set([
      ...(report?.people ?? []).map(({ agentId }) => agentId),
      ...people.filter(({ isActive }) => isActive).map(({ id }) => id),
    ]),
  ]
  const set = (next: Partial<typeof asked>) => useReports.setState({ asked: { ...asked, ...next } })
  return (
    <>
      <div className="rp-line rp-bar">
        <ChoiceRow
          label={t('reports.unit')}
          choices={reportUnits.map((unit) => ({ value: unit, label: t(`reports.unit.${unit}`) }))}
          value={asked.unit}
          onChoose={(unit) => set({ unit })}
        />
        <LineField type="date" label={t('reports.at')} value={asked.at} onText={(at) => at !== '' && set({ at })} />
        <PickField
          label={t('reports.of')}
          values={['shop', 'day', 'night', ...known.filter((id) => id !== '')]}
          wordsOf={(value) => (value.length > 5 ? nameOf(value) : t(`reports.of.${value}`))}
          value={choiceOf(asked.of)}
          onPick={(value) => set({ of: scopeOf(value) })}
        />
        <span className="gt-spread" />
        {report && <ReportWays report={report} who={whoText(asked.of, nameOf, t)} />}
      </div>
      {report && (
        <h2>
          {whoText(asked.of, nameOf, t)} · {report.from === report.to ? report.to : `${report.from} – ${report.to}`}
        </h2>
      )}
    </>
  )
}

function choiceOf(of: ReportOf): string {
  if (of.by === 'shop') return 'shop'
  return of.by === 'shift' ? of.shift : of.agentId
}

function scopeOf(value: string): ReportOf {
  if (value === 'shop') return { by: 'shop' }
  return value === 'day' || value === 'night' ? { by: 'shift', shift: value } : { by: 'agent', agentId: value }
}

function whoText(of: ReportOf, nameOf: (id: string) => string, t: ReturnType<typeof useText>): string {
  return of.by === 'agent' ? nameOf(of.agentId) : t(`reports.of.${choiceOf(of)}`)
}

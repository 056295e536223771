import { useNow } from '#renderer/data/use-now.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { enoughChecks } from '#shared/inspection/wilson.ts'
import { dayMs, dayOf } from '#shared/kernel/time.ts'
import { AverageLine } from './average-line.tsx'
import { useScores } from './scores-view.ts'

const windows = ['30', '90', '365'] as const

/** Averages of what chance drew, each with its 95 % band; by name, never by score. */
export function Averages() {
  const t = useText()
  const today = dayOf(useNow())
  const days = useScores((view) => view.days)
  const from = dayOf(Date.parse(`${today}T00:00:00+08:00`) - (Number(days) - 1) * dayMs)
  const scores = useLast(useQuery('inspection.spotScores', { from, to: today }).value)
  if (!scores) return null
  return (
    <section className="qc-averages" aria-label={t('scorecards.averages')}>
      <div className="qc-line">
        <ChoiceRow
          label={t('scorecards.window')}
          choices={windows.map((value) => ({ value, label: t('scorecards.days', { count: value }) }))}
          value={days}
          onChoose={(next) => useScores.setState({ days: next })}
        />
        <span className="gt-quiet">{t('scorecards.averages.rule', { least: enoughChecks })}</span>
      </div>
      <ul>
        {scores.team && <AverageLine name={t('scorecards.team')} average={scores.team} coached={null} />}
        {scores.people.map(({ personId, name, average, coached }) => (
          <AverageLine key={personId} name={name} average={average} coached={coached} />
        ))}
      </ul>
    </section>
  )
}

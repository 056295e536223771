import { Button } from '@mantine/core'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { type Text, useText } from '#renderer/text/use-text.ts'
import { useLast } from '#renderer/ui/use-last.ts'
import { valueText } from './figure-text.ts'
import { useReports } from './reports-view.ts'
import { useAskedWhileCounting } from './use-asked-while-counting.ts'

type Hint = Value<'reports.hints'>['hints'][number]

/** 辅导提示 (R74): who is worse than the team over seven days, what it rests on, and what helps. */
export function CoachingHints() {
  const t = useText()
  const answer = useLast(useQuery('reports.hints', {}).value)
  useAskedWhileCounting('reports.hints', answer)
  if (!answer) return null
  const { from, to, hints, fewest } = answer
  const isCounted = answer.counted >= answer.days
  return (
    <section className="rp-section">
      <h2>{t('reports.hints')}</h2>
      <p className="gt-quiet">{t('reports.hints.help', { from, to, fewest })}</p>
      {isCounted && hints.length === 0 && <p>{t('reports.hints.none')}</p>}
      <ul>
        {hints.map((hint) => (
          <li key={`${hint.kind} ${hint.agentId}`} className="rp-line">
            <strong>{hint.name}</strong>
            <span>{t(`reports.hint.${hint.kind}`, partsText(t, hint))}</span>
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={t('reports.hint.openOf', { name: hint.name })}
              onClick={() =>
                useReports.setState({
                  tab: 'figures',
                  asked: { unit: 'week', at: to, of: { by: 'agent', agentId: hint.agentId } },
                  figure: figureOf[hint.kind],
                })
              }
            >
              {t('reports.hint.open')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

const figureOf = { lowOrder: 'averageOrder', lowConversion: 'inquiryConversion', manyComplaints: 'disputes' } as const

function partsText(t: Text, { kind, own, team }: Hint) {
  const per = kind === 'manyComplaints' ? 100 : 1
  const text = ({ of, n }: Hint['own']) => valueText(t, figureOf[kind], (per * of) / n)
  return { own: text(own), team: text(team), of: own.of, n: own.n }
}

import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { BarRows } from '#renderer/ui/bar-rows.tsx'
import type { PeopleFilter } from '#shared/segments/people-filter.ts'

interface Props {
  readonly funnel: Value<'segments.overview'>['funnel']
  readonly chosen: PeopleFilter | null
  readonly onOpen: (of: PeopleFilter, title: string) => void
}

/** 客户成长路径 (R48): how many came to each step, and who stands there now. */
export function FunnelSection({ funnel, chosen, onOpen }: Props) {
  const t = useText()
  const rows = funnel.map(({ stage, count, reached, rate }) => ({
    key: stage,
    name: t(`segments.stage.${stage}`),
    value: reached,
    shown: rate === null ? String(reached) : t('segments.funnel.rateOf', { reached, percent: (100 * rate).toFixed(1) }),
    note: t('segments.funnel.here', { count }),
  }))
  return (
    <section className="cu-section">
      <h2>{t('segments.funnel')}</h2>
      <p className="gt-quiet">{t('segments.funnel.help')}</p>
      <BarRows
        label={t('segments.funnel')}
        rows={rows}
        chosen={chosen?.by === 'stage' ? chosen.stage : null}
        onOpen={(stage) => onOpen({ by: 'stage', stage }, t(`segments.stage.${stage}`))}
      />
    </section>
  )
}

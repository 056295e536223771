import { useState } from 'react'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { memberLevels } from '#shared/segments/levels.ts'
import type { PeopleFilter } from '#shared/segments/people-filter.ts'
import { relationTerms } from '#shared/segments/relation-term.ts'
import { CountPage } from '../people/count-page.tsx'
import { PeopleList } from '../people/people-list.tsx'
import { CountSection } from './count-bars.tsx'
import { FactorsSection } from './factors-section.tsx'
import { FunnelSection } from './funnel-section.tsx'
import { IncomeSection } from './income-section.tsx'
import { RfmSection } from './rfm-section.tsx'

/** Customers in layers 分层 (R48, R49, R60): growth path, scores, levels; each bar opens the customers behind it. */
export function LayersTab() {
  const t = useText()
  const overview = useQuery('segments.overview', {}).value
  const [opened, open] = useState<{ readonly of: PeopleFilter; readonly title: string } | null>(null)
  if (!overview) return <p className="gt-quiet gt-pad">{t('segments.counting')}</p>
  const show = (of: PeopleFilter, title: string) => open({ of, title })
  const chosen = opened?.of ?? null
  const levels = [...memberLevels, 'none' as const]
  return (
    <CountPage beside={opened && <PeopleList of={opened.of} title={opened.title} onClose={() => open(null)} />}>
      <p className="gt-quiet">
        {t('segments.countedAt', { at: formatInstant(overview.countedAt), count: overview.customers })}
      </p>
      <FunnelSection funnel={overview.funnel} chosen={chosen} onOpen={show} />
      <CountSection
        label={t('segments.rfm.levels')}
        names={levels.map((level) => t(`segments.level.${level}`))}
        counts={overview.levels}
        chosen={chosen?.by === 'level' ? levels.indexOf(chosen.level) : -1}
        onOpen={(at, title) => show({ by: 'level', level: levels[at] ?? 'none' }, title)}
      />
      <RfmSection overview={overview} chosen={chosen} onOpen={show} />
      <CountSection
        label={t('segments.terms')}
        names={relationTerms.map((term) => t(`segments.term.${term}`))}
        counts={overview.terms}
        chosen={chosen?.by === 'term' ? relationTerms.indexOf(chosen.term) : -1}
        onOpen={(at, title) => show({ by: 'term', term: relationTerms[at] ?? 'short' }, title)}
      />
      <FactorsSection />
      <IncomeSection />
    </CountPage>
  )
}

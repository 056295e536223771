import { useState } from 'react'
import { useOffClock } from '#renderer/data/use-now.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { useLast } from '#renderer/ui/use-last.ts'
import { dayOf } from '#shared/kernel/time.ts'
import { morningCards } from '#shared/reports/morning.ts'
import { CasesList } from './cases-list.tsx'
import { CoachingHints } from './coaching-hints.tsx'
import { MorningCard } from './morning-card.tsx'
import { MorningHistory } from './morning-history.tsx'
import type { OpenedBar } from './reports-view.ts'
import { Yesterday } from './yesterday.tsx'
import './reports.css'

/** 今晨 (R70): four parts with their clocks, yesterday in six numbers, and who needs coaching. */
export function MorningTab() {
  const t = useText()
  const on = useOffClock(dayOf)
  const morning = useLast(useQuery('reports.morning', { on }).value)
  const [opened, open] = useState<OpenedBar | null>(null)
  if (!morning) return <div aria-busy="true" />
  const { doneByTen, cards, lookBack, isWorked } = morning
  return (
    <div className="rp-split">
      <div className="rp-page">
        <div className="rp-line">
          <h2>{t('reports.morning.of', { on })}</h2>
          {!isWorked && <span className="gt-quiet">{t('reports.morning.off')}</span>}
          <span className="gt-spread" />
          <span title={t('reports.byTen.help')}>
            {doneByTen.of === 0 ? t('reports.byTen.none') : t('reports.byTen', { ...doneByTen })}
          </span>
        </div>
        <p className="gt-quiet">{t('reports.morning.help')}</p>
        <div className="rp-cards">
          {morningCards.map((card) => (
            <MorningCard key={card} card={card} stamps={cards?.[card]} on={on} />
          ))}
        </div>
        <Yesterday period={lookBack} opened={opened} onOpen={open} />
        <CoachingHints />
        <MorningHistory />
      </div>
      {opened && <CasesList opened={opened} onClose={() => open(null)} />}
    </div>
  )
}

import { useState } from 'react'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { CasesList } from './cases-list.tsx'
import { CountingLine } from './counting-line.tsx'
import { FigureTable } from './figure-table.tsx'
import { FiguresHead } from './figures-head.tsx'
import { FunnelSection } from './funnel-section.tsx'
import { HoursSection } from './hours-section.tsx'
import { PeopleSection } from './people-section.tsx'
import { RatesSection } from './rates-section.tsx'
import { type OpenedBar, useReports } from './reports-view.ts'
import { RulesSection } from './rules-section.tsx'
import { ToldSection } from './told-section.tsx'
import { TrendSection } from './trend-section.tsx'
import { useAskedWhileCounting } from './use-asked-while-counting.ts'
import './reports.css'

/** 数据 (R74): a day, a week or a month of the shop, a shift or a person; every bar opens the cases behind it. */
export function FiguresTab() {
  const t = useText()
  const asked = useReports((view) => view.asked)
  const report = useQuery('reports.figures', asked).value
  useAskedWhileCounting('reports.figures', report)
  const [opened, open] = useState<OpenedBar | null>(null)
  return (
    <div className="rp-split">
      <div className="rp-page rp-print">
        <FiguresHead report={report} />
        <p className="gt-quiet">{t('reports.figures.help')}</p>
        <CountingLine report={report} />
        {report && (
          <>
            <FigureTable report={report} opened={opened} onOpen={open} />
            <TrendSection report={report} opened={opened} onOpen={open} />
            <HoursSection report={report} opened={opened} onOpen={open} />
            {asked.of.by === 'shop' && <PeopleSection report={report} />}
            <RatesSection report={report} />
            {asked.of.by === 'shop' && <ToldSection report={report} />}
            {asked.of.by === 'shop' && <FunnelSection />}
            <RulesSection />
          </>
        )}
      </div>
      {opened && <CasesList opened={opened} onClose={() => open(null)} />}
    </div>
  )
}

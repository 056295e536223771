import { useState } from 'react'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { CountPage } from '../people/count-page.tsx'
import { FeedbackForm } from './feedback-form.tsx'
import { FeedbackLine } from './feedback-line.tsx'
import './feedback.css'

/** What customers think 客户意见 (R57): heard, decided on, told. */
export function FeedbackTab({ isLead }: { isLead: boolean }) {
  const t = useText()
  const [which, setWhich] = useState<'open' | 'all'>('open')
  const pages = usePages(which)
  const page = useQuery('feedback.page', { which, after: pages.after }).value
  return (
    <CountPage>
      <section className="cu-section">
        <p className="gt-quiet">{t('feedback.help')}</p>
        <FeedbackForm />
      </section>
      <section className="cu-section">
        <ChoiceRow
          label={t('feedback.which')}
          choices={(['open', 'all'] as const).map((value) => ({ value, label: t(`feedback.which.${value}`) }))}
          value={which}
          onChoose={setWhich}
        />
        {page?.rows.length === 0 && <p className="gt-quiet">{t(`feedback.empty.${which}`)}</p>}
        <ul>
          {page?.rows.map((line) => (
            <li key={line.id}>
              <FeedbackLine line={line} isLead={isLead} />
            </li>
          ))}
        </ul>
        <Pager pages={pages} next={page?.next} />
      </section>
    </CountPage>
  )
}

import { useState } from 'react'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { useLast } from '#renderer/ui/use-last.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { StoryView } from './story-view.tsx'

interface Props {
  readonly customerId: string
  /** The reception on screen is not its own history. */
  readonly receptionId: string
}

/** This reception as it went, then the earlier ones of this buyer: who, what was wanted, how it ended. */
export function HistoryList({ customerId, receptionId }: Props) {
  const t = useText()
  const page = useLast(useQuery('reception.history', { customerId, after: null }).value)
  const rows = page?.rows.filter(({ id }) => id !== receptionId)
  if (!rows) return <div aria-busy="true" />
  return (
    <ul className="rc-orders" aria-label={t('reception.page.tabs.history')}>
      <li className="rc-order">
        <StoryFold id={receptionId} words={t('reception.page.story.title')} />
      </li>
      {rows.length === 0 && <li className="rc-nothing">{t('reception.page.history.none')}</li>}
      {rows.map((row) => (
        <li key={row.id} className="rc-order">
          <p>
            <strong>{formatInstant(row.openedAt).slice(0, 16)}</strong>
            <span className="rc-grow">{[...row.earlierAgents, row.agentName].join(' → ')}</span>
            <span>{row.outcome ? t(`reception.outcome.${row.outcome}`) : t(`reception.step.${row.step}`)}</span>
          </p>
          {row.needs.length > 0 && <p className="gt-quiet">{row.needs.map((need) => need.text).join(' · ')}</p>}
          {row.orderNos.length > 0 && <p className="gt-quiet">{row.orderNos.join(' ')}</p>}
          <StoryFold id={row.id} words={t('reception.page.story.open')} />
        </li>
      ))}
    </ul>
  )
}

/** Read only once somebody wants to see it. */
function StoryFold({ id, words }: { id: string; words: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words}</summary>
      {isOpen && <StoryView id={id} />}
    </details>
  )
}

import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { formatInstant, timeOf } from '#shared/kernel/time.ts'
import { useLogs } from './logs-view.ts'

interface Props {
  readonly log: Value<'inspection.logs'>['rows'][number]
  readonly isOpen: boolean
  /** Talks of several days stand together. */
  readonly hasDay: boolean
}

/** One talk in the list: when, with whom, whose, how long. */
export function LogRow({
  log: { id, buyerNick, agents, startAt, messageCount, isUnanswered, layout },
  isOpen,
  hasDay,
}: Props) {
  const t = useText()
  const [first] = agents
  const time = hasDay ? formatInstant(startAt).slice(0, 16) : timeOf(startAt).slice(0, 5)
  return (
    <button
      type="button"
      className="lg-row"
      data-row
      aria-current={isOpen ? 'true' : undefined}
      onClick={() => useLogs.setState({ opened: id })}
    >
      <span className="lg-when">{layout === 'jddc' ? t('inspection.logs.noTime') : time}</span>
      <bdi className="lg-buyer gt-cut">{buyerNick}</bdi>
      <bdi className="gt-cut gt-quiet">{first ? (first.name ?? first.account) : t('inspection.logs.nobody')}</bdi>
      <span className="gt-quiet">{t('inspection.logs.count', { count: messageCount })}</span>
      {isUnanswered && <span className="lg-open">{t('inspection.logs.unanswered')}</span>}
    </button>
  )
}

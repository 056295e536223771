import { IconPinned } from '@tabler/icons-react'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { goTo } from '#renderer/shell/navigation.ts'
import { useText } from '#renderer/text/use-text.ts'
import { spanOf } from '#renderer/ui/duration.ts'
import { useLast } from '#renderer/ui/use-last.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import type { QueueRow } from '#shared/reception/answers.ts'
import { AnsweredButton } from './answered-button.tsx'
import { openReception } from './reception-view.ts'

type Due = Value<'handover.openPromises'>['rows'][number]

/** More would push the queue away; the others are on their own page. */
const mostShown = 2

interface Props {
  readonly rows: readonly QueueRow[]
  readonly now: number
}

/** One's own promises whose time has come, the longest overdue first: also of buyers who are not in the chat (R05). */
export function DuePromises({ rows, now }: Props) {
  const t = useText()
  const open = useLast(useQuery('handover.openPromises', { whose: 'mine', after: null }).value)
  const due = (open?.rows ?? []).filter(({ dueAt }) => dueAt <= now)
  const more = due.length - mostShown
  return (
    <>
      {due.slice(0, mostShown).map((promise) => (
        <DueLine key={promise.id} promise={promise} now={now} rows={rows} />
      ))}
      {more > 0 && (
        <li className="rc-due">
          <button type="button" className="rc-due-open gt-quiet" onClick={() => goTo('handover')}>
            {t('reception.page.due.more', { count: more })}
          </button>
        </li>
      )}
    </>
  )
}

function DueLine({ promise, now, rows }: Props & { promise: Due }) {
  const t = useText()
  const { id, platform, buyerNick, customerId, what, dueAt } = promise
  const { unit, count } = spanOf(now - dueAt)
  const late = t(`reception.page.ago.${unit}`, { count })

  /** The buyer's chat when it is open, else what is known of them. */
  function openBuyer(): void {
    const row = rows.find((one) => one.platform === platform && one.buyerNick === buyerNick)
    if (row) openReception(row.id)
    else goTo('customers', customerId, { platform, nick: buyerNick })
  }

  return (
    <li className="rc-due" title={`${late} · ${formatInstant(dueAt).slice(0, 16)}`}>
      <IconPinned size={14} aria-label={late} />
      <button type="button" className="rc-due-open" onClick={openBuyer}>
        <bdi>{buyerNick}</bdi> <span>{what}</span>
      </button>
      <AnsweredButton id={id} what={what} />
    </li>
  )
}

import { ActionIcon } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useNow } from '#renderer/data/use-now.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import type { FollowUpRow, QueueRow } from '#shared/reception/answers.ts'
import { isDue } from '#shared/reception/follow-up.ts'
import { DuePromises } from './due-promises.tsx'
import { FollowUpLine } from './follow-up-line.tsx'
import { PasteButton } from './paste-button.tsx'
import { QueueLine } from './queue-line.tsx'
import { useReceptionView } from './reception-view.ts'
import { StartForm } from './start-form.tsx'
import { inOrder, owedCount } from './waiting-order.ts'

interface Props {
  readonly rows: readonly QueueRow[]
  readonly total: number
  readonly followUps: readonly FollowUpRow[]
}

/** Who is owed a word, longest first (R09), then whom to contact again (R24), then who has been answered. */
export function QueuePanel({ rows, total, followUps }: Props) {
  const t = useText()
  const now = useNow()
  const scope = useReceptionView((state) => state.scope)
  const isStarting = useReceptionView((state) => state.isStarting)
  const openId = useReceptionView((state) => state.openId)
  const waiting = owedCount(rows, now)
  const ordered = inOrder(rows, now)
  const place = ordered.findIndex(({ id }) => id === openId)
  const list = useRowInView(openId, waiting > 0 && place >= waiting ? 0 : place)
  const isNow = (one: FollowUpRow) => isDue(one, now) || one.state === 'contacted'
  const follow = (one: FollowUpRow) => <FollowUpLine key={one.id} followUp={one} now={now} />
  const lines = ordered.map((row, index) => (
    <QueueLine
      key={row.id}
      row={row}
      place={index + 1}
      now={now}
      isOpen={row.id === openId}
      isShop={scope === 'shop'}
    />
  ))
  return (
    <section className="rc-queue" aria-label={t('reception.page.queue.title')}>
      <div className="rc-queue-head">
        <strong>{t('reception.page.queue.waiting', { count: waiting })}</strong>
        <ChoiceRow
          label={t('reception.page.queue.scope')}
          value={scope}
          choices={[
            { value: 'mine', label: t('reception.page.queue.mine') },
            { value: 'shop', label: t('reception.page.queue.shop') },
          ]}
          onChoose={(next) => useReceptionView.setState({ scope: next })}
        />
        <PasteButton />
        <ActionIcon
          variant="light"
          aria-label={t('reception.page.start.new')}
          title={t('reception.page.start.newKey')}
          aria-expanded={isStarting}
          onClick={() => useReceptionView.setState({ isStarting: !isStarting })}
        >
          <IconPlus size={16} />
        </ActionIcon>
      </div>
      {isStarting && <StartForm />}
      <ul className="rc-queue-list" ref={list}>
        {lines.slice(0, waiting)}
        {scope === 'mine' && <DuePromises rows={rows} now={now} />}
        {followUps.filter(isNow).map(follow)}
        {lines.slice(waiting)}
        {followUps.filter((one) => !isNow(one)).map(follow)}
        {rows.length === 0 && <li className="rc-nothing">{t('reception.page.queue.nobody')}</li>}
        {total > rows.length && (
          <li className="rc-nothing">{t('reception.page.queue.more', { count: total - rows.length })}</li>
        )}
      </ul>
    </section>
  )
}

/**
 * The open buyer's line is seen, also when the queue is longer than its place. One who was answered sinks: then whoever
 * has waited longest is what must be seen.
 */
function useRowInView(openId: string | null, place: number) {
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    if (openId === null || place < 0) return
    list.current?.querySelectorAll('.rc-line')[place]?.scrollIntoView({ block: 'nearest' })
  }, [openId, place])
  return list
}

import { Button } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useMinute } from '#renderer/data/use-minute.ts'
import { useNow } from '#renderer/data/use-now.ts'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { dropHeld } from '#renderer/outgoing/held-copies.ts'
import { HeldCopyBox } from '#renderer/outgoing/held-copy-box.tsx'
import { useText } from '#renderer/text/use-text.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { formatFen } from '#shared/kernel/money.ts'
import { timeOf } from '#shared/kernel/time.ts'
import { BesideOrder, OrderName } from './beside-order.tsx'
import { ClockRows } from './clock-rows.tsx'
import { useCopyThen } from './use-copy-then.ts'
import './clocks.css'

type Line = Value<'clocks.unpaid'>['rows'][number]

/** 催付 (R28): unpaid orders that may be reminded of today. We copy the words, the agent sends them. */
export function UnpaidTab() {
  const t = useText()
  const [chosen, setChosen] = useState<string | null>(null)
  const asked = useQuery('clocks.unpaid', { minute: useMinute() })
  const list = useLast(asked.value)
  return (
    <BesideOrder chosen={chosen} onClose={() => setChosen(null)}>
      <p className="gt-quiet">{t('clocks.unpaidHelp')}</p>
      <ClockRows label={t('clocks.tab.unpaid')} none={t('clocks.noUnpaid')} failure={asked.failure} lines={list?.rows}>
        {(line) => <UnpaidLine key={line.orderId} line={line} onOpen={setChosen} />}
      </ClockRows>
      {list && list.total > list.rows.length && (
        <p className="gt-quiet">{t('clocks.moreUnpaid', { count: list.total - list.rows.length })}</p>
      )}
    </BesideOrder>
  )
}

function UnpaidLine({ line, onOpen }: { readonly line: Line; readonly onOpen: (orderId: string) => void }) {
  const t = useText()
  const now = useNow()
  const { orderId, orderNo, words, remindAt, reminded, amountFen } = line
  const place = `unpaid ${orderId}`
  const { told, problem, copy } = useCopyThen(place, () => runCommand('clocks.remind', { orderId }))
  const isDue = remindAt <= now
  return (
    <li className="gt-clock-case">
      <div className="gt-clock-row" data-row>
        <span className={isDue ? '' : 'gt-quiet'}>
          {t(isDue ? 'clocks.remindNow' : 'clocks.remindFrom', { time: timeOf(remindAt).slice(0, 5) })}
        </span>
        <OrderName order={line} onOpen={onOpen} />
        <span>{formatFen(amountFen)}</span>
        {reminded > 0 && <span className="gt-quiet">{t('clocks.remindedOnce')}</span>}
        <Button
          variant={isDue ? 'filled' : 'default'}
          disabled={!isDue}
          title={words}
          aria-label={t('clocks.copyReminderOf', { no: orderNo })}
          onClick={() => copy(words)}
        >
          {t('clocks.copyReminder')}
        </Button>
        <span className="gt-quiet" role="status">
          {told}
        </span>
      </div>
      <ProblemLine problem={problem} />
      <HeldCopyBox place={place} onLeave={() => dropHeld(place)} />
    </li>
  )
}

import { useState } from 'react'
import { useMinute } from '#renderer/data/use-minute.ts'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { type DueBand, dueBands } from '#shared/clocks/dispatch-due.ts'
import { formatFen } from '#shared/kernel/money.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { BesideOrder, OrderName } from './beside-order.tsx'
import { ClockRows } from './clock-rows.tsx'
import { ClockRulesForm } from './clock-rules-form.tsx'
import { DueWord } from './due-word.tsx'
import './clocks.css'

type Line = Value<'clocks.dispatch'>['rows'][number]

/** 待发 (R34): orders that wait for dispatch, the earliest deadline first. */
export function DispatchTab() {
  const t = useText()
  const minute = useMinute()
  const [band, setBand] = useState<DueBand | 'all'>('all')
  const [chosen, setChosen] = useState<string | null>(null)
  const pages = usePages(band)
  const asked = useQuery('clocks.dispatch', { band: band === 'all' ? null : band, after: pages.after, minute })
  const page = useLast(asked.value)
  const counts = page?.counts
  const all = counts ? counts.late + counts.soon + counts.later + counts.unknown : 0
  const choices = (['all', ...dueBands] as const).map((value) => ({
    value,
    label: t(`clocks.band.${value}`, { count: value === 'all' ? all : (counts?.[value] ?? 0) }),
  }))
  return (
    <BesideOrder chosen={chosen} onClose={() => setChosen(null)}>
      <div className="gt-clock-top">
        <ChoiceRow label={t('clocks.band')} value={band} onChoose={setBand} choices={choices} />
        <span className="gt-spread" />
        <Pager pages={pages} next={page?.next} />
        <ClockRulesForm />
      </div>
      <ClockRows
        label={t('clocks.tab.dispatch')}
        none={t('clocks.noDispatch')}
        failure={asked.failure}
        lines={page?.rows}
      >
        {(line) => <DispatchLine key={line.orderId} line={line} onOpen={setChosen} />}
      </ClockRows>
    </BesideOrder>
  )
}

function DispatchLine({ line, onOpen }: { readonly line: Line; readonly onOpen: (orderId: string) => void }) {
  const t = useText()
  const { due, lateFen, paidAt } = line
  return (
    <li className="gt-clock-row" data-row>
      {due ? <DueWord dueAt={due.dueAt} /> : <span className="gt-quiet">{t('clocks.noDeadline')}</span>}
      <OrderName order={line} onOpen={onOpen} />
      <span className="gt-quiet">
        {due && t(due.source === 'computed' ? `clocks.promise.${due.promise}` : `clocks.source.${due.source}`)}
        {!due && paidAt !== null && t('clocks.paidAt', { at: formatInstant(paidAt).slice(5, 16) })}
      </span>
      {lateFen > 0 && <strong className="gt-clock-cost">{t('clocks.lateCost', { yuan: formatFen(lateFen) })}</strong>}
    </li>
  )
}

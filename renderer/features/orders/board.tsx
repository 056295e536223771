import { Button, SegmentedControl, Text } from '@mantine/core'
import { useState } from 'react'
import { may, useSeat } from '#renderer/data/session.ts'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import type { Verdict } from '#shared/checks/check.ts'
import { leads } from '#shared/kernel/role.ts'
import './board.css'
import { BoardItem } from './board-item.tsx'
import { BoardLog } from './board-log.tsx'
import { BoardRows } from './board-rows.tsx'
import { HoldsPanel } from './holds-panel.tsx'
import { LooksPanel } from './looks-panel.tsx'

const verdictViews = ['blocked', 'confirm', 'passed'] as const
const otherViews = ['holds', 'looks', 'log'] as const
type View = 'all' | (typeof verdictViews)[number] | (typeof otherViews)[number]

/** 发货前核对: every unshipped order of the shop, checked; the worst and most urgent first (R18 to R22). */
export function Board({ onImport }: { onImport: () => void }) {
  const t = useText()
  const mayReadLog = may(useSeat(), leads)
  const [view, setView] = useState<View>('all')
  const verdict: Verdict | null = verdictViews.find((one) => one === view) ?? null
  const pages = usePages(view)
  const value = useLast(useQuery('checks.board', { verdict, after: pages.after }).value)
  if (!value) return <Text className="gt-pad gt-quiet">{t('checks.page.counting')}</Text>
  const { counts } = value
  const all = counts.blocked + counts.confirm + counts.passed
  const choices = [
    { value: 'all', label: t('checks.page.all', { count: all }) },
    ...verdictViews.map((one) => {
      return { value: one, label: t('checks.page.of', { verdict: t(`checks.verdict.${one}`), count: counts[one] }) }
    }),
    ...otherViews
      .filter((one) => one !== 'log' || mayReadLog)
      .map((one) => ({ value: one, label: t(`checks.page.${one}`) })),
  ]
  const isList = !otherViews.some((one) => one === view)
  return (
    <div className="gt-board">
      <div className="gt-board-head">
        <SegmentedControl
          aria-label={t('checks.page.verdicts')}
          data={choices}
          value={view}
          onChange={(next) => setView(viewOf(next))}
        />
        <span className="gt-spread" />
        {isList && <Pager pages={pages} next={value.next} />}
      </div>
      {view === 'holds' && <HoldsPanel />}
      {view === 'looks' && <LooksPanel />}
      {view === 'log' && <BoardLog />}
      {isList && all === 0 && <EmptyBoard onImport={onImport} />}
      {isList && all > 0 && <BoardList rows={value.rows} />}
    </div>
  )
}

function viewOf(name: string): View {
  return [...verdictViews, ...otherViews].find((one) => one === name) ?? 'all'
}

function EmptyBoard({ onImport }: { onImport: () => void }) {
  const t = useText()
  return (
    <div className="gt-pad">
      <Text className="gt-quiet">{t('checks.page.none')}</Text>
      <Button mt="sm" onClick={onImport}>
        {t('orders.page.importFirst')}
      </Button>
    </div>
  )
}

function BoardList({ rows }: { rows: Value<'checks.board'>['rows'] }) {
  const t = useText()
  const [chosen, choose] = useState<string | null>(null)
  const shown = chosen ?? rows[0]?.id ?? null
  const back = () => document.querySelector<HTMLElement>('.gt-board-row[data-chosen] button')?.focus()
  return (
    <div className="gt-board-body">
      {rows.length > 0 ? (
        <BoardRows rows={rows} chosen={shown} onChoose={choose} />
      ) : (
        <Text className="gt-pad gt-quiet">{t('checks.page.noneOf')}</Text>
      )}
      {shown && <BoardItem key={shown} id={shown} onLeave={back} />}
    </div>
  )
}

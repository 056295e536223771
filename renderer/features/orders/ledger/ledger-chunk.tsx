import { useEffect, useState } from 'react'
import { useQuery } from '#renderer/data/use-query.ts'
import type { Drawn } from '#renderer/ui/long-list.tsx'
import { useLast } from '#renderer/ui/use-last.ts'

import { type LedgerFilter, ledgerRowsAtOnce } from '#shared/orders/ledger-filter.ts'
import { LedgerRow } from './ledger-row.tsx'

/** What flies past is not asked for: only what is still there after this. */
const standsMs = 80

interface Props {
  readonly nth: number
  readonly filter: LedgerFilter
  readonly total: number
  readonly drawn: Drawn
  readonly place: number
  readonly chosen: string | null
}

/** The question for the rows of a chunk; the last one has fewer. */
export function askedRows(filter: LedgerFilter, nth: number, total: number) {
  const from = nth * ledgerRowsAtOnce
  return { filter, from, count: Math.min(ledgerRowsAtOnce, total - from) }
}

/** Rows that are asked for together; of them, those that are drawn. */
export function LedgerChunk({ nth, filter, total, drawn, place, chosen }: Props) {
  const [isWanted, want] = useState(!drawn.isFast)
  useEffect(() => {
    if (isWanted) return
    const timer = setTimeout(() => want(true), standsMs)
    return () => clearTimeout(timer)
  }, [isWanted])
  const asked = askedRows(filter, nth, total)
  const { from, count } = asked
  const { value } = useQuery('orders.ledgerRows', isWanted ? asked : null)
  const rows = useLast(value)?.rows
  const first = Math.max(from, drawn.first)
  const shown = Math.max(0, Math.min(from + count, drawn.end) - first)
  return Array.from({ length: shown }, (_none, at) => {
    const no = first + at
    const row = rows?.[no - from] ?? null
    const isChosen = row !== null && row.id === chosen
    return <LedgerRow key={no} id={drawn.idOf(no)} no={no} row={row} isPlace={no === place} isChosen={isChosen} />
  })
}

import { useEffect, useRef, useState } from 'react'
import { queryCache } from '#renderer/data/desk-data.ts'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useFailureText } from '#renderer/text/use-text.ts'
import type { LongListHandle } from '#renderer/ui/long-list.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { filterFault } from '#shared/orders/ledger-filter.ts'
import { OrderPanel } from '../order-panel.tsx'
import './ledger.css'
import { LedgerConditions } from './ledger-conditions.tsx'
import { LedgerFilters } from './ledger-filters.tsx'
import { LedgerHead } from './ledger-head.tsx'
import { LedgerTable } from './ledger-table.tsx'
import { useLedgerView } from './ledger-view.ts'
import { NoMatch } from './no-match.tsx'
import { NoOrders } from './no-orders.tsx'

interface Props {
  /** The order another page sent us to. */
  readonly opened: string | null
  readonly onImport: () => void
}

/** While older orders are still read it is asked again this often how far that is. */
const readingMs = 400

/** The order ledger as one table of any length, newest first, under filters. */
export function Ledger({ opened, onImport }: Props) {
  const failureText = useFailureText('orders')
  const { filter, areConditionsOpen } = useLedgerView()
  const [chosen, setChosen] = useState(opened)
  const list = useRef<LongListHandle>(null)
  const fault = filterFault(filter)
  const { value } = useQuery('orders.ledgerSize', fault ? null : { filter })
  useAskedWhileReading(value)
  const size = useLast(value)
  if (size?.isComplete && size.known === 0) return <NoOrders onImport={onImport} />

  function close(): void {
    setChosen(null)
    list.current?.focus()
  }

  return (
    <div className="gt-orders-ledger">
      <div className="gt-orders-list or-ledger">
        <LedgerFilters />
        {areConditionsOpen && <LedgerConditions />}
        <LedgerHead size={fault ? undefined : size} list={list} />
        <ProblemLine className="gt-pad" problem={fault && failureText({ code: fault })} />
        {!fault && size && size.total > 0 && (
          <LedgerTable ref={list} filter={filter} total={size.total} chosen={chosen} onOpen={setChosen} />
        )}
        {!fault && size?.total === 0 && <NoMatch isReading={!size.isComplete} />}
      </div>
      {chosen && <OrderPanel key={chosen} id={chosen} onClose={close} />}
    </div>
  )
}

function useAskedWhileReading(size: Value<'orders.ledgerSize'> | undefined): void {
  const isReading = size?.isComplete === false
  useEffect(() => {
    if (!isReading) return
    const timer = setInterval(() => queryCache.renew(['orders.ledgerSize']), readingMs)
    return () => clearInterval(timer)
  }, [isReading])
}

import type { Ref } from 'react'
import { knownAnswer } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { type Drawn, LongList, type LongListHandle } from '#renderer/ui/long-list.tsx'
import { filterText, type LedgerFilter, ledgerRowsAtOnce } from '#shared/orders/ledger-filter.ts'
import { askedRows, LedgerChunk } from './ledger-chunk.tsx'
import { ledgerColumns } from './ledger-row.tsx'
import { useLedgerView } from './ledger-view.ts'

/** Rows begin to be asked for this long before they are drawn. */
const aheadRows = 20

interface Props {
  readonly filter: LedgerFilter
  readonly total: number
  readonly chosen: string | null
  readonly onOpen: (id: string) => void
  readonly ref: Ref<LongListHandle>
}

/** All orders that meet the filter as one table; its rows come as they are needed. */
export function LedgerTable({ filter, total, chosen, onOpen, ref }: Props) {
  const t = useText()
  const place = useLedgerView((state) => state.place)

  function open(no: number): void {
    const nth = Math.floor(no / ledgerRowsAtOnce)
    const row = knownAnswer('orders.ledgerRows', askedRows(filter, nth, total))?.rows[no - nth * ledgerRowsAtOnce]
    if (row) onOpen(row.id)
  }

  return (
    <LongList
      ref={ref}
      key={filterText(filter)}
      label={t('orders.page.ledger')}
      className="or-ledger-table"
      total={total}
      columns={ledgerColumns.map((name) => t(`orders.ledger.column.${name}`))}
      place={place}
      onPlace={(no) => useLedgerView.setState({ place: no })}
      onOpen={open}
    >
      {(drawn) =>
        chunksOf(drawn, total).map((nth) => (
          <LedgerChunk key={nth} nth={nth} filter={filter} total={total} drawn={drawn} place={place} chosen={chosen} />
        ))
      }
    </LongList>
  )
}

function chunksOf({ first, end }: Drawn, total: number): number[] {
  const from = Math.floor(Math.max(0, first - aheadRows) / ledgerRowsAtOnce)
  const to = Math.ceil(Math.min(total, end + aheadRows) / ledgerRowsAtOnce)
  return Array.from({ length: Math.max(0, to - from) }, (_none, at) => from + at)
}

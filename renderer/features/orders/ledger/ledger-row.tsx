import { IconFlagFilled } from '@tabler/icons-react'
import { memo } from 'react'
import { useText } from '#renderer/text/use-text.ts'
import { formatFen } from '#shared/kernel/money.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import type { LedgerRow as Row } from '#shared/orders/ledger-entries.ts'

interface Props {
  readonly id: string
  readonly no: number
  /** Null: on its way, or gone a moment ago. */
  readonly row: Row | null
  readonly isPlace: boolean
  readonly isChosen: boolean
}

/** The columns, in order; their words are `orders.ledger.column.<name>`. */
export const ledgerColumns = [
  ...(['placedAt', 'orderNo', 'platform', 'buyerNick', 'receiver', 'amount'] as const),
  ...(['state', 'words', 'seenAt', 'flag', 'goods'] as const),
]

/** One order of the table. What its platform said stands with when we learned it, and from where. */
export const LedgerRow = memo(function LedgerRow({ id, no, row, isPlace, isChosen }: Props) {
  const place = isPlace || undefined
  if (!row) {
    return (
      <tr id={id} aria-rowindex={no + 2} aria-busy="true" data-place={place}>
        <td colSpan={ledgerColumns.length} />
      </tr>
    )
  }
  return (
    <tr
      id={id}
      aria-rowindex={no + 2}
      aria-selected={isChosen}
      data-no={no}
      data-place={place}
      data-chosen={isChosen || undefined}
    >
      <Cells row={row} />
    </tr>
  )
})

function Cells({ row }: { readonly row: Row }) {
  const t = useText()
  const platform = t(`shell.platform.${row.platform}`)
  return (
    <>
      <td>{formatInstant(row.placedAt).slice(0, 16)}</td>
      <td>{row.orderNo}</td>
      <td title={platform}>{platform}</td>
      <td title={row.buyerNick}>{row.buyerNick}</td>
      <td>{row.receiver}</td>
      <td>{formatFen(row.amountFen)}</td>
      <td>{t(`orders.state.${row.state}`)}</td>
      <td title={row.platformStatus}>{row.platformStatus}</td>
      <td className="gt-quiet" title={formatInstant(row.seenAt)}>
        {t(`orders.ledger.seen.${row.source}`, { at: formatInstant(row.seenAt).slice(5, 16) })}
      </td>
      <td data-flag={row.flagColour} title={row.flagWords ?? undefined}>
        {row.flagColour !== 'none' && (
          <>
            <IconFlagFilled size={12} aria-hidden />
            {row.flagColour === 'other' ? row.flagWords : t(`orders.flag.${row.flagColour}`)}
          </>
        )}
      </td>
      <td title={row.title}>{row.title}</td>
    </>
  )
}

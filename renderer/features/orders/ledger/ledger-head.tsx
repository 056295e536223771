import type { KeyboardEvent, RefObject } from 'react'
import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import type { LongListHandle } from '#renderer/ui/long-list.tsx'
import { formatInstant } from '#shared/kernel/time.ts'
import { JumpToDay } from './jump-to-day.tsx'
import { changeFilter, useLedgerView } from './ledger-view.ts'

interface Props {
  readonly size: Value<'orders.ledgerSize'> | undefined
  readonly list: RefObject<LongListHandle | null>
}

/** What is searched for, where to jump to, and how many there are. */
export function LedgerHead({ size, list }: Props) {
  const t = useText()
  const text = useLedgerView(({ filter }) => filter.text)

  function toList(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
    event.preventDefault()
    list.current?.focus()
  }

  return (
    <div className="or-ledger-head">
      <LineField
        type="search"
        className="or-ledger-search"
        label={t('orders.ledger.search')}
        maxLength={100}
        value={text}
        onText={(next) => changeFilter({ text: next })}
        onKeyDown={toList}
      />
      <JumpToDay list={list} />
      <span className="gt-quiet or-ledger-count" role="status">
        {size && <Count size={size} />}
      </span>
    </div>
  )
}

function Count({ size: { total, isComplete, readBackTo, isCut } }: { readonly size: Value<'orders.ledgerSize'> }) {
  const t = useText()
  const count = total.toLocaleString('en-US')
  if (!isComplete) {
    const day = readBackTo === null ? '' : formatInstant(readBackTo).slice(0, 10)
    return t('orders.ledger.reading', { count, day })
  }
  return t(isCut ? 'orders.ledger.countCut' : 'orders.ledger.count', { count })
}

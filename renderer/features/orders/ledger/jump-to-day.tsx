import { TextInput } from '@mantine/core'
import { type RefObject, useEffect, useState } from 'react'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { onEnter } from '#renderer/ui/enter-keys.ts'
import type { LongListHandle } from '#renderer/ui/long-list.tsx'
import { dayMs, startOfDay } from '#shared/kernel/time.ts'
import { useLedgerView } from './ledger-view.ts'

/** To the orders of a day and before, by typing it. */
export function JumpToDay({ list }: { readonly list: RefObject<LongListHandle | null> }) {
  const t = useText()
  const { filter } = useLedgerView()
  const [day, setDay] = useState('')
  const [at, setAt] = useState<number | null>(null)
  const { value } = useQuery('orders.ledgerPlace', at === null ? null : { filter, at })
  useEffect(() => {
    if (value === undefined) return
    setAt(null)
    list.current?.show(value.place)
    list.current?.focus()
  }, [value, list])
  return (
    <div className="or-ledger-jump">
      <span className="gt-quiet" aria-hidden>
        {t('orders.ledger.jump')}
      </span>
      <TextInput
        type="date"
        aria-label={t('orders.ledger.jump')}
        title={t('orders.ledger.jumpHow')}
        value={day}
        onChange={(event) => setDay(event.currentTarget.value)}
        onKeyDown={onEnter(() => day !== '' && setAt(startOfDay(day) + dayMs - 1))}
      />
    </div>
  )
}

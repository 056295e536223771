import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useText } from '#renderer/text/use-text.ts'
import { formatFen, parseFen } from '#shared/kernel/money.ts'
import { changeFilter, useLedgerView } from './ledger-view.ts'

/** An amount as people type it; what is none is said, and changes nothing. */
export function AmountField({ name }: { readonly name: 'leastFen' | 'mostFen' }) {
  const t = useText()
  const fen = useLedgerView(({ filter }) => filter[name])
  const [typed, setTyped] = useState<string | null>(null)
  const isOdd = typed !== null && typed.trim() !== '' && parseFen(typed) === null

  function change(text: string): void {
    setTyped(text)
    const read = text.trim() === '' ? null : parseFen(text)
    if (text.trim() === '' || read !== null) changeFilter({ [name]: read })
  }

  return (
    <TextInput
      size="xs"
      aria-label={t(`orders.ledger.${name}`)}
      placeholder={t(`orders.ledger.${name}`)}
      value={typed ?? (fen === null ? '' : formatFen(fen))}
      error={isOdd ? t('orders.ledger.oddAmount') : null}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => !isOdd && setTyped(null)}
    />
  )
}

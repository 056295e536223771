import { TextInput } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'
import { changeFilter, useLedgerView } from './ledger-view.ts'

/** From a day to a day, both included. */
export function OwnDays() {
  const t = useText()
  const { span } = useLedgerView(({ filter }) => filter)
  if (span?.kind !== 'between') return null
  return (['from', 'to'] as const).map((end) => (
    <TextInput
      key={end}
      type="date"
      size="xs"
      aria-label={t(`orders.ledger.${end}`)}
      value={span[end] ?? ''}
      onChange={(event) => changeFilter({ span: { ...span, [end]: event.currentTarget.value || null } })}
    />
  ))
}

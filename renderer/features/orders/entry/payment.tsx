import { Button } from '@mantine/core'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ShortForm } from '#renderer/ui/short-form.tsx'
import { TickField } from '#renderer/ui/tick-field.tsx'
import { formatFen } from '#shared/kernel/money.ts'
import type { OrderEntry } from '#shared/orders/order-entry.ts'
import { goToPart, typeEntry } from './entry-view.ts'

interface Props {
  readonly entry: OrderEntry
  readonly onSaved: (saved: { readonly id: string; readonly orderNo: string }) => void
}

/** The payment mark, and the whole order to the ledger. */
export function Payment({ entry, onSaved }: Props) {
  const t = useText()
  const total = entry.lines.reduce((sum, { priceFen, quantity }) => sum + priceFen * quantity, 0)

  async function submit() {
    const result = await runCommand('orders.enter', entry)
    if (result.ok) onSaved(result.value)
    return result
  }

  return (
    <ShortForm domain="orders" onSend={submit} action={t('orders.entry.submit')}>
      <div className="gt-clock-top">
        <strong>{t('orders.entry.total', { count: entry.lines.length, yuan: formatFen(total) })}</strong>
        <Button variant="default" onClick={() => goToPart('lines')}>
          {t('orders.entry.changeLines')}
        </Button>
      </div>
      <TickField
        autoFocus
        label={t('orders.entry.payNow')}
        isTicked={entry.isPaid}
        onTick={(isTicked) => typeEntry({ isPaid: isTicked })}
      />
    </ShortForm>
  )
}

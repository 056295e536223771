import { Button } from '@mantine/core'
import { useState } from 'react'
import { useText } from '#renderer/text/use-text.ts'
import type { OrderEntry } from '#shared/orders/order-entry.ts'
import { ConsigneeForm } from './consignee-form.tsx'
import { EntryLines } from './entry-lines.tsx'
import { goToPart, startEntry, useEntryView } from './entry-view.ts'
import { Payment } from './payment.tsx'
import './entry.css'

/** 录单 (R26): consignee, then lines, then the payment mark, each saved before the next. */
export function EntryTab({ onOpen }: { readonly onOpen: (orderId: string) => void }) {
  const t = useText()
  const { entry, part } = useEntryView()
  const [told, tell] = useState<{ readonly id: string; readonly orderNo: string } | null>(null)

  return (
    <div className="gt-entry">
      <div className="gt-clock-top">
        <h3>{t('orders.entry.title')}</h3>
        <span className="gt-spread" />
        {told && (
          <span role="status">
            {t('orders.entry.saved', { no: told.orderNo })}{' '}
            <Button variant="default" onClick={() => onOpen(told.id)}>
              {t('orders.entry.open')}
            </Button>
          </span>
        )}
        <Button variant="default" onClick={startEntry}>
          {t('orders.entry.new')}
        </Button>
      </div>
      {part === 'consignee' ? <ConsigneeForm entry={entry} /> : <Consignee entry={entry} />}
      {part === 'lines' && <EntryLines lines={entry.lines} />}
      {part === 'payment' && (
        <Payment
          entry={entry}
          onSaved={(saved) => {
            tell(saved)
            startEntry()
          }}
        />
      )}
    </div>
  )
}

function Consignee({ entry: { buyerNick, receiver, phone, address } }: { readonly entry: OrderEntry }) {
  const t = useText()
  return (
    <div className="gt-clock-top">
      <span>
        {buyerNick} · {receiver} {phone} · {address}
      </span>
      <Button variant="default" onClick={() => goToPart('consignee')}>
        {t('orders.entry.changeConsignee')}
      </Button>
    </div>
  )
}

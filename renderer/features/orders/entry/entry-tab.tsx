import { Button, Checkbox, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { ShortForm } from '#renderer/ui/short-form.tsx'
import { formatFen } from '#shared/kernel/money.ts'
import { platformNames } from '#shared/kernel/platform-names.ts'
import { mayAct, type OrderEntry } from '#shared/orders/order-entry.ts'
import { EntryLines } from './entry-lines.tsx'
import { goToPart, startEntry, typeEntry, useEntryView } from './entry-view.ts'
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

const consigneeFields = [
  ['buyerNick', 60],
  ['receiver', 40],
  ['phone', 30],
  ['address', 200],
] as const

function ConsigneeForm({ entry }: { readonly entry: OrderEntry }) {
  const t = useText()
  const failureText = useFailureText('orders')

  async function save() {
    const may = mayAct('saveConsignee', entry)
    return may.ok ? may : failureText(may.failure)
  }

  return (
    <ShortForm domain="orders" onSend={save} onDone={() => goToPart('lines')} action={t('orders.entry.saveConsignee')}>
      <Select
        label={t('orders.entry.platform')}
        allowDeselect={false}
        data={platformNames.map((name) => ({ value: name, label: t(`shell.platform.${name}`) }))}
        value={entry.platform}
        onChange={(next) => typeEntry({ platform: platformNames.find((one) => one === next) ?? entry.platform })}
      />
      <TextInput
        label={t('orders.entry.orderNo')}
        maxLength={40}
        value={entry.orderNo ?? ''}
        onChange={(event) => typeEntry({ orderNo: event.currentTarget.value.trim() || null })}
      />
      {consigneeFields.map(([field, most]) => (
        <TextInput
          key={field}
          label={t(`orders.${field}`)}
          maxLength={most}
          value={entry[field]}
          onChange={(event) => typeEntry({ [field]: event.currentTarget.value })}
        />
      ))}
    </ShortForm>
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

interface PaymentProps {
  readonly entry: OrderEntry
  readonly onSaved: (saved: { readonly id: string; readonly orderNo: string }) => void
}

function Payment({ entry, onSaved }: PaymentProps) {
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
      <Checkbox
        autoFocus
        label={t('orders.entry.payNow')}
        checked={entry.isPaid}
        onChange={(event) => typeEntry({ isPaid: event.currentTarget.checked })}
      />
    </ShortForm>
  )
}

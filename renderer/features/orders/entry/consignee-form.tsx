import { Select, TextInput } from '@mantine/core'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { ShortForm } from '#renderer/ui/short-form.tsx'
import { platformNames } from '#shared/kernel/platform-names.ts'
import { mayAct, type OrderEntry } from '#shared/orders/order-entry.ts'
import { goToPart, typeEntry } from './entry-view.ts'

const consigneeFields = [
  ['buyerNick', 60],
  ['receiver', 40],
  ['phone', 30],
  ['address', 200],
] as const

/** Who gets it: the first part of a new order. */
export function ConsigneeForm({ entry }: { readonly entry: OrderEntry }) {
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

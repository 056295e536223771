import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { PlatformField } from '#renderer/ui/platform-field.tsx'
import { ShortForm } from '#renderer/ui/short-form.tsx'
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
      <PlatformField
        isTitled
        label={t('orders.entry.platform')}
        value={entry.platform}
        onPick={(next) => typeEntry({ platform: next })}
      />
      <LineField
        isTitled
        label={t('orders.entry.orderNo')}
        maxLength={40}
        value={entry.orderNo ?? ''}
        onText={(text) => typeEntry({ orderNo: text.trim() || null })}
      />
      {consigneeFields.map(([field, most]) => (
        <LineField
          key={field}
          isTitled
          label={t(`orders.${field}`)}
          maxLength={most}
          value={entry[field]}
          onText={(text) => typeEntry({ [field]: text })}
        />
      ))}
    </ShortForm>
  )
}

import { NumberInput, Select, Text } from '@mantine/core'
import { useState } from 'react'
import { now } from '#renderer/data/store-client.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { DueField } from '#renderer/ui/due-field.tsx'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { PlatformField } from '#renderer/ui/platform-field.tsx'
import { dueAtOf, firstDue } from '#shared/handover/due-choices.ts'
import type { Platform } from '#shared/kernel/platform-names.ts'

interface Props {
  /** For whom, where that is known: the buyer of a reception. */
  readonly buyer?: { readonly platform: Platform; readonly buyerNick: string }
  readonly onLeave: () => void
}

/** Which goods, how many, for whom and until when; more than can be promised is refused. */
export function HoldForm({ buyer, onLeave }: Props) {
  const t = useText()
  const [typed, type] = useState('')
  const [productId, choose] = useState<string | null>(null)
  const [platform, setPlatform] = useState<Platform>(buyer?.platform ?? 'taobao')
  const [buyerNick, setNick] = useState(buyer?.buyerNick ?? '')
  const [quantity, setQuantity] = useState(1)
  const [due, setDue] = useState(() => firstDue(now()))
  const goods = useQuery('checks.stock', { query: '' }).value?.rows ?? []
  if (goods.length === 0) return <Text className="gt-quiet">{t('checks.page.hold.noGoods')}</Text>

  async function send() {
    const until = dueAtOf(due, now())
    if (productId === null) return t('checks.page.hold.choose')
    if (until === null) return t('checks.page.hold.noUntil')
    return runCommand('checks.holdStock', { productId, quantity, platform, buyerNick, orderNo: null, until })
  }

  const label = ({ name, available }: (typeof goods)[number]) =>
    `${name} · ${t('checks.page.hold.free', { count: Math.max(0, available) })}`
  return (
    <OpenedForm domain="checks" onSend={send} onDone={onLeave} action={t('checks.page.hold.save')}>
      <Select
        searchable
        autoFocus
        aria-label={t('checks.page.hold.product')}
        placeholder={t('checks.page.hold.product')}
        data={goods.map((one) => ({ value: one.productId, label: label(one) }))}
        searchValue={typed}
        onSearchChange={type}
        value={productId}
        onChange={choose}
      />
      <NumberInput
        aria-label={t('checks.page.hold.quantity')}
        min={1}
        allowDecimal={false}
        value={quantity}
        onChange={(next) => setQuantity(Number(next) || 1)}
      />
      {!buyer && (
        <>
          <PlatformField label={t('checks.page.hold.platform')} value={platform} onPick={setPlatform} />
          <LineField label={t('checks.page.hold.buyer')} maxLength={60} value={buyerNick} onText={setNick} />
        </>
      )}
      <div className="gt-wide">
        <DueField label={t('checks.page.hold.until')} value={due} onChange={setDue} />
      </div>
    </OpenedForm>
  )
}

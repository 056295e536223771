import { Button } from '@mantine/core'
import { useState } from 'react'
import { storeClient } from '#renderer/data/desk-data.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { PickField } from '#renderer/ui/pick-field.tsx'
import { PlatformField } from '#renderer/ui/platform-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { problemKinds, type registers } from '#shared/aftersales/ticket-words.ts'
import { formatFen, parseFen } from '#shared/kernel/money.ts'
import type { Platform } from '#shared/kernel/platform-names.ts'
import { parseInstant } from '#shared/kernel/time.ts'

interface Props {
  readonly register: (typeof registers)[number]
  readonly onDone: () => void
}

const empty = { orderNo: '', purchasedOn: '', product: '', quantity: '', amount: '', trackingNo: '' }

/** A parcel for its register: an order fills the first five fields (R31, R32). */
export function RegisterForm({ register, onDone }: Props) {
  const t = useText()
  const [platform, setPlatform] = useState<Platform>('taobao')
  const [typed, setTyped] = useState({ ...empty, remark: '', when: '' })
  const [problemKind, setKind] = useState<(typeof problemKinds)[number] | null>(null)
  const [told, tell] = useState<string | null>(null)
  const set = (change: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...change }))
  const isReturned = register === 'returned'

  async function fill(): Promise<void> {
    if (typed.orderNo.trim() === '') return
    const asked = await storeClient.ask('aftersales.fieldsOfOrder', { platform, orderNo: typed.orderNo.trim() })
    const found = asked.ok ? (asked.value.value as Value<'aftersales.fieldsOfOrder'>) : null
    tell(found ? null : t('aftersales.orderUnknown'))
    if (!found) return
    const { purchasedOn, product, quantity, amountFen } = found
    set({ purchasedOn, product, quantity: String(quantity), amount: formatFen(amountFen) })
  }

  async function send() {
    const { orderNo, purchasedOn, product, quantity, amount, trackingNo, remark, when } = typed
    const amountFen = amount.trim() === '' ? null : parseFen(amount)
    const pieces = quantity.trim() === '' ? null : Number(quantity)
    if ((amount.trim() !== '' && amountFen === null) || (pieces !== null && !Number.isInteger(pieces))) {
      return t('aftersales.propose.needsSum')
    }
    if (trackingNo.trim() === '' || remark.trim() === '') return t('registers.register.needsBoth')
    const at = parseInstant(when)
    return runCommand('aftersales.registerParcel', {
      ...{ register, problemKind, solvedOnSpot: false, platform, product, trackingNo, remark, amountFen },
      ...{ orderNo: orderNo.trim() || null, purchasedOn: purchasedOn || null, quantity: pieces },
      ...{ arrivedAt: isReturned ? at : null, nextCheckAt: isReturned ? null : at },
    })
  }

  return (
    <OpenedForm columns={3} domain="aftersales" onSend={send} onDone={onDone} action={t('registers.register.do')}>
      <p className="gt-quiet gt-wide">{t(`registers.register.help.${register}`)}</p>
      <PlatformField isTitled label={t('aftersales.platform')} value={platform} onPick={setPlatform} />
      <LineField
        autoFocus
        isTitled
        label={t('registers.column.orderNo')}
        maxLength={40}
        value={typed.orderNo}
        onText={(orderNo) => set({ orderNo })}
      />
      <div className="as-line">
        <Button variant="default" onClick={() => void fill()}>
          {t('registers.register.fill')}
        </Button>
        <span role="status">{told}</span>
      </div>
      {(['purchasedOn', 'product', 'quantity', 'amount', 'trackingNo'] as const).map((name) => (
        <LineField
          key={name}
          isTitled
          type={name === 'purchasedOn' ? 'date' : 'text'}
          label={t(`registers.column.${name}`)}
          maxLength={name === 'product' ? 200 : 40}
          value={typed[name]}
          onText={(value) => set({ [name]: value })}
        />
      ))}
      <LineField
        isTitled
        type="datetime-local"
        label={t(`registers.register.when.${register}`)}
        value={typed.when}
        onText={(when) => set({ when })}
      />
      <PickField
        label={t('registers.problemKind')}
        placeholder={t('registers.problemKind')}
        values={problemKinds}
        wordsOf={(one) => t(`registers.problemKind.${one}`)}
        value={problemKind}
        onPick={setKind}
        onClear={() => setKind(null)}
      />
      <TextField
        className="gt-wide"
        isTitled
        label={t('registers.column.remark')}
        minRows={2}
        maxLength={500}
        value={typed.remark}
        onText={(remark) => set({ remark })}
      />
    </OpenedForm>
  )
}

import { useRef, useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import type { BuyerName } from '#renderer/shell/navigation.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { PickField } from '#renderer/ui/pick-field.tsx'
import { PlatformField } from '#renderer/ui/platform-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useTyped } from '#renderer/ui/use-typed.ts'
import { claimTypes, disputeKinds } from '#shared/aftersales/ticket-words.ts'
import type { Platform } from '#shared/kernel/platform-names.ts'

interface Props {
  /** Whose case it is, where people come from a buyer. */
  readonly buyer: BuyerName | null
  /** The new case's id, or null when it was left. */
  readonly onDone: (id: string | null) => void
}

/** A new case: who, which order, what it is about. The rest is done in its story. */
export function NewCase({ buyer, onDone }: Props) {
  const t = useText()
  const [platform, setPlatform] = useState<Platform>(buyer?.platform ?? 'taobao')
  const { typed, field } = useTyped(() => ({
    buyerNick: buyer?.nick ?? '',
    orderNo: '',
    description: '',
  }))
  const [disputeKind, setKind] = useState<(typeof disputeKinds)[number]>('product')
  const [claimType, setClaim] = useState<(typeof claimTypes)[number] | null>(null)
  const opened = useRef<string | null>(null)

  async function send() {
    const { buyerNick, orderNo, description } = typed
    if (buyerNick.trim() === '') return t('aftersales.needsBuyer')
    const sent = await runCommand('aftersales.open', {
      ...{ platform, buyerNick, description, receptionId: null },
      orderNo: orderNo.trim() === '' ? null : orderNo,
      about: { kind: 'dispute', disputeKind, claimType },
    })
    if (sent.ok) opened.current = sent.value.id
    return sent
  }

  return (
    <OpenedForm
      columns={3}
      domain="aftersales"
      onSend={send}
      onDone={() => onDone(opened.current)}
      onLeave={() => onDone(null)}
      action={t('aftersales.open')}
    >
      <LineField autoFocus={!buyer} isTitled label={t('aftersales.buyer')} maxLength={60} {...field('buyerNick')} />
      <PlatformField isTitled label={t('aftersales.platform')} value={platform} onPick={setPlatform} />
      <LineField isTitled label={t('aftersales.orderNo')} maxLength={40} {...field('orderNo')} />
      <div className="gt-wide as-line">
        <ChoiceRow
          label={t('aftersales.disputeKind')}
          choices={disputeKinds.map((value) => ({ value, label: t(`aftersales.disputeKind.${value}`) }))}
          value={disputeKind}
          onChoose={setKind}
        />
        <PickField
          label={t('aftersales.claimType')}
          placeholder={t('aftersales.claimType.none')}
          values={claimTypes}
          wordsOf={(one) => t(`aftersales.claimType.${one}`)}
          value={claimType}
          onPick={setClaim}
          onClear={() => setClaim(null)}
        />
      </div>
      <TextField
        className="gt-wide"
        autoFocus={buyer !== null}
        isTitled
        label={t('aftersales.description')}
        minRows={2}
        maxLength={1_000}
        {...field('description')}
      />
    </OpenedForm>
  )
}

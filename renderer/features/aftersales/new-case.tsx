import { useRef, useState } from 'react'
import { now } from '#renderer/data/store-client.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import type { BuyerName } from '#renderer/shell/navigation.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { PlatformField } from '#renderer/ui/platform-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useTyped } from '#renderer/ui/use-typed.ts'
import type { Platform } from '#shared/kernel/platform-names.ts'
import { AboutFields, aboutOf, firstDraft } from './about-fields.tsx'

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
  const [draft, change] = useState(firstDraft)
  const opened = useRef<string | null>(null)

  async function send() {
    const { buyerNick, orderNo, description } = typed
    if (buyerNick.trim() === '') return t('aftersales.needsBuyer')
    const about = aboutOf(draft, now())
    if (about === null) return t('flows.step.needsUntil')
    const sent = await runCommand('aftersales.open', {
      ...{ platform, buyerNick, description, receptionId: null },
      orderNo: orderNo.trim() === '' ? null : orderNo,
      about,
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
      <AboutFields draft={draft} onChange={change} />
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

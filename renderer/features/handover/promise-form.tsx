import { useState } from 'react'
import { now } from '#renderer/data/store-client.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { DueField } from '#renderer/ui/due-field.tsx'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { PlatformField } from '#renderer/ui/platform-field.tsx'
import { useTyped } from '#renderer/ui/use-typed.ts'
import { dueAtOf, firstDue } from '#shared/handover/due-choices.ts'
import type { Platform } from '#shared/kernel/platform-names.ts'

/** A promise made outside a reception: on the phone, in a group. */
export function PromiseForm({ onDone }: { onDone: (saved: boolean) => void }) {
  const t = useText()
  const [platform, setPlatform] = useState<Platform>('taobao')
  const { typed, field } = useTyped(() => ({ buyerNick: '', orderNo: '', what: '' }))
  const [due, setDue] = useState(() => firstDue(now()))

  async function save() {
    const { buyerNick, orderNo, what } = typed
    const dueAt = dueAtOf(due, now())
    if (buyerNick.trim() === '' || what.trim() === '') return t('handover.page.needsBoth')
    if (dueAt === null) return t('handover.page.needsDue')
    const order = orderNo.trim() === '' ? null : orderNo
    return runCommand('handover.addPromise', { platform, buyerNick, what, dueAt, orderNo: order })
  }

  return (
    <OpenedForm
      columns={3}
      domain="handover"
      onSend={save}
      onDone={() => onDone(true)}
      onLeave={() => onDone(false)}
      action={t('handover.page.addThis')}
    >
      <LineField autoFocus isTitled label={t('handover.page.buyer')} maxLength={60} {...field('buyerNick')} />
      <PlatformField isTitled label={t('handover.page.platform')} value={platform} onPick={setPlatform} />
      <LineField isTitled label={t('handover.page.orderNo')} maxLength={40} {...field('orderNo')} />
      <LineField
        className="gt-wide"
        isTitled
        label={t('handover.page.what')}
        placeholder={t('handover.page.whatExample')}
        maxLength={200}
        {...field('what')}
      />
      <div className="gt-wide">
        <DueField label={t('handover.page.dueAt')} value={due} onChange={setDue} />
      </div>
    </OpenedForm>
  )
}

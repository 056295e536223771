import { Button } from '@mantine/core'
import { useState } from 'react'
import { callDesktop } from '#renderer/data/desktop-client.ts'
import { may, useSeat } from '#renderer/data/session.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { exportFormats } from '#shared/customers/leave-entries.ts'
import { leads } from '#shared/kernel/role.ts'
import { ReasonField } from './reason-field.tsx'

/** Everybody as a file, for who leads: with a reason, masked more than here, and it stands in the log. */
export function ExportForm() {
  const t = useText()
  const isLead = may(useSeat(), leads)
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [format, setFormat] = useState<(typeof exportFormats)[number]>('csv')
  const [told, tell] = useState<string | null>(null)
  if (!isLead) return null

  async function send() {
    if (reason.trim() === '') return t('customers.exportWhy')
    const made = await runCommand('customers.export', { format, reason })
    if (!made.ok) return made
    const { fileName, bytes, count } = made.value
    const saved = await callDesktop('saveFile', { name: fileName, bytes })
    if (!saved.ok) return saved
    const { file, failure } = saved.value
    if (failure !== null) return t('customers.exportNotSaved', { why: failure })
    if (file !== null) tell(t('customers.exported', { count, file }))
    return saved
  }

  if (!isOpen) {
    return (
      <div className="cu-head">
        <Button size="compact-xs" variant="default" onClick={() => setOpen(true)}>
          {t('customers.export')}
        </Button>
        <span className="gt-quiet" role="status">
          {told}
        </span>
      </div>
    )
  }
  return (
    <OpenedForm domain="customers" onSend={send} onDone={() => setOpen(false)} action={t('customers.exportDo')}>
      <p className="gt-quiet gt-wide">{t('customers.exportHelp')}</p>
      <ReasonField label={t('customers.exportWhy')} value={reason} onText={setReason} />
      <ChoiceRow
        label={t('customers.exportFormat')}
        choices={exportFormats.map((value) => ({ value, label: t(`customers.format.${value}`) }))}
        value={format}
        onChoose={setFormat}
      />
    </OpenedForm>
  )
}

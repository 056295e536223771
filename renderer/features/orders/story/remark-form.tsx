import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { callDesktop } from '#renderer/data/desktop-client.ts'
import { now } from '#renderer/data/store-client.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { DueField } from '#renderer/ui/due-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { dueAtOf, firstDue } from '#shared/handover/due-choices.ts'
import { flagColours } from '#shared/orders/case-remark.ts'

const fields = ['problem', 'cause', 'doneSoFar', 'promised', 'nextStep'] as const
type Fields = Record<(typeof fields)[number], string>
const empty: Fields = { problem: '', cause: '', doneSoFar: '', promised: '', nextStep: '' }

/** A remark in the fixed format: kept here, copied, and pasted at the platform by hand with its flag. */
export function RemarkForm({ orderId }: { readonly orderId: string }) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  const [told, tell] = useState('')
  if (isOpen) {
    return (
      <Remark
        orderId={orderId}
        onLeave={(words) => {
          setOpen(false)
          tell(words)
        }}
      />
    )
  }
  return (
    <div>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('orders.remark.open')}
      </Button>
      <p className="gt-quiet" role="status">
        {told}
      </p>
    </div>
  )
}

function Remark({ orderId, onLeave }: { readonly orderId: string; readonly onLeave: (told: string) => void }) {
  const t = useText()
  const [typed, setTyped] = useState(empty)
  const [flag, setFlag] = useState<(typeof flagColours)[number]>('none')
  const [due, setDue] = useState(() => firstDue(now()))

  async function save() {
    const dueAt = dueAtOf(due, now())
    const isWhole = fields.every((field) => field === 'cause' || typed[field].trim() !== '')
    if (dueAt === null || !isWhole) return t('orders.remark.needsAll')
    const written = await runCommand('orders.writeRemark', { orderId, flag, dueAt, ...typed })
    return written.ok ? callDesktop('copyText', { text: written.value.text }) : written
  }

  function done(): void {
    const colour = t(`orders.flag.${flag}`)
    onLeave(t('orders.remark.copied', { flag: flag === 'none' ? '' : t('orders.remark.withFlag', { colour }) }))
  }

  return (
    <OpenedForm
      domain="orders"
      onSend={save}
      onDone={done}
      onLeave={() => onLeave('')}
      action={t('orders.remark.copy')}
    >
      {fields.map((field, at) => (
        <TextInput
          key={field}
          className="gt-wide"
          autoFocus={at === 0}
          label={t(`orders.remark.${field}`)}
          maxLength={200}
          value={typed[field]}
          onChange={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })}
        />
      ))}
      <div className="gt-wide">
        <DueField label={t('orders.remark.dueAt')} value={due} onChange={setDue} />
      </div>
      <div className="gt-wide">
        <ChoiceRow
          label={t('orders.remark.flag')}
          value={flag}
          onChoose={setFlag}
          choices={flagColours.map((value) => ({ value, label: t(`orders.flag.${value}`) }))}
        />
      </div>
    </OpenedForm>
  )
}

import { Button } from '@mantine/core'
import { useState } from 'react'
import { now } from '#renderer/data/store-client.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { dropHeld } from '#renderer/outgoing/held-copies.ts'
import { HeldCopyBox } from '#renderer/outgoing/held-copy-box.tsx'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { DueField } from '#renderer/ui/due-field.tsx'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { dueAtOf, firstDue } from '#shared/handover/due-choices.ts'
import { ok } from '#shared/kernel/result.ts'
import { flagColours } from '#shared/orders/case-remark.ts'
import { useCopyThen } from '../clocks/use-copy-then.ts'

type FlagColour = (typeof flagColours)[number]
const fields = ['problem', 'cause', 'doneSoFar', 'promised', 'nextStep'] as const
type Fields = Record<(typeof fields)[number], string>
const empty: Fields = { problem: '', cause: '', doneSoFar: '', promised: '', nextStep: '' }

/** A remark in the fixed format: kept here, copied, and pasted at the platform by hand with its flag. */
export function RemarkForm({ orderId }: { readonly orderId: string }) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  const [flag, setFlag] = useState<FlagColour>('none')
  const place = `remark ${orderId}`
  const { told, problem, copy } = useCopyThen(place, async () => ok(null))

  function written(text: string, colour: FlagColour): void {
    setFlag(colour)
    setOpen(false)
    copy(text)
  }

  if (isOpen) return <Remark orderId={orderId} onWritten={written} onLeave={() => setOpen(false)} />
  const colour = t(`orders.flag.${flag}`)
  const where = flag === 'none' ? t('orders.remark.copied') : t('orders.remark.copiedFlag', { colour })
  return (
    <div>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('orders.remark.open')}
      </Button>
      <p className="gt-quiet" role="status">
        {told !== '' && where}
      </p>
      <ProblemLine problem={problem} />
      <HeldCopyBox place={place} onLeave={() => dropHeld(place)} />
    </div>
  )
}

interface RemarkProps {
  readonly orderId: string
  readonly onWritten: (text: string, flag: FlagColour) => void
  readonly onLeave: () => void
}

function Remark({ orderId, onWritten, onLeave }: RemarkProps) {
  const t = useText()
  const [typed, setTyped] = useState(empty)
  const [flag, setFlag] = useState<FlagColour>('none')
  const [due, setDue] = useState(() => firstDue(now()))

  async function save() {
    const dueAt = dueAtOf(due, now())
    const isWhole = fields.every((field) => field === 'cause' || typed[field].trim() !== '')
    if (dueAt === null || !isWhole) return t('orders.remark.needsAll')
    const written = await runCommand('orders.writeRemark', { orderId, flag, dueAt, ...typed })
    if (written.ok) onWritten(written.value.text, flag)
    return written
  }

  return (
    <OpenedForm
      domain="orders"
      onSend={save}
      onDone={() => undefined}
      onLeave={onLeave}
      action={t('orders.remark.copy')}
    >
      {fields.map((field, at) => (
        <LineField
          key={field}
          className="gt-wide"
          autoFocus={at === 0}
          isTitled
          label={t(`orders.remark.${field}`)}
          maxLength={200}
          value={typed[field]}
          onText={(text) => setTyped({ ...typed, [field]: text })}
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

import { Button } from '@mantine/core'
import { useState } from 'react'
import { may, useSeat } from '#renderer/data/session.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { leads } from '#shared/kernel/role.ts'

type Person = Value<'customers.get'>

interface Props {
  readonly person: Person
  readonly onErased: (orders: number) => void
}

/** Says what goes and what cannot go before anything happens; there is no way back. */
export function EraseForm({ person, onErased }: Props) {
  const t = useText()
  const isLead = may(useSeat(), leads)
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  if (!isLead) return null
  if (!isOpen) {
    return (
      <div>
        <Button size="compact-xs" variant="subtle" color="red" onClick={() => setOpen(true)}>
          {t('customers.erase')}
        </Button>
      </div>
    )
  }

  async function send() {
    if (reason.trim() === '') return t('customers.eraseWhy')
    const erased = await runCommand('customers.erase', { id: person.id, expected: person.version, reason })
    if (erased.ok) onErased(erased.value.orders)
    return erased
  }

  return (
    <OpenedForm
      domain="customers"
      onSend={send}
      onDone={() => undefined}
      onLeave={() => setOpen(false)}
      action={t('customers.eraseDo')}
    >
      <p className="gt-wide">{t('customers.eraseWhat', { accounts: person.accounts.length })}</p>
      <p className="gt-wide">{t('customers.eraseStays')}</p>
      <LineField
        autoFocus
        className="gt-wide"
        isTitled
        label={t('customers.eraseWhy')}
        maxLength={120}
        value={reason}
        onText={setReason}
      />
    </OpenedForm>
  )
}

import { useState } from 'react'
import { may, useSeat } from '#renderer/data/session.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { leads } from '#shared/kernel/role.ts'
import { ReasonField } from '../reason-field.tsx'

type Person = Value<'customers.get'>

interface Props {
  readonly person: Person
  readonly onErased: (orders: number) => void
}

/** Says what goes and what cannot go before anything happens; there is no way back. */
export function EraseForm({ person, onErased }: Props) {
  const t = useText()
  const isLead = may(useSeat(), leads)
  if (!isLead) return null
  return (
    <FormButton words={t('customers.erase')} color="red">
      {(close) => <WhyForm person={person} onErased={onErased} onLeave={close} />}
    </FormButton>
  )
}

function WhyForm({ person, onErased, onLeave }: Props & { readonly onLeave: () => void }) {
  const t = useText()
  const [reason, setReason] = useState('')

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
      onLeave={onLeave}
      action={t('customers.eraseDo')}
    >
      <p className="gt-wide">{t('customers.eraseWhat', { accounts: person.accounts.length })}</p>
      <p className="gt-wide">{t('customers.eraseStays')}</p>
      <ReasonField label={t('customers.eraseWhy')} value={reason} onText={setReason} />
    </OpenedForm>
  )
}

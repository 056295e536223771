import { PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { ShortForm } from '#renderer/ui/short-form.tsx'
import type { Person } from '#shared/staff/person.ts'

/** One's own password, or an owner setting somebody's; both need the own password of who is sitting here. */
export function PasswordChange({ person, onDone }: { person: Person; onDone: () => void }) {
  const t = useText()
  const failureText = useFailureText('staff')
  const [own, setOwn] = useState('')
  const [next, setNext] = useState('')

  async function save(): Promise<string | null> {
    if (next.length < 6) return t('shell.firstStart.needsPassword')
    const result = await runCommand('staff.setPassword', { personId: person.id, password: next, ownPassword: own })
    if (!result.ok) return failureText(result.failure)
    onDone()
    return null
  }

  return (
    <ShortForm onSend={save} action={t('shell.save')}>
      <PasswordInput
        data-autofocus
        label={t('staff.ownPassword')}
        value={own}
        onChange={(event) => setOwn(event.currentTarget.value)}
      />
      <PasswordInput
        label={t('staff.newPassword', { name: person.name })}
        value={next}
        onChange={(event) => setNext(event.currentTarget.value)}
      />
    </ShortForm>
  )
}

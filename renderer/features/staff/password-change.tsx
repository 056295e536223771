import { PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ShortForm } from '#renderer/ui/short-form.tsx'
import type { Person } from '#shared/staff/person.ts'

/** One's own password, or an owner setting somebody's; both need the own password of who is sitting here. */
export function PasswordChange({ person, onDone }: { person: Person; onDone: () => void }) {
  const t = useText()
  const [own, setOwn] = useState('')
  const [next, setNext] = useState('')

  async function save() {
    if (next.length < 6) return t('shell.firstStart.needsPassword')
    return runCommand('staff.setPassword', { personId: person.id, password: next, ownPassword: own })
  }

  return (
    <ShortForm domain="staff" onSend={save} onDone={onDone} action={t('shell.save')}>
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

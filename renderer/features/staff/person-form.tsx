import { PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { PickField } from '#renderer/ui/pick-field.tsx'
import { ShortForm } from '#renderer/ui/short-form.tsx'
import { TickField } from '#renderer/ui/tick-field.tsx'
import { type Role, roles } from '#shared/kernel/role.ts'
import type { Person } from '#shared/staff/person.ts'
import { HeldPosts } from './held-posts.tsx'

interface Props {
  /** Null: a new account. */
  readonly person: Person | null
  readonly onDone: () => void
}

const shortestPassword = 6

export function PersonForm({ person, onDone }: Props) {
  const t = useText()
  const [name, setName] = useState(person?.name ?? '')
  const [role, setRole] = useState<Role>(person?.role ?? 'agent')
  const [department, setDepartment] = useState(person?.department ?? '')
  const [posts, setPosts] = useState<readonly string[]>(person?.posts ?? [])
  const [password, setPassword] = useState('')
  const [isActive, setActive] = useState(person?.isActive ?? true)

  async function save() {
    if (name.trim() === '') return t('staff.needsName')
    if (!person && password.length < shortestPassword) return t('shell.firstStart.needsPassword')
    const fields = { name, role, department, posts: [...posts] }
    return person
      ? await runCommand('staff.changePerson', { id: person.id, expected: person.version, ...fields, isActive })
      : await runCommand('staff.addPerson', { ...fields, password })
  }

  return (
    <ShortForm domain="staff" onSend={save} onDone={onDone} action={t('shell.save')}>
      <LineField data-autofocus isTitled label={t('staff.name')} value={name} onText={setName} />
      <PickField
        isTitled
        label={t('staff.role')}
        values={roles}
        wordsOf={(one) => t(`shell.role.${one}`)}
        value={role}
        onPick={setRole}
      />
      <LineField isTitled label={t('staff.department')} value={department} onText={setDepartment} />
      <HeldPosts held={posts} onChange={setPosts} />
      {person ? (
        <TickField label={t('staff.mayWork')} isTicked={isActive} onTick={setActive} />
      ) : (
        <PasswordInput
          label={t('staff.firstPassword')}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      )}
    </ShortForm>
  )
}

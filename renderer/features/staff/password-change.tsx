import { Button, PasswordInput, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useCommand } from '#renderer/data/use-command.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import type { Person } from '#shared/staff/person.ts'

/** One's own password, or an owner setting somebody's; both need the own password of who is sitting here. */
export function PasswordChange({ person, onDone }: { person: Person; onDone: () => void }) {
  const t = useText()
  const failureText = useFailureText('staff')
  const change = useCommand('staff.setPassword')
  const [own, setOwn] = useState('')
  const [next, setNext] = useState('')
  const [problem, setProblem] = useState<string | null>(null)

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (next.length < 6) return setProblem(t('shell.firstStart.needsPassword'))
    const result = await change.run({ personId: person.id, password: next, ownPassword: own })
    if (result.ok) onDone()
    else setProblem(failureText(result.failure))
  }

  return (
    <form onSubmit={save} noValidate>
      <Stack gap="xs">
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
        {problem && (
          <Text c="red" role="alert">
            {problem}
          </Text>
        )}
        <Button type="submit" loading={change.isRunning}>
          {t('shell.save')}
        </Button>
      </Stack>
    </form>
  )
}

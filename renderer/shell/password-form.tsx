import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useNow } from '#renderer/data/use-now.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import type { Result } from '#shared/kernel/result.ts'
import { secondMs } from '#shared/kernel/time.ts'

interface Props {
  readonly label: string
  readonly action: string
  /** After too many wrong passwords no try is taken before this instant (epoch ms). */
  readonly waitUntil: number | null
  readonly send: (password: string) => Promise<Result<unknown>>
  readonly onBack?: () => void
}

export function PasswordForm({ label, action, waitUntil, send, onBack }: Props) {
  const t = useText()
  const failureText = useFailureText('staff')
  const now = useNow()
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isRunning, setRunning] = useState(false)
  const waitSeconds = waitUntil === null ? 0 : Math.max(0, Math.ceil((waitUntil - now) / secondMs))

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    // Enter on a name is no try, and must not count as a wrong one.
    if (waitSeconds > 0 || isRunning || password === '') return
    setRunning(true)
    const result = await send(password)
    setRunning(false)
    setPassword('')
    setProblem(result.ok ? null : failureText(result.failure))
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xs">
        <PasswordInput
          autoFocus
          label={label}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={waitSeconds > 0 ? t('shell.signIn.wait', { seconds: waitSeconds }) : problem}
        />
        <Group gap="xs">
          <Button type="submit" loading={isRunning} disabled={waitSeconds > 0}>
            {action}
          </Button>
          {onBack && (
            <Button variant="default" onClick={onBack}>
              {t('shell.back')}
            </Button>
          )}
        </Group>
        <Text span className="gt-quiet" size="xs">
          {t('shell.signIn.local')}
        </Text>
      </Stack>
    </form>
  )
}

import { Group, Stack, Text, Title } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useSeat } from '#renderer/data/session.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import type { Result } from '#shared/kernel/result.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { PasswordForm } from './password-form.tsx'

/** On this computer the same person mostly comes back. */
const lastPlace = 'guitai.last-person'

/** Who sits down: a name by arrow keys, also from the password's field, or by click; then the password. */
export function SignIn({ onBack }: { onBack?: () => void }) {
  const t = useText()
  const seat = useSeat()
  const accounts = useQuery('staff.accounts', {})
  const [chosenId, setChosenId] = useState(() => localStorage.getItem(lastPlace))
  const list = accounts.value ?? []
  const chosen = list.find(({ id }) => id === chosenId) ?? list[0]

  async function signIn(personId: string, password: string): Promise<Result<unknown>> {
    const result = await runCommand('staff.signIn', { personId, password })
    if (result.ok) localStorage.setItem(lastPlace, personId)
    return result
  }

  function chooseBeside(event: KeyboardEvent): void {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const next = list[list.findIndex(({ id }) => id === chosen?.id) + (by ?? 0)]
    if (by === undefined || !(event.target instanceof HTMLInputElement) || event.target.type === 'radio') return
    event.preventDefault()
    if (next) setChosenId(next.id)
  }

  return (
    <div className="gt-centre">
      <Stack className="gt-card" gap="md" onKeyDown={chooseBeside}>
        <Group justify="space-between" wrap="nowrap">
          <Title order={2} size="h3">
            {seat?.shop?.name ?? ''}
          </Title>
          <LanguageSwitch />
        </Group>
        <fieldset className="gt-people">
          <legend>{t('shell.signIn.who')}</legend>
          {list.map(({ id, name, role }) => (
            <label key={id} className="gt-person" data-chosen={id === chosen?.id || undefined}>
              <input type="radio" name="person" checked={id === chosen?.id} onChange={() => setChosenId(id)} />
              <span>{name}</span>
              <Text span className="gt-quiet">
                {t(`shell.role.${role}`)}
              </Text>
            </label>
          ))}
        </fieldset>
        {chosen && (
          <PasswordForm
            key={chosen.id}
            waitUntil={chosen.waitUntil}
            label={t('shell.signIn.password', { name: chosen.name })}
            action={t('shell.signIn.enter')}
            send={(password) => signIn(chosen.id, password)}
            {...(onBack ? { onBack } : {})}
          />
        )}
        {seat?.shop?.isSample && <Text className="gt-quiet">{t('shell.signIn.samplePassword')}</Text>}
      </Stack>
    </div>
  )
}

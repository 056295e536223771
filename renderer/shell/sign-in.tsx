import { Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useSeat } from '#renderer/data/session.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { PasswordForm } from './password-form.tsx'

/** Who sits down: a name by arrow keys or click, then the password. */
export function SignIn({ onBack }: { onBack?: () => void }) {
  const t = useText()
  const seat = useSeat()
  const accounts = useQuery('staff.accounts', {})
  const [chosenId, setChosenId] = useState<string | null>(null)
  const list = accounts.value ?? []
  const chosen = list.find(({ id }) => id === chosenId) ?? list[0]
  return (
    <div className="gt-centre">
      <Stack className="gt-card" gap="md">
        <Group justify="space-between">
          <Title order={2}>{seat?.shop?.name ?? ''}</Title>
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
            send={(password) => runCommand('staff.signIn', { personId: chosen.id, password })}
            {...(onBack ? { onBack } : {})}
          />
        )}
        {seat?.shop?.isSample && <Text className="gt-quiet">{t('shell.signIn.samplePassword')}</Text>}
      </Stack>
    </div>
  )
}

import { Button, FocusTrap, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useSeat } from '#renderer/data/session.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { PasswordForm } from './password-form.tsx'
import { SignIn } from './sign-in.tsx'

/** Covers everything; what was typed stays underneath. Another person may sign in instead (shift change). */
export function LockCover() {
  const t = useText()
  const seat = useSeat()
  const [isSwitching, setSwitching] = useState(false)
  return (
    <FocusTrap>
      <div className="gt-cover" role="dialog" aria-modal="true" aria-label={t('shell.lock.title')}>
        {isSwitching ? (
          <SignIn onBack={() => setSwitching(false)} />
        ) : (
          <div className="gt-centre">
            <Stack className="gt-card" gap="md">
              <Title order={2}>{t('shell.lock.title')}</Title>
              <Text>{t('shell.lock.kept')}</Text>
              <PasswordForm
                waitUntil={null}
                label={t('shell.signIn.password', { name: seat?.person?.name ?? '' })}
                action={t('shell.lock.unlock')}
                send={(password) => runCommand('staff.unlock', { password })}
              />
              {seat?.shop?.isSample && <Text className="gt-quiet">{t('shell.signIn.samplePassword')}</Text>}
              <Button variant="subtle" onClick={() => setSwitching(true)}>
                {t('shell.lock.other')}
              </Button>
            </Stack>
          </div>
        )}
      </div>
    </FocusTrap>
  )
}

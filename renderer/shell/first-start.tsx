import { Checkbox, Divider, Group, PasswordInput, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { LanguageSwitch } from '#renderer/shell/language-switch.tsx'
import { SampleOffer } from '#renderer/shell/sample-offer.tsx'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { ShortForm } from '#renderer/ui/short-form.tsx'
import { type Platform, platformNames } from '#shared/kernel/platform-names.ts'

/** First start (ux 8): open your own shop, or try the sample shop. */
export function FirstStart() {
  const t = useText()
  return (
    <div className="gt-centre">
      <Stack className="gt-card" gap="md">
        <Group justify="space-between">
          <Title order={2}>{t('shell.firstStart.title')}</Title>
          <LanguageSwitch />
        </Group>
        <Text>{t('shell.firstStart.intro')}</Text>
        <OpenShopForm />
        <Divider label={t('shell.firstStart.or')} />
        <SampleOffer />
      </Stack>
    </div>
  )
}

function OpenShopForm() {
  const t = useText()
  const [shopName, setShopName] = useState('')
  const [platforms, setPlatforms] = useState<string[]>(['taobao'])
  const [ownerName, setOwnerName] = useState('')
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')

  async function open() {
    const missing = firstMissing({ shopName, platforms, ownerName, password, again })
    if (missing) return t(`shell.firstStart.${missing}`)
    const chosen = platforms as Platform[]
    return runCommand('staff.openShop', { shopName, platforms: chosen, ownerName, password })
  }

  return (
    <ShortForm domain="staff" onSend={open} action={t('shell.firstStart.open')}>
      <LineField
        data-autofocus
        autoFocus
        isTitled
        label={t('shell.firstStart.shopName')}
        value={shopName}
        onText={setShopName}
      />
      <Checkbox.Group label={t('shell.firstStart.platforms')} value={platforms} onChange={setPlatforms}>
        <Group gap="sm" mt={4}>
          {platformNames.map((platform) => (
            <Checkbox key={platform} value={platform} label={t(`shell.platform.${platform}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <LineField isTitled label={t('shell.firstStart.ownerName')} value={ownerName} onText={setOwnerName} />
      <PasswordInput
        label={t('shell.firstStart.password')}
        description={t('shell.firstStart.passwordHint')}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <PasswordInput
        label={t('shell.firstStart.again')}
        value={again}
        onChange={(event) => setAgain(event.currentTarget.value)}
      />
    </ShortForm>
  )
}

interface Form {
  readonly shopName: string
  readonly platforms: readonly string[]
  readonly ownerName: string
  readonly password: string
  readonly again: string
}

/** The first thing that is not filled in as it must be, as the key of its sentence. */
function firstMissing({ shopName, platforms, ownerName, password, again }: Form): string | null {
  if (shopName.trim() === '') return 'needsShopName'
  if (platforms.length === 0) return 'needsPlatform'
  if (ownerName.trim() === '') return 'needsOwner'
  if (password.length < 6) return 'needsPassword'
  return password === again ? null : 'differs'
}

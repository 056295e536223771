import { Stack, Tabs } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'
import { AboutPanel } from './about-panel.tsx'
import { PreferencesPanel } from './preferences-panel.tsx'
import { ShopPanel } from './shop-panel.tsx'

/** Settings 设置: how the desk looks and behaves for this person, the shop's data, the program itself. */
export default function SettingsPage() {
  const t = useText()
  return (
    <Stack className="gt-pad" gap="sm">
      <Tabs defaultValue="preferences" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="preferences">{t('settings.preferences')}</Tabs.Tab>
          <Tabs.Tab value="data">{t('settings.data')}</Tabs.Tab>
          <Tabs.Tab value="about">{t('settings.about')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="preferences" pt="sm">
          <PreferencesPanel />
        </Tabs.Panel>
        <Tabs.Panel value="data" pt="sm">
          <ShopPanel />
        </Tabs.Panel>
        <Tabs.Panel value="about" pt="sm">
          <AboutPanel />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  )
}

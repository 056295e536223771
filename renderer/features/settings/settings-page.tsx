import { may, useSeat } from '#renderer/data/session.ts'
import { NormsPanel } from '#renderer/norms/norms-panel.tsx'
import { useText } from '#renderer/text/use-text.ts'
import { TabPanels } from '#renderer/ui/tab-panels.tsx'
import { leads } from '#shared/kernel/role.ts'
import { AboutPanel } from './about-panel.tsx'
import { KeysPanel } from './keys-panel.tsx'
import { PreferencesPanel } from './preferences-panel.tsx'
import { PrivacyPanel } from './privacy-panel.tsx'
import { ResponsePanel } from './response-panel.tsx'
import { ShopPanel } from './shop-panel.tsx'

/** Settings 设置: how the desk looks and behaves for this person, the shop's data, the program itself. */
export default function SettingsPage() {
  const t = useText()
  const isLead = may(useSeat(), leads)
  return (
    <TabPanels
      className="gt-pad gt-tab-page"
      tabs={[
        { name: 'preferences', title: t('settings.preferences'), panel: <PreferencesPanel /> },
        { name: 'keys', title: t('settings.keys'), panel: <KeysPanel /> },
        { name: 'response', title: t('response.page.title'), panel: <ResponsePanel /> },
        { name: 'norms', title: t('norms.page.tab'), panel: <NormsPanel /> },
        ...(isLead ? [{ name: 'privacy', title: t('privacy.tab'), panel: <PrivacyPanel /> }] : []),
        { name: 'data', title: t('settings.data'), panel: <ShopPanel /> },
        { name: 'about', title: t('settings.about'), panel: <AboutPanel /> },
      ]}
    />
  )
}

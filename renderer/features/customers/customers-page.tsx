import { type ReactNode, useEffect } from 'react'
import { may, useSeat } from '#renderer/data/session.ts'
import { useNavigation } from '#renderer/shell/navigation.ts'
import { useText } from '#renderer/text/use-text.ts'
import { type Tab, TabPanels } from '#renderer/ui/tab-panels.tsx'
import { leads } from '#shared/kernel/role.ts'
import { AlikeTab } from './alike/alike-tab.tsx'
import './customers.css'
import { CustomersTab } from './customers-tab.tsx'
import { type CustomersTabName, showCustomersTab, useCustomersView } from './customers-view.ts'
import { FeedbackTab } from './feedback/feedback-tab.tsx'
import { GroupsTab } from './groups/groups-tab.tsx'
import { LayersTab } from './layers/layers-tab.tsx'
import { MembersTab } from './members/members-tab.tsx'
import { RegionsTab } from './regions/regions-tab.tsx'

/** Customers 客户 (R47 to R53, R57): one by one, and in layers, groups, levels and regions for who leads. */
export default function CustomersPage() {
  const t = useText()
  const isLead = may(useSeat(), leads)
  const opened = useNavigation((state) => state.id)
  const tab = useCustomersView((state) => state.tab)
  useEffect(() => {
    if (opened !== null) showCustomersTab('list')
  }, [opened])
  const tabOf = (name: CustomersTabName, panel: ReactNode) => ({ name, title: t(`segments.tab.${name}`), panel })
  const ofLeads = [tabOf('layers', <LayersTab />), tabOf('groups', <GroupsTab />), tabOf('regions', <RegionsTab />)]
  const tabs: [Tab<CustomersTabName>, ...Tab<CustomersTabName>[]] = [
    tabOf('list', <CustomersTab />),
    tabOf('alike', <AlikeTab />),
    ...(isLead ? ofLeads : []),
    tabOf('members', <MembersTab isLead={isLead} />),
    tabOf('feedback', <FeedbackTab isLead={isLead} />),
  ]
  return (
    <TabPanels
      className="gt-page-tabs"
      tabs={tabs}
      opened={tabs.some(({ name }) => name === tab) ? tab : 'list'}
      onOpen={showCustomersTab}
    />
  )
}

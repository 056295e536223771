import { useEffect } from 'react'
import { may, useSeat } from '#renderer/data/session.ts'
import { useNavigation } from '#renderer/shell/navigation.ts'
import { useText } from '#renderer/text/use-text.ts'
import { TabPanels } from '#renderer/ui/tab-panels.tsx'
import { leads } from '#shared/kernel/role.ts'
import { CausesTab } from './causes-tab.tsx'
import { beginFromTicket, useManagement } from './management-view.ts'
import './management.css'
import { MeetingsTab } from './meetings-tab.tsx'
import { ProjectsTab } from './projects-tab.tsx'
import { StudiesTab } from './studies-tab.tsx'
import { TasksTab } from './tasks-tab.tsx'

/** Management 管理 (R70, R75 to R77): what is handed down, why things go wrong, who leads what, what was agreed, what was learnt. */
export default function ManagementPage() {
  const t = useText()
  const { tab } = useManagement()
  const wanted = useNavigation((place) => place.id)
  useEffect(() => {
    if (wanted !== null) beginFromTicket(wanted)
  }, [wanted])
  const isLead = may(useSeat(), leads)
  const causes = { name: 'causes' as const, title: t('management.tab.causes'), panel: <CausesTab /> }
  return (
    <TabPanels
      className="gt-page-tabs"
      opened={tab === 'causes' && !isLead ? 'tasks' : tab}
      onOpen={(next) => useManagement.setState({ tab: next })}
      tabs={[
        { name: 'tasks', title: t('management.tab.tasks'), panel: <TasksTab isLead={isLead} /> },
        ...(isLead ? [causes] : []),
        { name: 'projects', title: t('management.tab.projects'), panel: <ProjectsTab isLead={isLead} /> },
        { name: 'meetings', title: t('management.tab.meetings'), panel: <MeetingsTab isLead={isLead} /> },
        { name: 'studies', title: t('management.tab.studies'), panel: <StudiesTab /> },
      ]}
    />
  )
}

import { may, useSeat } from '#renderer/data/session.ts'
import { useText } from '#renderer/text/use-text.ts'
import { TabPanels } from '#renderer/ui/tab-panels.tsx'
import { leads } from '#shared/kernel/role.ts'
import { ConductPanel } from './conduct/conduct-panel.tsx'
import { GroupsPanel } from './groups-panel.tsx'
import { PeoplePanel } from './people-panel.tsx'
import { PostsPanel } from './posts-panel.tsx'
import { ReadinessPanel } from './readiness/readiness-panel.tsx'
import { OnNowLine } from './roster/on-now-line.tsx'
import { RotaPanel } from './roster/rota-panel.tsx'

/** Team 团队 (R01): who works here, who answers for which step of an order, which chat groups there are. */
export default function TeamPage() {
  const t = useText()
  const isLead = may(useSeat(), leads)
  return (
    <>
      <OnNowLine />
      <TabPanels
        className="gt-pad gt-tab-page"
        tabs={[
          { name: 'people', title: t('staff.people'), panel: <PeoplePanel /> },
          { name: 'rota', title: t('roster.title'), panel: <RotaPanel /> },
          { name: 'posts', title: t('staff.posts'), panel: <PostsPanel /> },
          { name: 'groups', title: t('staff.groups'), panel: <GroupsPanel /> },
          { name: 'conduct', title: t('conduct.title'), panel: <ConductPanel /> },
          ...(isLead ? [{ name: 'readiness', title: t('readiness.team'), panel: <ReadinessPanel /> }] : []),
        ]}
      />
    </>
  )
}

import { useText } from '#renderer/text/use-text.ts'
import { TabPanels } from '#renderer/ui/tab-panels.tsx'
import { FiguresTab } from './figures-tab.tsx'
import { BadTab } from './hot/bad-tab.tsx'
import { HotTab } from './hot/hot-tab.tsx'
import { MorningTab } from './morning-tab.tsx'
import { useReports } from './reports-view.ts'

/** Reports 报表 (R48, R70, R74): the supervisor's morning, and the figures of the shop, its shifts and its people. */
export default function ReportsPage() {
  const t = useText()
  const tab = useReports((state) => state.tab)
  return (
    <TabPanels
      className="gt-page-tabs"
      opened={tab}
      onOpen={(next) => useReports.setState({ tab: next })}
      tabs={[
        { name: 'morning', title: t('reports.tab.morning'), panel: <MorningTab /> },
        { name: 'figures', title: t('reports.tab.figures'), panel: <FiguresTab /> },
        { name: 'hot', title: t('hot.tab.hot'), panel: <HotTab /> },
        { name: 'bad', title: t('hot.tab.bad'), panel: <BadTab /> },
      ]}
    />
  )
}

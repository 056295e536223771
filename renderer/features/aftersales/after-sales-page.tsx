import { useEffect } from 'react'
import { may, useSeat } from '#renderer/data/session.ts'
import { useNavigation } from '#renderer/shell/navigation.ts'
import { useText } from '#renderer/text/use-text.ts'
import { TabPanels } from '#renderer/ui/tab-panels.tsx'
import { leads } from '#shared/kernel/role.ts'
import './after-sales.css'
import { Board } from './board.tsx'
import { CaseList } from './case-list.tsx'
import { CasePage } from './case-page.tsx'
import { openCase, useCases } from './cases-view.ts'
import { GuidesTab } from './guides-tab.tsx'
import { PenaltiesTab } from './penalties-tab.tsx'
import { PoliciesTab } from './policies-tab.tsx'
import { RegistersTab } from './registers-tab.tsx'
import { OpinionsTab } from './reviews/opinions-tab.tsx'
import { ReviewsTab } from './reviews/reviews-tab.tsx'
import { RulesTab } from './rules-tab.tsx'

/** After-sales 售后 (R30 to R32, R35 to R37): what runs out first, every case, and one case with its story. */
export default function AfterSalesPage() {
  const t = useText()
  const { id: wanted, buyer } = useNavigation()
  const seat = useSeat()
  const { tab, opened } = useCases()
  useEffect(() => {
    if (wanted !== null || buyer !== null) openCase(wanted)
  }, [wanted, buyer])
  const ofLeads = [
    { name: 'penalties' as const, title: t('aftersales.tab.penalties'), panel: <PenaltiesTab /> },
    { name: 'rules' as const, title: t('aftersales.rules'), panel: <RulesTab /> },
  ]
  if (opened !== null) return <CasePage key={opened} id={opened} />
  return (
    <TabPanels
      className="gt-page-tabs"
      opened={tab}
      onOpen={(next) => useCases.setState({ tab: next })}
      tabs={[
        { name: 'board', title: t('aftersales.tab.board'), panel: <Board /> },
        { name: 'list', title: t('aftersales.tab.list'), panel: <CaseList /> },
        { name: 'registers', title: t('aftersales.tab.registers'), panel: <RegistersTab /> },
        { name: 'reviews', title: t('reviews.tab.reviews'), panel: <ReviewsTab /> },
        { name: 'opinions', title: t('reviews.tab.opinions'), panel: <OpinionsTab /> },
        { name: 'guides', title: t('aftersales.tab.guides'), panel: <GuidesTab /> },
        { name: 'policies', title: t('aftersales.tab.policies'), panel: <PoliciesTab /> },
        ...(may(seat, leads) ? ofLeads : []),
      ]}
    />
  )
}

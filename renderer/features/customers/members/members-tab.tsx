import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { CountPage } from '../people/count-page.tsx'
import { LevelCards } from './level-cards.tsx'
import { PriceTable } from './price-table.tsx'
import { VipSection } from './vip-section.tsx'
import './members.css'

/** Members 会员: what each level brings (R50), and the yearly VIP process for who leads (R51). */
export function MembersTab({ isLead }: { isLead: boolean }) {
  const t = useText()
  const kept = useQuery('loyalty.cards', {}).value
  const rules = useQuery('segments.rules', {}).value
  if (!kept || !rules) return <p className="gt-quiet gt-pad">{t('shell.loading')}</p>
  return (
    <CountPage>
      <LevelCards kept={kept} bounds={rules.rules.levels} isLead={isLead} />
      <PriceTable cards={kept.cards} />
      {isLead && <VipSection />}
    </CountPage>
  )
}

import { useText } from '#renderer/text/use-text.ts'
import { TabPanels } from '#renderer/ui/tab-panels.tsx'
import { BookPanel } from './book-panel.tsx'
import './handover.css'
import { showTab, useHandoverView } from './handover-view.ts'
import { PastBooks } from './past-books.tsx'
import { PromisesPanel } from './promises-panel.tsx'
import { SheetView } from './sheet-view.tsx'

/** Handover 交接 (R03, R05): nothing open is lost between two shifts, no promise is forgotten. */
export default function HandoverPage() {
  const t = useText()
  const tab = useHandoverView((state) => state.tab)
  const printed = useHandoverView((state) => state.printed)
  if (printed !== null) return <SheetView noteId={printed} />
  return (
    <TabPanels
      className="gt-page-tabs ho-page"
      opened={tab}
      onOpen={showTab}
      tabs={[
        { name: 'book', title: t('handover.page.tab.book'), panel: <BookPanel /> },
        { name: 'promises', title: t('handover.page.tab.promises'), panel: <PromisesPanel /> },
        { name: 'past', title: t('handover.page.tab.past'), panel: <PastBooks /> },
      ]}
    />
  )
}

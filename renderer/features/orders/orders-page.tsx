import { may, useSeat } from '#renderer/data/session.ts'
import { useNavigation } from '#renderer/shell/navigation.ts'
import { useText } from '#renderer/text/use-text.ts'
import { TabPanels } from '#renderer/ui/tab-panels.tsx'
import './orders.css'
import { useState } from 'react'
import { leads } from '#shared/kernel/role.ts'
import { Board } from './board.tsx'
import { DispatchTab } from './clocks/dispatch-tab.tsx'
import { ParcelsTab } from './clocks/parcels-tab.tsx'
import { UnpaidTab } from './clocks/unpaid-tab.tsx'
import { EntryTab } from './entry/entry-tab.tsx'
import { ImportHistory } from './import-history.tsx'
import { takeFile } from './import-view.ts'
import { ImportWizard } from './import-wizard.tsx'
import { Ledger } from './ledger/ledger.tsx'
import { PipelineTab } from './pipeline/pipeline-tab.tsx'
import { QualityTab } from './quality/quality-tab.tsx'

type OrdersTab =
  | 'ledger'
  | 'board'
  | 'dispatch'
  | 'unpaid'
  | 'parcels'
  | 'pipeline'
  | 'entry'
  | 'import'
  | 'history'
  | 'quality'

/** Orders 订单 (R27): the ledger, and the way orders come in. A file may be dropped anywhere on the page. */
export default function OrdersPage() {
  const t = useText()
  const opened = useNavigation((state) => state.id)
  const [tab, setTab] = useState<OrdersTab>('ledger')
  const isLead = may(useSeat(), leads)
  const [isOver, setOver] = useState(false)
  const [wanted, setWanted] = useState(opened)

  function open(orderId: string): void {
    setWanted(orderId)
    setTab('ledger')
  }

  function drop(event: React.DragEvent): void {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (!file) return
    setTab('import')
    void takeFile(file)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button in the import tab is the first
    <div
      className="gt-orders"
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <TabPanels
        className="gt-page-tabs"
        opened={tab}
        onOpen={setTab}
        tabs={[
          {
            name: 'ledger',
            title: t('orders.page.ledger'),
            panel: <Ledger opened={wanted} onImport={() => setTab('import')} />,
          },
          { name: 'board', title: t('checks.page.board'), panel: <Board onImport={() => setTab('import')} /> },
          { name: 'dispatch', title: t('clocks.tab.dispatch'), panel: <DispatchTab /> },
          { name: 'unpaid', title: t('clocks.tab.unpaid'), panel: <UnpaidTab /> },
          { name: 'parcels', title: t('clocks.tab.parcels'), panel: <ParcelsTab /> },
          { name: 'pipeline', title: t('pipeline.tab'), panel: <PipelineTab /> },
          { name: 'entry', title: t('orders.entry.tab'), panel: <EntryTab onOpen={open} /> },
          { name: 'import', title: t('orders.page.import'), panel: <ImportWizard onBoard={() => setTab('board')} /> },
          { name: 'history', title: t('orders.page.history'), panel: <ImportHistory /> },
          ...(isLead ? [{ name: 'quality' as const, title: t('orders.quality.tab'), panel: <QualityTab /> }] : []),
        ]}
      />
    </div>
  )
}

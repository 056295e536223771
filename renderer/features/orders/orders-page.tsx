import { Tabs } from '@mantine/core'
import { useNavigation } from '#renderer/shell/navigation.ts'
import { useText } from '#renderer/text/use-text.ts'
import './orders.css'
import { useState } from 'react'
import { ImportHistory } from './import-history.tsx'
import { useImportView } from './import-view.ts'
import { ImportWizard } from './import-wizard.tsx'
import { Ledger } from './ledger.tsx'

/** Orders 订单 (R27): the ledger, and the way orders come in. A file may be dropped anywhere on the page. */
export default function OrdersPage() {
  const t = useText()
  const opened = useNavigation((state) => state.id)
  const [tab, setTab] = useState<string | null>('ledger')
  const take = useImportView((state) => state.take)
  const [isOver, setOver] = useState(false)

  function drop(event: React.DragEvent): void {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (!file) return
    setTab('import')
    void take(file)
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
      <Tabs value={tab} onChange={setTab} keepMounted={false} className="gt-orders-tabs">
        <Tabs.List>
          <Tabs.Tab value="ledger">{t('orders.page.ledger')}</Tabs.Tab>
          <Tabs.Tab value="import">{t('orders.page.import')}</Tabs.Tab>
          <Tabs.Tab value="history">{t('orders.page.history')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="ledger" className="gt-orders-panel">
          <Ledger opened={opened} onImport={() => setTab('import')} />
        </Tabs.Panel>
        <Tabs.Panel value="import" className="gt-orders-panel">
          <ImportWizard />
        </Tabs.Panel>
        <Tabs.Panel value="history" className="gt-orders-panel">
          <ImportHistory />
        </Tabs.Panel>
      </Tabs>
    </div>
  )
}

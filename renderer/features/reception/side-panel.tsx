import { Tabs } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'
import type { BuyerCard } from '#shared/reception/answers.ts'
import type { Reception } from '#shared/reception/reception.ts'
import { HistoryList } from './history-list.tsx'
import { LastOrders } from './last-orders.tsx'
import { PromiseHistory } from './promise-history.tsx'

interface Props {
  readonly reception: Reception
  readonly card: BuyerCard
}

/** The buyer's orders, promises and earlier receptions, each a tab. The chosen one stays from buyer to buyer. */
export function SidePanel({ reception, card }: Props) {
  const t = useText()
  return (
    <Tabs defaultValue="orders" keepMounted={false} className="rc-side">
      <Tabs.List grow>
        <Tabs.Tab value="orders">{t('reception.page.tabs.orders')}</Tabs.Tab>
        <Tabs.Tab value="promises">{t('reception.page.tabs.promises')}</Tabs.Tab>
        <Tabs.Tab value="history">{t('reception.page.tabs.history')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="orders">
        <LastOrders id={reception.id} orders={card.lastOrders} />
      </Tabs.Panel>
      <Tabs.Panel value="promises">
        <PromiseHistory key={reception.id} card={card} />
      </Tabs.Panel>
      <Tabs.Panel value="history">
        <HistoryList key={reception.id} customerId={card.customerId} receptionId={reception.id} />
      </Tabs.Panel>
    </Tabs>
  )
}

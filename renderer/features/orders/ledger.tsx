import { Button, Group, SegmentedControl, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { formatFen } from '#shared/kernel/money.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { type OrderState, orderStateNames } from '#shared/orders/order-states.ts'
import { OrderPanel } from './order-panel.tsx'

interface Props {
  /** The order another page sent us to. */
  readonly opened: string | null
  readonly onImport: () => void
}

/** The order ledger, newest first, fifty at a time. */
export function Ledger({ opened, onImport }: Props) {
  const t = useText()
  const [state, setState] = useState<OrderState | null>(null)
  const pages = usePages(state ?? '')
  const [chosen, setChosen] = useState<string | null>(opened)
  const { value: page } = useQuery('orders.page', { state, after: pages.after })
  const choices = [null, ...orderStateNames]
  const filter = (next: string) => setState(orderStateNames.find((one) => one === next) ?? null)
  if (page && page.rows.length === 0 && state === null && pages.isFirst) {
    return (
      <div className="gt-pad">
        <Text className="gt-quiet">{t('orders.page.empty')}</Text>
        <Button mt="sm" onClick={onImport}>
          {t('orders.page.importFirst')}
        </Button>
      </div>
    )
  }
  return (
    <div className="gt-orders-ledger">
      <div className="gt-orders-list">
        <Group gap="sm" p="xs" wrap="nowrap">
          <SegmentedControl
            aria-label={t('orders.state')}
            data={choices.map((one) => ({ value: one ?? 'all', label: t(`orders.state.${one ?? 'all'}`) }))}
            value={state ?? 'all'}
            onChange={filter}
          />
          <span className="gt-spread" />
          <Pager pages={pages} next={page?.next} />
        </Group>
        <div className="gt-orders-rows">
          <Table stickyHeader highlightOnHover>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('orders.orderNo')}</Table.Th>
                <Table.Th>{t('orders.buyerNick')}</Table.Th>
                <Table.Th>{t('orders.state')}</Table.Th>
                <Table.Th ta="right">{t('orders.amount')}</Table.Th>
                <Table.Th>{t('orders.goods')}</Table.Th>
                <Table.Th>{t('orders.placedAt')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {(page?.rows ?? []).map((order) => (
                <Table.Tr
                  key={order.id}
                  data-chosen={order.id === chosen || undefined}
                  onClick={() => setChosen(order.id)}
                >
                  <Table.Td>
                    <button type="button" onClick={() => setChosen(order.id)}>
                      {order.orderNo}
                    </button>
                  </Table.Td>
                  <Table.Td>{order.buyerNick}</Table.Td>
                  <Table.Td>{t(`orders.state.${order.state}`)}</Table.Td>
                  <Table.Td ta="right">{formatFen(order.amountFen)}</Table.Td>
                  <Table.Td className="gt-orders-cell" title={order.title}>
                    {order.title}
                  </Table.Td>
                  <Table.Td title={formatInstant(order.placedAt)}>
                    {formatInstant(order.placedAt).slice(0, 16)}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      </div>
      {chosen && <OrderPanel key={chosen} id={chosen} onClose={() => setChosen(null)} />}
    </div>
  )
}

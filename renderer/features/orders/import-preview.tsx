import { Button, Group, Stack, Table, Text } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'
import { formatFen } from '#shared/kernel/money.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import type { Preview } from './import-view.ts'
import { RefusedRows } from './refused-rows.tsx'

interface Props {
  readonly fileName: string
  readonly preview: Preview
  readonly onRun: () => void
  readonly onBack: () => void
  /** Null for tables of platforms: their columns are known. */
  readonly onColumns: (() => void) | null
}

/** What was recognised, which rows are refused and why, before anything is taken over. */
export function ImportPreview({ fileName, preview, onRun, onBack, onColumns }: Props) {
  const t = useText()
  const { table, encoding, rows, orders, knownOrders, refusedCount, refused, isWhole } = preview
  return (
    <Stack className="gt-pad" gap="sm">
      <Text>
        <strong>{fileName}</strong> · {t(`orders.table.${table}`)} · {t(`orders.encoding.${encoding}`)}
      </Text>
      <Text>
        {t(isWhole ? 'orders.page.counts' : 'orders.page.countsSoFar', {
          rows,
          orders,
          known: knownOrders,
          refused: refusedCount,
        })}
      </Text>
      <Group>
        <Button autoFocus onClick={onRun} disabled={orders === 0}>
          {t('orders.page.run')}
        </Button>
        <Button variant="default" onClick={onBack}>
          {t('orders.page.chooseOther')}
        </Button>
        {onColumns && (
          <Button variant="default" onClick={onColumns}>
            {t('orders.layout.again')}
          </Button>
        )}
      </Group>
      {refused.length > 0 && <RefusedRows rows={refused} total={refusedCount} />}
      <Table.ScrollContainer minWidth={760}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('orders.orderNo')}</Table.Th>
              <Table.Th>{t('orders.buyerNick')}</Table.Th>
              <Table.Th>{t('orders.status')}</Table.Th>
              <Table.Th ta="right">{t('orders.amount')}</Table.Th>
              <Table.Th>{t('orders.goods')}</Table.Th>
              <Table.Th>{t('orders.receiver')}</Table.Th>
              <Table.Th>{t('orders.placedAt')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {preview.sample.map((order) => (
              <Table.Tr key={order.id}>
                <Table.Td>{order.orderNo}</Table.Td>
                <Table.Td>{order.buyerNick}</Table.Td>
                <Table.Td>{order.platformStatus}</Table.Td>
                <Table.Td ta="right">{formatFen(order.amountFen)}</Table.Td>
                <Table.Td>{order.title}</Table.Td>
                <Table.Td>{order.sealed.receiver}</Table.Td>
                <Table.Td>{formatInstant(order.placedAt)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  )
}

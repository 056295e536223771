import { Button, CloseButton, Group, Stack, Table, Text, Title } from '@mantine/core'
import { useQuery } from '#renderer/data/use-query.ts'
import { goTo } from '#renderer/shell/navigation.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { Reveal } from '#renderer/ui/reveal.tsx'
import { formatFen } from '#shared/kernel/money.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { OrderClock } from './clocks/order-clock.tsx'
import { OrderStory } from './story/order-story.tsx'
import { RemarkForm } from './story/remark-form.tsx'

const instants = ['placedAt', 'paidAt', 'shippedAt', 'signedAt'] as const

/** One order. The platform's words stand with the time we learned them. */
export function OrderPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText()
  const failureText = useFailureText('orders')
  const { value: order, failure } = useQuery('orders.get', { id })
  if (failure) return <Text className="gt-pad">{failureText(failure)}</Text>
  if (!order) return null
  const facts: [string, string | null][] = [
    ['buyerNick', order.buyerNick],
    ['amount', formatFen(order.amountFen)],
    ['paid', formatFen(order.paidFen)],
    ...instants.map((name): [string, string | null] => [
      name,
      order[name] === null ? null : formatInstant(order[name]),
    ]),
    ['courier', order.courier],
    ['trackingNo', order.trackingNo],
    ['receiver', order.sealed.receiver],
    ['phone', order.sealed.phone],
    ['address', order.sealed.address],
    ['buyerMessage', order.sealed.buyerMessage],
    ['sellerMemo', order.sealed.sellerMemo],
    ['closeReason', order.closeReason],
  ]
  return (
    <aside className="gt-orders-panel-side" aria-label={order.orderNo}>
      <Group justify="space-between" wrap="nowrap">
        <Title order={4}>{order.orderNo}</Title>
        <CloseButton aria-label={t('shell.close')} onClick={onClose} />
      </Group>
      <Text className="gt-quiet">
        {t('orders.page.asImported', { status: order.platformStatus, at: formatInstant(order.seenAt) })}
      </Text>
      <Table>
        <Table.Tbody>
          {facts
            .filter(([, value]) => value)
            .map(([name, value]) => (
              <Table.Tr key={name}>
                <Table.Th w={96}>{t(`orders.${name}`)}</Table.Th>
                <Table.Td className="gt-orders-wrap">{value}</Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
      <Reveal of="order" id={order.id} />
      <Stack gap={4}>
        {order.lines.map((line) => (
          <Text key={`${line.subOrderNo}${line.productCode}${line.spec}`}>
            {line.title} {line.spec} × {line.quantity} · {formatFen(line.priceFen)}
          </Text>
        ))}
      </Stack>
      <OrderClock orderId={order.id} isSent={order.trackingNo !== null || order.shippedAt !== null} />
      <RemarkForm orderId={order.id} />
      <OrderStory orderId={order.id} />
      <Button variant="default" onClick={() => goTo('customers', order.customerId)}>
        {t('orders.page.toCustomer')}
      </Button>
    </aside>
  )
}

import { Anchor, List, Text } from '@mantine/core'
import { useQuery } from '#renderer/data/use-query.ts'
import { type BuyerName, goTo } from '#renderer/shell/navigation.ts'
import { useText } from '#renderer/text/use-text.ts'
import { formatFen } from '#shared/kernel/money.ts'
import { formatInstant } from '#shared/kernel/time.ts'

/** The page of orders has the others. */
const mostOrders = 10

/** What ties the shop to a buyer: orders, promises, earlier receptions. `id`: the customer's, also before there is a record. */
export function KnownOfBuyer({ id, buyer: { platform, nick } }: { id: string; buyer: BuyerName }) {
  const t = useText()
  const orders = useQuery('orders.ofCustomer', { customerId: id }).value ?? []
  const promises = useQuery('handover.promisesOfBuyer', { platform, buyerNick: nick }).value ?? []
  const talks = useQuery('reception.history', { customerId: id, after: null }).value?.rows ?? []
  return (
    <>
      <Known
        title={t('shell.page.orders')}
        lines={orders.slice(0, mostOrders).map((order) => ({
          key: order.id,
          open: () => goTo('orders', order.id),
          text: [
            formatInstant(order.placedAt).slice(0, 10),
            order.title,
            `¥${formatFen(order.amountFen)}`,
            t(`orders.state.${order.state}`),
          ],
        }))}
        more={orders.length - mostOrders}
      />
      <Known
        title={t('customers.promised')}
        lines={promises.map(({ id: key, what, dueAt, state }) => {
          const standing = state === 'answered' ? 'kept' : 'owed'
          return { key, text: [what, formatInstant(dueAt).slice(0, 16), t(`customers.promise.${standing}`)] }
        })}
      />
      <Known
        title={t('customers.talks')}
        lines={talks.map(({ id: key, openedAt, agentName, outcome, step }) => {
          const end = outcome ? t(`reception.outcome.${outcome}`) : t(`reception.step.${step}`)
          return { key, text: [formatInstant(openedAt).slice(0, 16), agentName, end] }
        })}
      />
    </>
  )
}

interface KnownProps {
  readonly title: string
  readonly lines: readonly { readonly key: string; readonly text: readonly string[]; readonly open?: () => void }[]
  /** So many are not listed. */
  readonly more?: number
}

function Known({ title, lines, more = 0 }: KnownProps) {
  const t = useText()
  if (lines.length === 0) return null
  return (
    <section aria-label={title}>
      <Text fw={600}>{title}</Text>
      <List size="sm">
        {lines.map(({ key, text, open }) => (
          <List.Item key={key}>
            {open ? (
              <Anchor component="button" type="button" size="sm" c="inherit" ta="left" onClick={open}>
                {text.join(' · ')}
              </Anchor>
            ) : (
              text.join(' · ')
            )}
          </List.Item>
        ))}
      </List>
      {more > 0 && <Text className="gt-quiet">{t('customers.moreOrders', { count: more })}</Text>}
    </section>
  )
}

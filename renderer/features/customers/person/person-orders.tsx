import { Text } from '@mantine/core'
import { useQuery } from '#renderer/data/use-query.ts'
import { goTo } from '#renderer/shell/navigation.ts'
import { useText } from '#renderer/text/use-text.ts'
import { formatFen } from '#shared/kernel/money.ts'
import { dayOf } from '#shared/kernel/time.ts'

/** Orders of all accounts, what is bought often, and where parcels went. */
export function PersonOrders({ id }: { id: string }) {
  const t = useText()
  const { value } = useQuery('customers.ordersOf', { id })
  if (!value) return null
  const { rows, total, goods, places } = value
  return (
    <section className="cu-part" aria-label={t('customers.ordersTitle')}>
      <Text fw={600}>{t('customers.ordersTitle')}</Text>
      {total === 0 && <p className="gt-quiet">{t('customers.ordersNone')}</p>}
      <Told title={t('customers.goods')} lines={goods.map(({ title, quantity }) => [title, `× ${quantity}`])} />
      <Told
        title={t('customers.places')}
        lines={places.map(({ place, orders }) => [place, t('customers.times', { count: orders })])}
      />
      <ul className="cu-orders">
        {rows.map((order) => (
          <li key={order.id}>
            <button type="button" className="cu-order" onClick={() => goTo('orders', order.id)}>
              <span>{dayOf(order.placedAt)}</span>
              <span className="gt-cut">{order.title}</span>
              <span>{t(`orders.state.${order.state}`)}</span>
              <span className="cu-sum">{`¥${formatFen(order.paidFen)}`}</span>
            </button>
          </li>
        ))}
      </ul>
      {total > rows.length && <p className="gt-quiet">{t('customers.ordersMore', { shown: rows.length, total })}</p>}
    </section>
  )
}

function Told({ title, lines }: { title: string; lines: readonly (readonly [string, string])[] }) {
  if (lines.length === 0) return null
  return (
    <p className="cu-told">
      <span className="gt-quiet">{title}</span>
      {lines.map(([name, figure]) => (
        <span key={name}>
          {name} <span className="gt-quiet">{figure}</span>
        </span>
      ))}
    </p>
  )
}

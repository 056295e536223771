import { Button } from '@mantine/core'
import { goTo } from '#renderer/shell/navigation.ts'
import { useText } from '#renderer/text/use-text.ts'
import { formatFen } from '#shared/kernel/money.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import type { BuyerCard } from '#shared/reception/answers.ts'
import { changeBuyerView, useBuyerView } from './reception-view.ts'

interface Props {
  readonly id: string
  readonly orders: BuyerCard['lastOrders']
}

/** The last orders, masked. The one marked fills the order variables of the scripts; the newest at first. */
export function LastOrders({ id, orders }: Props) {
  const t = useText()
  const { orderNo: chosen } = useBuyerView(id)
  if (orders.length === 0) {
    return (
      <div className="rc-nothing">
        <p>{t('reception.page.orders.none')}</p>
        <Button variant="default" onClick={() => goTo('orders')}>
          {t('reception.page.empty.import')}
        </Button>
      </div>
    )
  }
  const used = orders.find(({ orderNo }) => orderNo === chosen) ?? orders[0]
  return (
    <ul className="rc-orders" aria-label={t('reception.page.tabs.orders')}>
      {orders.map((order) => (
        <li key={order.orderNo} className="rc-order" data-used={order === used || undefined}>
          <p>
            <span className="gt-cut rc-grow" title={order.title}>
              {order.title}
            </span>
            <span>
              {t('reception.page.order.pieces', { count: order.quantity, amount: formatFen(order.amountFen) })}
            </span>
          </p>
          <p className="gt-quiet">
            <strong>{order.platformStatus || t(`reception.page.orderState.${order.state}`)}</strong>
            <span title={t('reception.page.orders.seen', { at: formatInstant(order.seenAt) })}>
              {formatInstant(order.placedAt).slice(0, 10)}
            </span>
            <span>{order.orderNo}</span>
          </p>
          {order.trackingNo && (
            <p className="gt-quiet">
              {order.courier} {order.trackingNo}
            </p>
          )}
          {(order.receiver || order.address) && (
            <p className="gt-quiet">{[order.receiver, order.phone, order.address].filter(Boolean).join(' ')}</p>
          )}
          {order === used ? (
            <p className="rc-order-used">{t('reception.page.orders.used')}</p>
          ) : (
            <Button size="compact-xs" variant="subtle" onClick={() => changeBuyerView(id, { orderNo: order.orderNo })}>
              {t('reception.page.orders.use')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

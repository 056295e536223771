import type { ReactNode } from 'react'
import { OrderPanel } from '../order-panel.tsx'

interface Props {
  readonly chosen: string | null
  readonly onClose: () => void
  /** Stands there instead of an order. */
  readonly instead?: ReactNode
  readonly children: ReactNode
}

/** A list of orders, and beside it the one that was opened from it. */
export function BesideOrder({ chosen, onClose, instead, children }: Props) {
  return (
    <div className="gt-orders-ledger">
      <div className="gt-clock-list">{children}</div>
      {instead}
      {chosen && !instead && <OrderPanel key={chosen} id={chosen} onClose={onClose} />}
    </div>
  )
}

interface Named {
  readonly orderId: string
  readonly orderNo: string
  readonly buyerNick: string
  readonly title: string
  readonly quantity: number
}

/** What names an order in a list; the number opens it. */
export function OrderName({ order, onOpen }: { readonly order: Named; readonly onOpen: (orderId: string) => void }) {
  return (
    <>
      <button type="button" className="gt-clock-no" onClick={() => onOpen(order.orderId)}>
        {order.orderNo}
      </button>
      <span className="gt-clock-buyer gt-cut">{order.buyerNick}</span>
      <span className="gt-clock-goods gt-cut gt-quiet" title={order.title}>
        {order.title} × {order.quantity}
      </span>
    </>
  )
}

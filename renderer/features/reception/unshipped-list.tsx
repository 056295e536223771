import { MergeOffer } from '#renderer/checks/merge-offer.tsx'
import { useText } from '#renderer/text/use-text.ts'
import { formatFen } from '#shared/kernel/money.ts'
import type { AuditAnswer } from '#shared/reception/answers.ts'
import { focusSearch } from './focus.ts'

interface Props {
  readonly audit: AuditAnswer
  readonly onMerge: (orderNos: readonly string[], because: string | null) => Promise<void>
}

/** Groups of orders that could go in one parcel and do not yet. */
export function openMerges({ suggestions, mergedOrderNos }: AuditAnswer): AuditAnswer['suggestions'] {
  return suggestions.filter(({ orderNos }) => !orderNos.every((orderNo) => mergedOrderNos.includes(orderNo)))
}

/** All unshipped orders of the buyer; those for the same door may go in one parcel (R18). */
export function UnshippedList({ audit, onMerge }: Props) {
  const t = useText()
  if (audit.orders.length === 0) return <p className="gt-quiet">{t('reception.page.unshipped.none')}</p>
  const open = openMerges(audit)
  return (
    <section aria-label={t('reception.page.unshipped.title')} className="rc-unshipped">
      <h3>{t('reception.page.unshipped.count', { count: audit.orders.length })}</h3>
      {open.map(({ orderNos, conflicts }) => (
        <MergeOffer
          key={orderNos.join()}
          conflicts={conflicts}
          offer={t('reception.page.merge.offer', { count: orderNos.length })}
          action={t('reception.page.merge.action')}
          onMerge={(because) => onMerge(orderNos, because)}
          onLeave={focusSearch}
        />
      ))}
      <ul>
        {audit.orders.map((order) => (
          <li
            key={order.orderNo}
            className="rc-order"
            data-merged={audit.mergedOrderNos.includes(order.orderNo) || undefined}
          >
            <p>
              <span className="gt-cut rc-grow">{order.title}</span>
              <span>
                {t('reception.page.order.pieces', { count: order.quantity, amount: formatFen(order.amountFen) })}
              </span>
            </p>
            <p className="gt-quiet">
              <span>{order.orderNo}</span>
              <span>{t(`reception.page.orderState.${order.state}`)}</span>
              <span className="gt-cut">{[order.receiver, order.address].filter(Boolean).join(' ')}</span>
              {order.apart && <em>{t(`checks.apart.${order.apart}`)}</em>}
              {audit.mergedOrderNos.includes(order.orderNo) && <em>{t('reception.page.merge.done')}</em>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

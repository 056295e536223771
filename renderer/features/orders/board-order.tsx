import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { DueMark } from '#renderer/ui/due-mark.tsx'
import { formatFen } from '#shared/kernel/money.ts'

const remarks = ['buyerMessage', 'sellerMemo', 'flag'] as const

/** One order of a parcel with every remark on it, personal data masked. */
export function BoardOrder({ order }: { order: Value<'checks.item'>['orders'][number] }) {
  const t = useText()
  const { orderNo, state, title, quantity, amountFen, courier, receiver, address, dispatchBy } = order
  const said = remarks.filter((name) => order[name])
  return (
    <li>
      <p>
        <strong>{title}</strong> {t('checks.page.pieces', { count: quantity, amount: formatFen(amountFen) })}
      </p>
      <p className="gt-quiet">
        <span>{orderNo}</span> <span>{t(`orders.state.${state}`)}</span>{' '}
        <span>{[receiver, address].filter(Boolean).join(' ')}</span>{' '}
        {courier && (
          <span>
            {t('checks.page.courier')} {courier}
          </span>
        )}{' '}
        {dispatchBy !== null && <DueMark dueAt={dispatchBy} />}
      </p>
      {said.length === 0 && <p className="gt-quiet">{t('checks.page.remark.none')}</p>}
      {said.map((name) => (
        <p key={name} className="gt-board-remark">
          <span className="gt-quiet">{t(`checks.page.remark.${name}`)}</span> {order[name]}
        </p>
      ))}
    </li>
  )
}

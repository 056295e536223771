import { Button } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'
import { StockText } from '#renderer/ui/stock-text.tsx'
import { formatFen } from '#shared/kernel/money.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import type { Reception } from '#shared/reception/reception.ts'
import { focusSearch } from '../focus.ts'
import { buyerViewOf, changeBuyerView } from '../reception-view.ts'
import { useAct } from '../use-act.ts'
import type { Suggested } from './use-coaching.ts'

/**
 * What may be recommended: why, which advantage, how it sells, how many are left (R14). Three to choose from; once
 * something was offered, one more.
 */
export function Suggestions({ reception, rows }: { reception: Reception; rows: readonly Suggested[] }) {
  const t = useText()
  if (rows.length === 0) return null
  return (
    <ul className="rc-goods" aria-label={t('coach.products')}>
      {rows.slice(0, reception.offered.length > 0 ? 1 : rows.length).map((row, at) => (
        <Goods key={row.productId} id={reception.id} row={row} isFirst={at === 0} />
      ))}
    </ul>
  )
}

function Goods({ id, row, isFirst }: { id: string; row: Suggested; isFirst: boolean }) {
  const t = useText()
  const act = useAct(id)
  const { name, priceFen, bases, advantage, sales, stock } = row
  const because = bases.map((one) => t(`coach.because.${one.basis}`, { because: one.because })).join(' · ')

  async function offer(): Promise<void> {
    const result = await act('reception.offerProduct', { id, product: name, because: because.slice(0, 200) })
    if (result.ok) changeBuyerView(id, { values: { ...buyerViewOf(id).values, 商品: name } })
    focusSearch()
  }

  return (
    <li>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={t('coach.offer.name', { name })}
        title={t(isFirst ? 'coach.offer.first' : 'coach.offer')}
        {...(isFirst ? { 'data-act': 'coach' } : {})}
        onClick={() => void offer()}
      >
        {t('coach.offer')}
      </Button>
      <div className="rc-goods-what">
        <p className="rc-goods-head">
          <strong>{name}</strong>
          {priceFen !== null && <span>{t('coach.price', { amount: formatFen(priceFen) })}</span>}
          <StockText stock={stock} />
        </p>
        <p className="rc-goods-why">
          <span>{because}</span>
          {advantage && (
            <span title={t('coach.advantage.basis', { basis: advantage.basis })}>
              {t('coach.advantage', { kind: t(`products.kind.${advantage.kind}`), text: advantage.text })}
            </span>
          )}
          <Sales sales={sales} />
        </p>
      </div>
    </li>
  )
}

function Sales({ sales }: { sales: Suggested['sales'] }) {
  const t = useText()
  const { last30, last90, trend, newestAt } = sales
  if (newestAt === null) return <span>{t('products.sales.none')}</span>
  return (
    <span title={t('products.sales.until', { at: formatInstant(newestAt).slice(0, 16) })}>
      {t('products.sales.figures', { last30, last90 })}
      {trend && ` · ${t(`products.trend.${trend}`)}`}
    </span>
  )
}

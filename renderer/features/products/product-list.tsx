import { useText } from '#renderer/text/use-text.ts'
import { moveByArrows } from '#renderer/ui/arrow-rows.ts'
import { StockText } from '#renderer/ui/stock-text.tsx'
import { formatFen } from '#shared/kernel/money.ts'
import type { ShownProduct } from '#shared/products/contract.ts'

interface Props {
  readonly rows: readonly ShownProduct[]
  readonly query: string
  readonly openId: string | null
  readonly onOpen: (id: string) => void
}

export function ProductList({ rows, query, openId, onOpen }: Props) {
  const t = useText()
  if (rows.length === 0) return <p className="gt-quiet">{t(query === '' ? 'products.none' : 'products.nothing')}</p>
  return (
    <ul className="pr-rows" onKeyDown={moveByArrows}>
      {rows.map((row) => (
        <li key={row.id} data-row>
          <button type="button" aria-current={row.id === openId || undefined} onClick={() => onOpen(row.id)}>
            <span className="gt-cut">
              {row.name} <small className="gt-quiet">{row.code}</small>
            </span>
            <span className="pr-price">
              {row.priceFen !== null && t('coach.price', { amount: formatFen(row.priceFen) })}
            </span>
            <span>{row.isOnSale ? <StockText stock={row.stock} /> : t('products.offSale')}</span>
            <span className="gt-quiet">
              {t('products.sales.figures', row.sales)}
              {row.sales.trend && ` · ${t(`products.trend.${row.sales.trend}`)}`}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

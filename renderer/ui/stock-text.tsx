import { useText } from '#renderer/text/use-text.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import type { Stock } from '#shared/products/product.ts'

/** Pieces on hand, never without who counted and when. */
export function StockText({ stock }: { stock: Stock | null }) {
  const t = useText()
  if (stock === null) return <span className="gt-quiet">{t('products.stock.none')}</span>
  const { count, source, at } = stock
  const seen = t('products.stock.seen', { source, at: formatInstant(at).slice(5, 16) })
  return (
    <span>
      {count === 0 ? t('products.stock.out') : t('products.stock.count', { count })}{' '}
      <small className="gt-quiet">{seen}</small>
    </span>
  )
}

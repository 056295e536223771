import { useText } from '#renderer/text/use-text.ts'
import { StockText } from '#renderer/ui/stock-text.tsx'
import { formatFen } from '#shared/kernel/money.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import type { ShownProduct } from '#shared/products/contract.ts'

interface Props {
  readonly product: ShownProduct
  readonly all: readonly ShownProduct[]
}

/** What an agent reads before saying it. */
export function ProductRead({ product, all }: Props) {
  const t = useText()
  const { name, code, priceFen, traits, uses, points, goesWith, stock, sales } = product
  const listComma = t('reception.page.listComma')
  const nameOf = (id: string) => all.find((one) => one.id === id)?.name
  const related = goesWith.flatMap(({ productId, basis }) => {
    const other = nameOf(productId)
    return other ? [`${other} · ${t(`products.basis.${basis}`)}`] : []
  })
  return (
    <dl className="pr-read">
      <dt>{t('products.field.name')}</dt>
      <dd>
        {name} <small className="gt-quiet">{code}</small>
      </dd>
      <dt>{t('products.field.price')}</dt>
      <dd>{priceFen === null ? '—' : formatFen(priceFen)}</dd>
      <dt>{t('products.stock')}</dt>
      <dd>
        <StockText stock={stock} />
      </dd>
      <dt>{t('products.sales')}</dt>
      <dd
        title={
          sales.newestAt === null ? '' : t('products.sales.until', { at: formatInstant(sales.newestAt).slice(0, 16) })
        }
      >
        {sales.newestAt === null ? t('products.sales.none') : t('products.sales.figures', sales)}
      </dd>
      <dt>{t('products.field.points')}</dt>
      <dd>
        <ul>
          {points.map((point) => (
            <li key={`${point.kind}${point.text}`}>
              {t('coach.advantage', { kind: t(`products.kind.${point.kind}`), text: point.text })}{' '}
              <small className="gt-quiet">{t('coach.advantage.basis', { basis: point.basis })}</small>
            </li>
          ))}
        </ul>
      </dd>
      <dt>{t('products.read.uses')}</dt>
      <dd>{[...uses, ...traits].join(listComma)}</dd>
      <dt>{t('products.field.goesWith')}</dt>
      <dd>{related.join(listComma)}</dd>
    </dl>
  )
}

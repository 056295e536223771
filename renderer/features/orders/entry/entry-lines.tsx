import { Button } from '@mantine/core'
import { useState } from 'react'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { ShortForm } from '#renderer/ui/short-form.tsx'
import { formatFen, parseFen } from '#shared/kernel/money.ts'
import { ok } from '#shared/kernel/result.ts'
import type { EntryLine } from '#shared/orders/order-entry.ts'
import { addLine, dropLine, goToPart } from './entry-view.ts'

/** The lines of goods: a product code of the shop's register fills in title and price. */
export function EntryLines({ lines }: { readonly lines: readonly EntryLine[] }) {
  const t = useText()
  const numbered = lines.map((line, at) => ({ ...line, at }))
  return (
    <section aria-label={t('orders.entry.lines')}>
      <ul className="gt-clock-rows">
        {numbered.map(({ at, productCode, title, spec, quantity, priceFen }) => (
          <li key={at} className="gt-clock-row">
            <span>{productCode}</span>
            <span className="gt-clock-goods gt-cut">
              {title} {spec} × {quantity} · {formatFen(priceFen)}
            </span>
            <Button
              variant="default"
              aria-label={t('orders.entry.dropLine', { code: productCode })}
              onClick={() => dropLine(at)}
            >
              {t('orders.entry.drop')}
            </Button>
          </li>
        ))}
      </ul>
      <LineForm />
      <Button mt="sm" disabled={lines.length === 0} onClick={() => goToPart('payment')}>
        {t('orders.entry.saveLines')}
      </Button>
    </section>
  )
}

function LineForm() {
  const t = useText()
  const [code, setCode] = useState('')
  const [title, setTitle] = useState('')
  const [spec, setSpec] = useState('')
  const [quantity, setQuantity] = useState('1')
  const [price, setPrice] = useState('')
  const { value: found } = useQuery('products.page', code.trim() === '' ? null : { query: code.trim() })
  const known = found?.rows.find((product) => product.code === code.trim())
  const knownPrice = known?.priceFen ?? null

  async function add() {
    const priceFen = parseFen(price === '' && knownPrice !== null ? formatFen(knownPrice) : price)
    const pieces = /^\d{1,4}$/.test(quantity) ? Number(quantity) : 0
    if (code.trim() === '') return t('orders.entry.needsCode')
    if (pieces < 1) return t('orders.entry.needsQuantity')
    if (priceFen === null || priceFen < 0) return t('orders.entry.needsPrice')
    addLine({ productCode: code.trim(), title: title.trim() || (known?.name ?? ''), spec, quantity: pieces, priceFen })
    return ok(null)
  }

  function again(): void {
    setCode('')
    setTitle('')
    setSpec('')
    setQuantity('1')
    setPrice('')
  }

  return (
    <ShortForm domain="orders" onSend={add} onDone={again} action={t('orders.entry.addLine')}>
      <div className="gt-entry-line">
        <LineField autoFocus label={t('orders.field.productCode')} maxLength={60} value={code} onText={setCode} />
        <LineField label={known?.name ?? t('orders.goods')} maxLength={120} value={title} onText={setTitle} />
        <LineField label={t('orders.field.spec')} maxLength={60} value={spec} onText={setSpec} />
        <LineField label={t('orders.field.quantity')} maxLength={4} value={quantity} onText={setQuantity} />
        <LineField
          label={knownPrice === null ? t('orders.field.price') : formatFen(knownPrice)}
          maxLength={20}
          value={price}
          onText={setPrice}
        />
      </div>
    </ShortForm>
  )
}

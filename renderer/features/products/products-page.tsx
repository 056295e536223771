import { Button } from '@mantine/core'
import { useState } from 'react'
import { may, useSeat } from '#renderer/data/session.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { usePainted } from '#renderer/shell/painted.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { leads } from '#shared/kernel/role.ts'
import type { ShownProduct } from '#shared/products/contract.ts'
import { type Candidate, Candidates } from './candidates.tsx'
import { ProductEditor } from './product-editor.tsx'
import { ProductList } from './product-list.tsx'
import { ProductRead } from './product-read.tsx'
import './products.css'

type Opened = { readonly id: string } | { readonly seen: Candidate | null } | null

/** Products 商品 (R14): what agents may say when they recommend. Supervisors keep the register, everybody reads it. */
export default function ProductsPage() {
  const t = useText()
  const isLead = may(useSeat(), leads)
  const [query, setQuery] = useState('')
  const [opened, open] = useState<Opened>(null)
  const page = useLast(useQuery('products.page', { query }).value)
  usePainted(page !== undefined)
  if (!page) return <div aria-busy="true" />
  const { rows, total } = page
  return (
    <div className="pr-page">
      <section className="pr-list" aria-label={t('products.title')}>
        <div className="pr-tools">
          <LineField
            autoFocus
            className="pr-search"
            label={t('products.search')}
            maxLength={60}
            value={query}
            onText={setQuery}
          />
          {isLead && <Button onClick={() => open({ seen: null })}>{t('products.add')}</Button>}
        </div>
        <ProductList
          rows={rows}
          query={query}
          openId={opened && 'id' in opened ? opened.id : null}
          onOpen={(id) => open({ id })}
        />
        {total > rows.length && <p className="gt-quiet">{t('products.more', { count: total - rows.length })}</p>}
        {isLead && query === '' && <Candidates onTake={(seen) => open({ seen })} />}
      </section>
      <section className="pr-open" aria-label={t('products.title')}>
        <OpenProduct opened={opened} rows={rows} isLead={isLead} onOpen={(id) => open({ id })} />
      </section>
    </div>
  )
}

interface OpenProps {
  readonly opened: Opened
  readonly rows: readonly ShownProduct[]
  readonly isLead: boolean
  readonly onOpen: (id: string) => void
}

function OpenProduct({ opened, rows, isLead, onOpen }: OpenProps) {
  const t = useText()
  const found = opened && 'id' in opened ? rows.find(({ id }) => id === opened.id) : undefined
  const product = useLast(found)
  if (opened === null) return <p className="gt-quiet">{t('products.help')}</p>
  if ('seen' in opened)
    return (
      <ProductEditor key={opened.seen?.code ?? 'new'} product={null} seen={opened.seen} all={rows} onSaved={onOpen} />
    )
  if (!product || product.id !== opened.id) return null
  return isLead ? (
    <ProductEditor key={product.id} product={product} seen={null} all={rows} onSaved={onOpen} />
  ) : (
    <ProductRead product={product} all={rows} />
  )
}

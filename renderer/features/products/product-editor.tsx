import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { TickField } from '#renderer/ui/tick-field.tsx'
import { useBase } from '#renderer/ui/use-base.ts'
import type { ShownProduct } from '#shared/products/contract.ts'
import type { Candidate } from './candidates.tsx'
import { PointFields } from './point-fields.tsx'
import { formOf, newForm, type ProductForm, savedOf } from './product-form.ts'
import { RelatedFields } from './related-fields.tsx'
import { StockForm } from './stock-form.tsx'

interface Props {
  /** Null: a new one. */
  readonly product: ShownProduct | null
  readonly seen: Candidate | null
  readonly all: readonly ShownProduct[]
  readonly onSaved: (id: string) => void
}

/** What supervisors write about a product. Stock has its own form, for each count has its own time; sales have none. */
export function ProductEditor({ product, seen, all, onSaved }: Props) {
  const t = useText()
  const failureText = useFailureText('products')
  const [form, setForm] = useState<ProductForm>(() => (product ? formOf(product) : newForm(seen)))
  const [problem, tell] = useState<string | null>(null)
  const [isSaved, setSaved] = useState(false)
  const { base, saved, catchUp } = useBase(product?.version ?? 0)
  const change = (set: Partial<ProductForm>) => {
    setForm({ ...form, ...set })
    setSaved(false)
  }

  async function save(): Promise<void> {
    const wanted = savedOf(form, product && { id: product.id, version: base })
    if (!wanted.ok) return tell(t(`products.bad.${wanted.failure.code}`))
    const result = await runCommand('products.save', wanted.value)
    tell(result.ok ? null : failureText(result.failure))
    setSaved(result.ok)
    if (!result.ok) return result.failure.code === 'stale' ? catchUp() : undefined
    saved(result.value.version)
    onSaved(result.value.id)
  }

  /** A count of stock leaves the words as they are. */
  function stockRecorded(version: number): void {
    if (version === base + 1) saved(version)
  }

  const line = (field: 'code' | 'name' | 'price' | 'margin' | 'traits' | 'uses', most: number) => (
    <LineField
      isTitled
      label={t(`products.field.${field}`)}
      maxLength={most}
      value={form[field]}
      onText={(text) => change({ [field]: text })}
    />
  )
  return (
    <div className="pr-editor">
      {product && (
        <StockForm key={product.stock?.at ?? 0} id={product.id} stock={product.stock} onRecorded={stockRecorded} />
      )}
      <Group grow align="flex-start" gap="sm">
        {line('code', 60)}
        {line('name', 120)}
        {line('price', 20)}
      </Group>
      {line('uses', 400)}
      {line('traits', 400)}
      <PointFields points={form.points} onChange={(points) => change({ points })} />
      <RelatedFields
        goesWith={form.goesWith}
        others={all.filter(({ id }) => id !== product?.id)}
        onChange={(goesWith) => change({ goesWith })}
      />
      <TextField
        isTitled
        label={t('products.field.platformIds')}
        maxRows={5}
        value={form.platformIds}
        onText={(text) => change({ platformIds: text })}
      />
      {line('margin', 20)}
      <TickField
        label={t('products.field.isOnSale')}
        isTicked={form.isOnSale}
        onTick={(isTicked) => change({ isOnSale: isTicked })}
      />
      <Group gap="xs">
        <Button onClick={() => void save()} disabled={form.code.trim() === '' || form.name.trim() === ''}>
          {t('shell.save')}
        </Button>
        {isSaved && <Text role="status">{t('products.saved')}</Text>}
      </Group>
      <ProblemLine problem={problem} />
    </div>
  )
}

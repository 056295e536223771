import { Select } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'
import { PickField } from '#renderer/ui/pick-field.tsx'
import { RemoveButton } from '#renderer/ui/remove-button.tsx'
import type { ShownProduct } from '#shared/products/contract.ts'
import { associationBases } from '#shared/products/product.ts'
import type { ProductForm } from './product-form.ts'

type Related = ProductForm['goesWith']

interface Props {
  readonly goesWith: Related
  readonly others: readonly ShownProduct[]
  readonly onChange: (goesWith: Related) => void
}

/** What is sold with it, each by one of the three associations. */
export function RelatedFields({ goesWith, others, onChange }: Props) {
  const t = useText()
  const nameOf = (id: string) => others.find((one) => one.id === id)?.name ?? id
  const free = others.filter(({ id }) => !goesWith.some(({ productId }) => productId === id))
  return (
    <div className="pr-group">
      <Select
        label={t('products.field.goesWith')}
        placeholder={t('products.related.choose')}
        searchable
        data={free.map(({ id, name, code }) => ({ value: id, label: `${name} ${code}` }))}
        value={null}
        disabled={goesWith.length >= 20 || free.length === 0}
        onChange={(productId) => productId && onChange([...goesWith, { productId, basis: 'usage' }])}
      />
      {goesWith.map((one) => {
        const name = nameOf(one.productId)
        return (
          <div key={one.productId} className="pr-line">
            <span className="gt-cut">{name}</span>
            <PickField
              label={t('products.related.basis', { name })}
              values={associationBases}
              wordsOf={(basis) => t(`products.basis.${basis}`)}
              value={one.basis}
              onPick={(basis) => onChange(goesWith.map((other) => (other === one ? { ...one, basis } : other)))}
            />
            <RemoveButton
              label={t('products.related.remove', { name })}
              onRemove={() => onChange(goesWith.filter((other) => other !== one))}
            />
          </div>
        )
      })}
    </div>
  )
}

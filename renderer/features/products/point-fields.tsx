import { Button, Text } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { PickField } from '#renderer/ui/pick-field.tsx'
import { RemoveButton } from '#renderer/ui/remove-button.tsx'
import { pointKinds } from '#shared/products/product.ts'
import type { ProductForm } from './product-form.ts'

type Points = ProductForm['points']

interface Props {
  readonly points: Points
  readonly onChange: (points: Points) => void
}

/** What may be claimed, each with what proves it. */
export function PointFields({ points, onChange }: Props) {
  const t = useText()
  const change = (at: number, set: Partial<Points[number]>) =>
    onChange(points.map((point, one) => (one === at ? { ...point, ...set } : point)))
  const add = () =>
    onChange([
      ...points,
      { kind: 'benefit', text: '', basis: '', key: Math.max(-1, ...points.map(({ key }) => key)) + 1 },
    ])
  return (
    <div className="pr-group">
      <Text size="sm" fw={600}>
        {t('products.field.points')}
      </Text>
      {points.map((point, at) => {
        const place = at + 1
        return (
          <div key={point.key} className="pr-line">
            <PickField
              className="pr-kind"
              label={t('products.point.kind', { place })}
              values={pointKinds}
              wordsOf={(kind) => t(`products.kind.${kind}`)}
              value={point.kind}
              onPick={(kind) => change(at, { kind })}
            />
            <LineField
              label={t('products.point.text', { place })}
              maxLength={80}
              value={point.text}
              onText={(text) => change(at, { text })}
            />
            <LineField
              label={t('products.point.basis', { place })}
              maxLength={120}
              value={point.basis}
              onText={(text) => change(at, { basis: text })}
            />
            <RemoveButton
              label={t('products.point.remove', { place })}
              onRemove={() => onChange(points.filter((one) => one !== point))}
            />
          </div>
        )
      })}
      <Button size="compact-sm" variant="default" disabled={points.length >= 10} onClick={add}>
        {t('products.point.add')}
      </Button>
    </div>
  )
}

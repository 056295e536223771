import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { RemoveButton } from '#renderer/ui/remove-button.tsx'
import { TickField } from '#renderer/ui/tick-field.tsx'
import type { ItemDraft } from './form-draft.ts'

interface ItemProps {
  readonly item: ItemDraft
  /** A group has one item at least. */
  readonly isLast: boolean
  readonly onChange: (change: Partial<ItemDraft> | null) => void
}

/** An item with its weight and points, and what it may be. */
export function ItemEditor({ item, isLast, onChange }: ItemProps) {
  const t = useText()
  const { name, weight, most, isFatal, mayBeMissing } = item
  return (
    <div className="qc-line qc-item-edit">
      <LineField
        label={t('scorecards.forms.item')}
        maxLength={60}
        value={name}
        onText={(next) => onChange({ name: next })}
      />
      <LineField
        w={64}
        inputMode="numeric"
        label={t('scorecards.forms.weightOf', { name })}
        maxLength={3}
        value={weight}
        onText={(next) => onChange({ weight: next })}
      />
      <span className="gt-quiet">{t('scorecards.forms.weight')}</span>
      <LineField
        w={64}
        inputMode="numeric"
        label={t('scorecards.forms.mostOf', { name })}
        maxLength={1}
        value={most}
        onText={(next) => onChange({ most: next })}
      />
      <span className="gt-quiet">{t('scorecards.forms.most')}</span>
      <TickField
        label={t('scorecards.fatal')}
        aria-label={t('scorecards.forms.isFatal', { name })}
        isTicked={isFatal}
        onTick={(next) => onChange({ isFatal: next })}
      />
      <TickField
        label={t('scorecards.forms.mayBeMissing')}
        aria-label={t('scorecards.forms.mayBeMissingOf', { name })}
        isTicked={mayBeMissing}
        onTick={(next) => onChange({ mayBeMissing: next })}
      />
      <RemoveButton
        label={t('scorecards.forms.removeItem', { name })}
        isDisabled={isLast}
        onRemove={() => onChange(null)}
      />
    </div>
  )
}

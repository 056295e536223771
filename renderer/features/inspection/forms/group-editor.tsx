import { Button } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { RemoveButton } from '#renderer/ui/remove-button.tsx'
import { changed, type GroupDraft } from './form-draft.ts'
import { ItemEditor } from './item-editor.tsx'

interface Props {
  readonly group: GroupDraft
  /** Null: it is taken out. */
  readonly onChange: (change: Partial<GroupDraft> | null) => void
  readonly onAdd: () => void
}

/** A group with its weight and its items. */
export function GroupEditor({ group, onChange, onAdd }: Props) {
  const t = useText()
  const named = { group: group.name }
  return (
    <fieldset className="qc-group">
      <legend className="gt-only-read">{group.name}</legend>
      <div className="qc-line">
        <LineField
          label={t('scorecards.forms.group')}
          maxLength={60}
          value={group.name}
          onText={(name) => onChange({ name })}
        />
        <LineField
          w={72}
          inputMode="numeric"
          label={t('scorecards.forms.weightOf', { name: group.name })}
          maxLength={3}
          value={group.weight}
          onText={(weight) => onChange({ weight })}
        />
        <span className="gt-quiet">{t('scorecards.forms.weight')}</span>
        <RemoveButton label={t('scorecards.forms.removeGroup', named)} onRemove={() => onChange(null)} />
      </div>
      {group.items.map((item) => (
        <ItemEditor
          key={item.id}
          item={item}
          isLast={group.items.length === 1}
          onChange={(next) => onChange({ items: changed(group.items, item.id, next) })}
        />
      ))}
      <Button size="compact-xs" variant="subtle" onClick={onAdd}>
        {t('scorecards.forms.addItem', named)}
      </Button>
    </fieldset>
  )
}

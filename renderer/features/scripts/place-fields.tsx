import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import type { ScriptForm } from './script-form.ts'
import { StepAndCategory } from './step-and-category.tsx'

interface Props {
  readonly form: ScriptForm
  readonly isNew: boolean
  readonly onChange: (next: Partial<ScriptForm>) => void
}

/** What it is called and where it is found. */
export function PlaceFields({ form, isNew, onChange }: Props) {
  const t = useText()
  return (
    <div className="sc-place">
      <LineField
        autoFocus={isNew}
        data-script-title
        isTitled
        label={t('scripts.page.title')}
        maxLength={40}
        value={form.title}
        onText={(text) => onChange({ title: text })}
      />
      <LineField
        isTitled
        label={t('scripts.page.shortcut')}
        placeholder={t('scripts.page.shortcutExample')}
        maxLength={20}
        value={form.shortcut}
        onText={(text) => onChange({ shortcut: text })}
      />
      <StepAndCategory
        step={form.step}
        category={form.category}
        onStep={(step) => onChange({ step })}
        onCategory={(category) => onChange({ category })}
      />
    </div>
  )
}

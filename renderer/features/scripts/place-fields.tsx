import { TextInput } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'
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
      <TextInput
        autoFocus={isNew}
        data-script-title
        label={t('scripts.page.title')}
        maxLength={40}
        value={form.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <TextInput
        label={t('scripts.page.shortcut')}
        placeholder={t('scripts.page.shortcutExample')}
        maxLength={20}
        value={form.shortcut}
        onChange={(event) => onChange({ shortcut: event.currentTarget.value })}
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

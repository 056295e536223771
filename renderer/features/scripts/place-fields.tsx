import { Autocomplete, Select, TextInput } from '@mantine/core'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { scriptSteps } from '#shared/scripts/script.ts'
import type { ScriptForm } from './script-form.ts'

interface Props {
  readonly form: ScriptForm
  readonly isNew: boolean
  readonly onChange: (next: Partial<ScriptForm>) => void
}

/** What it is called and where it is found. */
export function PlaceFields({ form, isNew, onChange }: Props) {
  const t = useText()
  const categories = useQuery('scripts.categories', {})
  const own = (categories.value ?? []).filter(({ step }) => step === form.step)
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
      <Select
        label={t('scripts.page.step')}
        allowDeselect={false}
        data={scriptSteps.map((step) => ({ value: step, label: t(`scripts.step.${step}`) }))}
        value={form.step}
        onChange={(next) => onChange({ step: scriptSteps.find((step) => step === next) ?? form.step })}
      />
      <Autocomplete
        size="xs"
        label={t('scripts.page.category')}
        placeholder={t('scripts.page.categoryExample')}
        maxLength={40}
        data={[...new Set(own.map(({ category }) => category))]}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        value={form.category}
        onChange={(category) => onChange({ category })}
      />
    </div>
  )
}

import { Button } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { RemoveButton } from '#renderer/ui/remove-button.tsx'
import { changed, type FormDraft } from './form-draft.ts'

type Causes = FormDraft['causes']

interface Props {
  readonly causes: Causes
  readonly onChange: (causes: Causes) => void
  readonly newId: () => string
}

/** Causes of findings: heads, and under each its cases. */
export function CauseEditor({ causes, onChange, newId }: Props) {
  const t = useText()
  const heads = causes.filter(({ under }) => under === null)
  const add = (under: string | null) => onChange([...causes, { id: newId(), name: '', under }])
  const line = (cause: Causes[number], isCase: boolean) => (
    <div key={cause.id} className="qc-line" data-case={isCase || undefined}>
      <LineField
        label={t(isCase ? 'scorecards.forms.causeCase' : 'scorecards.forms.causeHead')}
        maxLength={40}
        value={cause.name}
        onText={(name) => onChange(changed(causes, cause.id, { name }))}
      />
      {!isCase && (
        <Button size="compact-xs" variant="subtle" onClick={() => add(cause.id)}>
          {t('scorecards.forms.addCase', { name: cause.name })}
        </Button>
      )}
      <RemoveButton
        label={t('scorecards.forms.removeCause', { name: cause.name })}
        onRemove={() => onChange(causes.filter(({ id, under }) => id !== cause.id && under !== cause.id))}
      />
    </div>
  )
  return (
    <fieldset className="qc-group">
      <legend>{t('scorecards.forms.causes')}</legend>
      {heads.flatMap((head) => [
        line(head, false),
        ...causes.filter(({ under }) => under === head.id).map((one) => line(one, true)),
      ])}
      <Button size="compact-xs" variant="default" onClick={() => add(null)}>
        {t('scorecards.forms.addCause')}
      </Button>
    </fieldset>
  )
}

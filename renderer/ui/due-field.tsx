import { useNow } from '#renderer/data/use-now.ts'
import { useText } from '#renderer/text/use-text.ts'
import { type DueText, openChoices } from '#shared/handover/due-choices.ts'
import { ChoiceRow } from './choice-row.tsx'
import { LineField } from './line-field.tsx'
import './due-field.css'

interface Props {
  readonly label: string
  readonly value: DueText
  readonly onChange: (value: DueText) => void
}

/** Until when: the usual answers in one press, or a time of one's own. */
export function DueField({ label, value, onChange }: Props) {
  const t = useText()
  const now = useNow()
  return (
    <div className="gt-due-field">
      <span className="gt-quiet" aria-hidden>
        {label}
      </span>
      <ChoiceRow
        label={label}
        value={value.choice}
        onChoose={(choice) => onChange({ ...value, choice })}
        choices={openChoices(now).map((choice) => ({ value: choice, label: t(`handover.page.due.${choice}`) }))}
      />
      {value.choice === 'own' && (
        <LineField
          type="datetime-local"
          label={label}
          value={value.own}
          onText={(own) => onChange({ ...value, own })}
        />
      )}
    </div>
  )
}

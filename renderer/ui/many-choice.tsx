import './choice-row.css'

interface Props<V extends string> {
  readonly label: string
  readonly choices: readonly { readonly value: V; readonly label: string }[]
  readonly values: readonly V[]
  readonly onChange: (values: V[]) => void
}

/** A few choices side by side, any number of them taken. Real checkboxes: Tab goes on, the space bar takes. */
export function ManyChoice<V extends string>({ label, choices, values, onChange }: Props<V>) {
  const toggled = (value: V) =>
    choices.map((one) => one.value).filter((one) => (one === value ? !values.includes(one) : values.includes(one)))
  return (
    <fieldset className="gt-choices">
      <legend className="gt-only-read">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="gt-choice" data-chosen={values.includes(choice.value) || undefined}>
          <input
            type="checkbox"
            className="gt-only-read"
            checked={values.includes(choice.value)}
            onChange={() => onChange(toggled(choice.value))}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  )
}

import { useEffect, useId, useRef } from 'react'
import './choice-row.css'

interface Props<V extends string> {
  readonly label: string
  readonly choices: readonly { readonly value: V; readonly label: string }[]
  readonly value: V | null
  readonly onChoose: (value: V) => void
  readonly isDisabled?: boolean
  /** The keyboard begins at what is taken. */
  readonly autoFocus?: boolean
}

/**
 * A few choices side by side, one of them taken. Real radio buttons: arrows move, the space bar takes; a choice named
 * by a digit is taken by that digit.
 */
export function ChoiceRow<V extends string>({
  label,
  choices,
  value,
  onChoose,
  isDisabled = false,
  autoFocus = false,
}: Props<V>) {
  const group = useId()
  const row = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    if (autoFocus) row.current?.querySelector<HTMLElement>('input:checked')?.focus()
  }, [autoFocus])
  return (
    <fieldset ref={row} className="gt-choices" disabled={isDisabled}>
      <legend className="gt-only-read">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="gt-choice" data-chosen={choice.value === value || undefined}>
          <input
            type="radio"
            className="gt-only-read"
            name={group}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
            onKeyDown={({ key, ctrlKey, altKey, metaKey }) => {
              const named = choices.find((one) => one.value === key)
              if (named && /^\d$/.test(key) && !ctrlKey && !altKey && !metaKey) onChoose(named.value)
            }}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  )
}

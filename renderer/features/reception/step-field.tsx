import { onFieldKey } from '#renderer/ui/keys.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { focusSearch } from './focus.ts'
import type { useStepText } from './use-step-text.ts'

interface Props {
  readonly label: string
  readonly step: ReturnType<typeof useStepText>
  readonly maxLength: number
  readonly onEnter: () => void
}

/** The field of a step's own words: Enter notes them, Esc goes back to the search. */
export function StepField({ label, step: { own, setOwn, field }, maxLength, onEnter }: Props) {
  return (
    <LineField
      ref={field}
      className="rc-grow"
      label={label}
      maxLength={maxLength}
      value={own}
      onText={setOwn}
      onKeyDown={onFieldKey({ enter: onEnter, escape: focusSearch })}
    />
  )
}

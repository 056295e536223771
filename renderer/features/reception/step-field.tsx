import { TextInput } from '@mantine/core'
import { onFieldKey } from '#renderer/ui/keys.ts'
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
    <TextInput
      ref={field}
      className="rc-grow"
      aria-label={label}
      placeholder={label}
      maxLength={maxLength}
      value={own}
      onChange={(event) => setOwn(event.currentTarget.value)}
      onKeyDown={onFieldKey({ enter: onEnter, escape: focusSearch })}
    />
  )
}

import { TextInput, type TextInputProps } from '@mantine/core'
import type { Ref } from 'react'

interface Props extends Omit<TextInputProps, 'label' | 'aria-label' | 'placeholder' | 'onChange'> {
  readonly label: string
  readonly onText: (text: string) => void
  readonly ref?: Ref<HTMLInputElement>
}

/** A field of one line without words above it: its name stands in it while it is empty. */
export function LineField({ label, onText, ...rest }: Props) {
  return (
    <TextInput
      {...rest}
      aria-label={label}
      placeholder={label}
      onChange={(event) => onText(event.currentTarget.value)}
    />
  )
}

import { TextInput, type TextInputProps } from '@mantine/core'
import type { Ref } from 'react'
import { type FieldName, fieldName } from './field-name.ts'

interface Props extends Omit<TextInputProps, 'label' | 'aria-label' | 'onChange'>, FieldName {
  readonly onText: (text: string) => void
  readonly ref?: Ref<HTMLInputElement>
}

/** A field of one line. */
export function LineField({ label, isTitled, onText, ...rest }: Props) {
  return <TextInput {...fieldName(label, isTitled)} {...rest} onChange={(event) => onText(event.currentTarget.value)} />
}

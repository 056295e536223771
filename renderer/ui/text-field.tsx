import { Textarea, type TextareaProps } from '@mantine/core'
import type { Ref } from 'react'
import { type FieldName, fieldName } from './field-name.ts'

interface Props extends Omit<TextareaProps, 'label' | 'aria-label' | 'autosize' | 'onChange'>, FieldName {
  readonly onText: (text: string) => void
  readonly ref?: Ref<HTMLTextAreaElement>
}

/** A field of several lines that grows with what is typed. */
export function TextField({ label, isTitled, onText, ...rest }: Props) {
  return (
    <Textarea
      {...fieldName(label, isTitled)}
      {...rest}
      autosize
      onChange={(event) => onText(event.currentTarget.value)}
    />
  )
}

import { Select, type SelectProps } from '@mantine/core'
import { type FieldName, fieldName } from './field-name.ts'

type Kit = Pick<SelectProps, 'autoFocus' | 'className' | 'placeholder' | 'searchable' | 'size' | 'w'>

interface Props<V extends string> extends Kit, FieldName {
  readonly values: readonly V[]
  readonly wordsOf: (value: V) => string
  /** Null: nothing is taken yet. */
  readonly value: V | null
  readonly onPick: (value: V) => void
  /** Given where one may also take nothing. */
  readonly onClear?: () => void
}

/** One of a closed list that is too long for `ChoiceRow`. */
export function PickField<V extends string>(props: Props<V>) {
  const { label, isTitled, values, wordsOf, value, onPick, onClear, ...rest } = props
  return (
    <Select<V>
      {...fieldName(label, isTitled)}
      {...rest}
      allowDeselect={onClear !== undefined}
      clearable={onClear !== undefined}
      data={values.map((one) => ({ value: one, label: wordsOf(one) }))}
      value={value}
      onChange={(next) => (next === null ? onClear?.() : onPick(next))}
    />
  )
}

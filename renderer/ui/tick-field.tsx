import { Checkbox, type CheckboxProps } from '@mantine/core'

interface Props extends Pick<CheckboxProps, 'aria-label' | 'autoFocus' | 'description' | 'disabled'> {
  readonly label: string
  readonly isTicked: boolean
  readonly onTick: (isTicked: boolean) => void
}

/** One thing that is so or is not. */
export function TickField({ isTicked, onTick, ...rest }: Props) {
  return <Checkbox {...rest} checked={isTicked} onChange={(event) => onTick(event.currentTarget.checked)} />
}

import { ActionIcon } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'

interface Props {
  /** Says what is taken out. */
  readonly label: string
  readonly isDisabled?: boolean
  readonly onRemove: () => void
}

/** Takes one line out of several. */
export function RemoveButton({ label, isDisabled = false, onRemove }: Props) {
  return (
    <ActionIcon variant="subtle" aria-label={label} disabled={isDisabled} onClick={onRemove}>
      <IconTrash size={15} />
    </ActionIcon>
  )
}

import { ActionIcon } from '@mantine/core'
import { IconClipboardText } from '@tabler/icons-react'
import { useText } from '#renderer/text/use-text.ts'
import { pasteFromClipboard } from './paste-view.ts'

/** A chat that was copied in the platform's window. */
export function PasteButton() {
  const t = useText()
  return (
    <ActionIcon
      variant="subtle"
      size="sm"
      aria-label={t('reception.page.start.paste')}
      title={t('reception.page.start.paste')}
      data-act="paste"
      onClick={() => void pasteFromClipboard()}
    >
      <IconClipboardText size={16} />
    </ActionIcon>
  )
}

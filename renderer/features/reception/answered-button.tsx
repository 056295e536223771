import { ActionIcon } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'

/** A promise is kept: said in one press. */
export function AnsweredButton({ id, what }: { readonly id: string; readonly what: string }) {
  const t = useText()
  const words = t('reception.page.promise.answered', { what })
  return (
    <ActionIcon
      size="sm"
      variant="subtle"
      aria-label={words}
      title={words}
      onClick={() => void runCommand('handover.answerPromise', { id, note: '' })}
    >
      <IconCheck size={14} />
    </ActionIcon>
  )
}

import { Button } from '@mantine/core'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useSending } from '#renderer/ui/use-sending.ts'

/** Takes an import back as a whole. */
export function UndoLogs({ importId }: { readonly importId: string }) {
  const t = useText()
  const { problem, isSending, start } = useSending('inspection', () =>
    runCommand('inspection.importUndo', { importId }),
  )
  return (
    <>
      <Button variant="default" loading={isSending} onClick={() => void start()}>
        {t('inspection.logs.undo')}
      </Button>
      <ProblemLine problem={problem} />
    </>
  )
}

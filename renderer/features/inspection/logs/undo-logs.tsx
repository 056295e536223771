import { Button } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useSending } from '#renderer/ui/use-sending.ts'

/** Takes an import back as a whole; talks with points are taken back at a second press only. */
export function UndoLogs({ importId }: { readonly importId: string }) {
  const t = useText()
  const [isAsked, ask] = useState(false)
  const { problem, isSending, start } = useSending('inspection', async () => {
    const undone = await runCommand('inspection.importUndo', { importId, evenChecked: isAsked })
    if (!undone.ok && undone.failure.code === 'talks_checked') ask(true)
    return undone
  })
  return (
    <>
      <Button variant="default" loading={isSending} onClick={() => void start()}>
        {t(isAsked ? 'inspection.logs.undoChecked' : 'inspection.logs.undo')}
      </Button>
      <ProblemLine problem={problem} />
    </>
  )
}

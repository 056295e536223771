import { Button } from '@mantine/core'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import type { Question } from '#shared/coach/questions.ts'
import { copyToBuyer } from '../copy.ts'
import { focusSearch } from '../focus.ts'
import { underWay } from '../under-way.ts'

/** Copies the question as own words would be copied, and remembers that it was put (R13). */
export function AskButton({ id, question }: { id: string; question: Question }) {
  const t = useText()

  async function ask(): Promise<void> {
    const { id: asked, kind, text } = question
    const copied = await copyToBuyer(id, { scriptId: null, title: null, messages: [text], edited: false })
    if (copied.ok) await underWay(id, runCommand('coach.noteQuestion', { id, question: asked, kind }))
    focusSearch()
  }

  return (
    <Button
      size="compact-xs"
      variant="default"
      data-act="coach"
      aria-label={`${t(`coach.${question.kind}`)}: ${t('coach.ask')}: ${question.text}`}
      title={t('coach.ask')}
      onClick={() => void ask()}
    >
      {t(`coach.${question.kind}`)}
    </Button>
  )
}

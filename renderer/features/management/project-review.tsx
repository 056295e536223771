import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import type { ProjectView } from '#shared/management/project-entries.ts'

/** How a metric went, in a few words. */
export function ProjectReview({ project, onDone }: { readonly project: ProjectView; readonly onDone: () => void }) {
  const t = useText()
  const [words, setWords] = useState('')
  const { id, version } = project
  const send = async () =>
    words.trim() === ''
      ? t('management.project.review.needs')
      : runCommand('management.reviewProject', { id, expected: version, words })
  return (
    <OpenedForm domain="management" onSend={send} onDone={onDone} action={t('management.project.review')}>
      <LineField
        autoFocus
        className="gt-wide"
        isTitled
        label={t('management.project.review.words')}
        maxLength={500}
        value={words}
        onText={setWords}
      />
    </OpenedForm>
  )
}
